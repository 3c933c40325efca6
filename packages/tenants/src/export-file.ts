import { z } from 'zod'
import { tenantKinds } from './tree.ts'

/** What an export says of itself before its rows. */
const head = z.object({
  format: z.literal('vliegwiel-tenant'),
  version: z.literal(2),
  /** The newest migration of the installation that made it: its columns are those of this schema. */
  schema: z.string(),
  tenant: z.object({
    tenantId: z.uuid(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(tenantKinds),
    createdAt: z.iso.datetime(),
    portalOpenedAt: z.iso.datetime().nullable(),
  }),
})

const exportFile = head.extend({
  tables: z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })),
})
export type ExportFile = z.infer<typeof exportFile>

/** Why a file cannot be put back. */
export type ExportProblem = 'damaged' | 'foreign' | 'newer' | 'older'

/**
 * Reads an export. `schema`: the newest migration here. A file of another schema has other columns: its installation is
 * brought up to date, or this one.
 */
export function readExportFile(text: string, schema: string): ExportFile | ExportProblem {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Whole and of somebody else, or ours and cut off: the first bytes say which.
    return text.trimStart().startsWith('{"format":"vliegwiel-tenant"') ? 'damaged' : 'foreign'
  }
  const said = (value ?? {}) as { readonly format?: unknown; readonly version?: unknown; readonly schema?: unknown }
  if (said.format !== 'vliegwiel-tenant') return 'foreign'
  if (typeof said.version === 'number' && said.version > 2) return 'newer'
  if (said.version === 1) return 'older'
  if (typeof said.schema === 'string' && said.schema !== schema) return said.schema > schema ? 'newer' : 'older'
  const read = exportFile.safeParse(value)
  if (!read.success) return 'damaged'
  const own = read.data.tables.every(({ rows }) => rows.every((row) => row['tenant_id'] === read.data.tenant.tenantId))
  return own ? read.data : 'damaged'
}

import { restoreOrder, type OperatorTransaction, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { ExportFile } from '../export-file.ts'
import { columnsOf, tablesLeftOut } from './exported.repository.ts'
import { insertTenant } from './tenant.repository.ts'

/** What an export does not hold and a row cannot do without. It opens no door, and draws nothing. */
const filled: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // The link of an invitation is nobody's any more: nothing hashes to an empty text.
  invitation: { token_hash: { base64: '' } },
  // A randomisation that was under way cannot go on: its seed fits the commitment no more, and drawing refuses.
  pilot: { seed: '' },
}

/** Rows in one statement. */
const rowsATurn = 500

/** Puts the tenant of an export in the tree, under its own id; it hangs where `parent` is, or on top. */
export async function placeRestored(
  trx: OperatorTransaction,
  { tenant }: ExportFile,
  parent: { readonly tenant_id: string; readonly path: readonly string[] } | null,
): Promise<void> {
  const { tenantId, slug, name, kind, createdAt, portalOpenedAt } = tenant
  await insertTenant(trx, {
    tenantId,
    slug,
    name,
    kind,
    parentId: parent?.tenant_id ?? null,
    path: [...(parent?.path ?? []), tenantId],
    at: new Date(createdAt),
    ...(portalOpenedAt === null ? {} : { portalOpenedAt: new Date(portalOpenedAt) }),
  })
}

/** Tables of an export that are not here, and tables here that it does not have. */
export function tablesOfOthers({ tables }: ExportFile): readonly string[] {
  const given = new Set(tables.map(({ table }) => table))
  const wanted = new Set(restoreOrder.filter((name) => !Object.hasOwn(tablesLeftOut, name)))
  return [...[...given].filter((name) => !wanted.has(name)), ...[...wanted].filter((name) => !given.has(name))]
}

/** Nobody works here yet: a tenant that was placed and not filled. */
export async function isUnfilled(trx: TenantTransaction): Promise<boolean> {
  const rows = await trx.selectFrom('membership').select('person_id').limit(1).execute()
  return rows.length === 0
}

/** Every row of an export, in the tenant in scope: what others point at comes first. Answers how many. */
export async function restoreRows(trx: TenantTransaction, { tables }: ExportFile): Promise<number> {
  const columns = await columnsOf(trx)
  const byName = new Map(tables.map(({ table, rows }) => [table, rows]))
  let count = 0
  for (const table of restoreOrder) {
    const rows = byName.get(table) ?? []
    const bytes = new Set((columns.get(table) ?? []).filter(({ type }) => type === 'bytea').map(({ name }) => name))
    for (let from = 0; from < rows.length; from += rowsATurn) {
      const part = rows.slice(from, from + rowsATurn).map((row) => asRow({ ...filled[table], ...row }, bytes))
      await sql`insert into ${sql.table(table)}
        select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::jsonb)`.execute(trx)
      count += part.length
    }
  }
  return count
}

/** Bytes as PostgreSQL reads them. */
function asRow(row: Readonly<Record<string, unknown>>, bytes: ReadonlySet<string>): Record<string, unknown> {
  const read = (column: string, value: unknown) =>
    bytes.has(column) && value !== null
      ? `\\x${Buffer.from((value as { readonly base64: string }).base64, 'base64').toString('hex')}`
      : value
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, read(column, value)]))
}

import { insertProbe } from './isolation-fixture.ts'
import type { Side } from './side.ts'

/** Whom a client is kept from inside the own tenant: a colleague, and partners whose grant is another. */
export const innerScopes = [
  'colleague',
  'partner-without',
  'partner-of-another',
  'partner-of-another-domain',
  'partner-before',
  'partner-after',
  'partner-stopped',
] as const
export type InnerScope = (typeof innerScopes)[number]

export const verbs = ['select', 'insert', 'update', 'delete'] as const
export type Verb = (typeof verbs)[number]

/**
 * Whose scope the attempt has. `unset`: the login role without a door. `claimed`: the neighbour, who says to be the
 * victim as an injected statement can; tried where the database demands a signature.
 */
export const scopes = ['own', 'neighbour', 'empty', 'unset', 'claimed'] as const
export type Scope = (typeof scopes)[number] | InnerScope

export interface TableProbe {
  readonly table: string
  readonly verb: Verb
  readonly scope: Scope
  readonly leak: boolean
  /** The own scope must see its own row: a proof on an empty table proves nothing. */
  readonly blind: boolean
}

/** From the own scope the attempt is on the neighbour's row, from any other scope on the victim's. */
export function statementFor(table: string, verb: Verb, target: Side, row: Readonly<Record<string, string>>): string {
  const name = `public.${table}`
  const where = `where tenant_id = '${target.tenantId}'`
  if (verb === 'select') return `select 1 from ${name} ${where}`
  if (verb === 'delete') return `delete from ${name} ${where}`
  if (verb === 'insert') return insertProbe(name, target, row).replace(' on conflict do nothing', '')
  const column = Object.keys(row).at(-1) ?? 'tenant_id'
  return `update ${name} set ${column} = ${row[column] ?? column} ${where}`
}

/** Nothing of an attempt stays, its savepoint neither: those of one name lie in each other, and a proof has thousands. */
const undo = 'rollback to savepoint attempt; release savepoint attempt'

/** Rows touched; a refusal touches none. A duplicate key means that the write came through the policy: a leak. */
export async function attempt(
  client: { query: (text: string) => Promise<{ rowCount: number | null }> },
  statement: string,
) {
  await client.query('savepoint attempt')
  try {
    const result = await client.query(statement)
    return result.rowCount ?? 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === '42501') return 0
    if (code === '23505' || code === '23503') return 1
    throw error
  } finally {
    await client.query(undo)
  }
}

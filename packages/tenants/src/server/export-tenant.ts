import { tenantTableNames, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

/** Tables that are no part of what a tenant has, each with its reason: an export of them would hold the one before. */
export const tablesLeftOut: Readonly<Record<string, string>> = {
  audit_anchor: 'where this installation laid down the end of the log, and when',
  export_file: 'an earlier export, whole',
  idempotency: 'answers that are kept for a repeated request: among them the file that was fetched',
  import_file: 'a file on its way in; what came of it is in the tables it went to',
  import_piece: 'a piece of a file on its way in',
  job: 'the queue of this installation: each export would add a line',
}

/** Columns that open a door, each with its reason. */
export const columnsLeftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  invitation: { token_hash: 'of the link that lets somebody in' },
  mail_message: { secret: 'the link itself, until the letter is sent' },
  identity_provider: { client_secret: 'of this platform at the provider' },
}

/** The seed of a randomisation that is still drawn from would tell who comes where: it goes along once the pilot is closed. */
const keptBack = (table: string, column: string, row: Readonly<Record<string, unknown>>) =>
  table === 'pilot' && column === 'seed' && row['state'] !== 'closed'

export interface ExportedTable {
  readonly table: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Every row of the tenant in scope, table by table in the order of their names, rows in the order of their keys: the
 * same data gives the same bytes, however often it was exported before. A new table is in it by itself.
 */
export async function exportTenant(trx: TenantTransaction, onTable?: (done: number, total: number) => Promise<void>) {
  const names = [...tenantTableNames].filter((name) => !Object.hasOwn(tablesLeftOut, name)).toSorted()
  const tables: ExportedTable[] = []
  for (const [done, table] of names.entries()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
      where tenant_id = ${trx.tenantId} order by 1, 2`.execute(trx)
    const hidden = columnsLeftOut[table] ?? {}
    tables.push({
      table,
      rows: rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([column]) => !Object.hasOwn(hidden, column) && !keptBack(table, column, row)),
        ),
      ),
    })
    await onTable?.(done + 1, names.length)
  }
  return tables
}

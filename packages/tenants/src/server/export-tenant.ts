import { tenantTableNames, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

/** Columns that open doors elsewhere, and files that are exports themselves or on their way in: not in an export. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  invitation: ['token_hash'],
  mail_message: ['secret'],
  identity_provider: ['client_secret'],
  export_file: ['content'],
  import_piece: ['content'],
  import_file: ['content'],
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
 * same data gives the same bytes. A new table is in it by itself.
 */
export async function exportTenant(trx: TenantTransaction, onTable?: (done: number, total: number) => Promise<void>) {
  const names = [...tenantTableNames].toSorted()
  const tables: ExportedTable[] = []
  for (const [done, table] of names.entries()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
      where tenant_id = ${trx.tenantId} order by 1, 2`.execute(trx)
    const hidden = leftOut[table] ?? []
    tables.push({
      table,
      rows: rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([column]) => !hidden.includes(column) && !keptBack(table, column, row)),
        ),
      ),
    })
    await onTable?.(done + 1, names.length)
  }
  return tables
}

import { clientTableNames, tenantTableNames, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

/** Tables that are no part of what a tenant has, each with its reason: an export of them would hold the one before. */
export const tablesLeftOut: Readonly<Record<string, string>> = {
  document_reader: 'who has a document open this minute',
  audit_anchor: 'where this installation laid down the end of the log, and when',
  export_file: 'an earlier export',
  export_piece: 'an earlier export, in its pieces',
  idempotency: 'answers that are kept for a repeated request: among them the way to a file',
  import_file: 'a file on its way in; what came of it is in the tables it went to',
  import_piece: 'a piece of a file on its way in',
  job: 'the queue of this installation: each export would add a line',
  ...Object.fromEntries(
    clientTableNames.map((name) => [name, 'about clients: handed out one client at a time, to who sees that client']),
  ),
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
  /** Rows in the order of their keys, some at a time; read from the database as they are asked for. */
  readonly rows: AsyncIterable<readonly ExportedRow[]>
}

export type ExportedRow = Readonly<Record<string, unknown>>

export interface ExportedColumn {
  readonly name: string
  /** As the catalogue names it: `text`, `bytea`, `int8`. */
  readonly type: string
  /** Its place in the primary key, from 1; null when it is no part of it. */
  readonly keyAt: number | null
}

/** The columns of every table of ours, by name of the table. */
export async function columnsOf(trx: TenantTransaction): Promise<ReadonlyMap<string, readonly ExportedColumn[]>> {
  const { rows } = await sql<ExportedColumn & { readonly table: string }>`
    select c.relname as "table", a.attname as name, t.typname as type,
      array_position(i.indkey::int2[], a.attnum) + 1 as "keyAt"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname, a.attnum`.execute(trx)
  return Map.groupBy(rows, ({ table }) => table)
}

/**
 * Every row of the tenant in scope, table by table in the order of their names, rows in the order of their keys: the
 * same data gives the same bytes, however often it was exported before. A new table is in it by itself. No more than a
 * few rows are held at a time; the rows of a table are read before the next table is asked for.
 */
export async function* exportedTables(trx: TenantTransaction): AsyncGenerator<ExportedTable> {
  const names = [...tenantTableNames].filter((name) => !Object.hasOwn(tablesLeftOut, name)).toSorted()
  const columns = await columnsOf(trx)
  for (const table of names) yield { table, rows: rowsOf(trx, table, columns.get(table) ?? []) }
}

/** Characters of text and bytes of files that one turn should bring: rows may be short or hold a picture. */
const aTurn = 200_000

async function* rowsOf(
  trx: TenantTransaction,
  table: string,
  columns: readonly ExportedColumn[],
): AsyncGenerator<readonly ExportedRow[]> {
  const order = columns
    .filter((column) => column.keyAt !== null)
    .toSorted((a, b) => (a.keyAt ?? 0) - (b.keyAt ?? 0))
    // Two servers may sort texts in two ways: by their bytes they agree.
    .map(({ name, type }) => (type === 'text' ? sql`${sql.ref(name)} collate "C"` : sql`${sql.ref(name)}`))
  await sql`declare exported no scroll cursor for select * from ${sql.table(table)}
    where tenant_id = ${sql.lit(trx.tenantId)} order by ${sql.join(order)}`.execute(trx)
  const hidden = columnsLeftOut[table] ?? {}
  for (let count = 10; ;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(count)} from exported`.execute(trx)
    if (rows.length === 0) break
    yield rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(([column]) => !Object.hasOwn(hidden, column) && !keptBack(table, column, row)),
      ),
    )
    const size = rows.reduce((sum, row) => sum + sizeOf(row), 0) / rows.length
    count = Math.max(1, Math.min(500, Math.round(aTurn / size)))
  }
  await sql`close exported`.execute(trx)
}

/** About the length of a row as it is written. */
function sizeOf(row: ExportedRow): number {
  const lengthOf = (value: unknown): number => {
    if (typeof value === 'string' || Buffer.isBuffer(value)) return value.length
    if (typeof value !== 'object' || value === null) return 8
    return Object.values(value).reduce((sum: number, part) => sum + lengthOf(part) + 10, 24)
  }
  return lengthOf(row)
}

import type pg from 'pg'

type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<pg.QueryResult<Row>>

/** Rows of one table, and a sum over their contents that does not depend on their order. */
export interface TableFacts {
  readonly rows: number
  /** Sum of 64-bit hashes of the rows as text; two rows that change places leave it as it is. */
  readonly sum: string
}

/** What a backup of one moment must hold. It lies beside the backup, and holds no row. */
export interface BackupFacts {
  readonly format: 1
  readonly at: string
  /** The newest migration. */
  readonly schema: string | null
  /** Hashes are compared within one major version of PostgreSQL alone. */
  readonly serverMajor: number
  readonly tables: Readonly<Record<string, TableFacts>>
  /** The last entry of each log. */
  readonly chains: Readonly<Record<string, { readonly seq: number; readonly hash: string }>>
}

/** Why rows cannot be counted: row-level security would hide them from whoever asks. */
export class HiddenRows extends Error {
  override name = 'HiddenRows'
}

/** Rows as text must not depend on who asks: where, in which notation. */
const settled = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0`

/** What is worth nothing after a crash is in no physical backup. */
const kept = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and c.relpersistence = 'p' and n.nspname in ('public', 'auth')
  order by 1`

/**
 * Counts every table that a backup holds, in the transaction at hand: one picture. `copy`: a restored copy that nobody
 * works in, of which the owner may lift the security for a moment (rolled back); of a live database only a role that
 * row-level security does not bind may count.
 * @throws HiddenRows
 */
export async function readBackupFacts(query: Query, at: Date, { copy = false } = {}): Promise<BackupFacts> {
  await query(settled)
  const { rows: who } = await query<{ sees: boolean; major: number }>(
    `select rolsuper or rolbypassrls as sees, current_setting('server_version_num')::integer / 10000 as major
     from pg_roles where rolname = current_user`,
  )
  const sees = who[0]?.sees === true
  if (!sees && !copy)
    throw new HiddenRows('Row-level security hides rows from this login. A backup is read by a role with BYPASSRLS.')
  const { rows: names } = await query<{ name: string }>(kept)
  const tables: Record<string, TableFacts> = {}
  for (const { name } of names) {
    if (!sees) await query(`alter table ${name} disable row level security`)
    const { rows } = await query<{ rows: string; sum: string }>(
      `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${name} t`,
    )
    tables[name] = { rows: Number(rows[0]?.rows ?? 0), sum: rows[0]?.sum ?? '0' }
  }
  return {
    format: 1,
    at: at.toISOString(),
    schema: await newestStep(query, tables),
    serverMajor: who[0]?.major ?? 0,
    tables,
    chains: await endsOfLogs(query, tables),
  }
}

async function newestStep(query: Query, tables: BackupFacts['tables']): Promise<string | null> {
  if (tables['public.kysely_migration'] === undefined) return null
  const { rows } = await query<{ name: string }>('select name from public.kysely_migration order by name desc limit 1')
  return rows[0]?.name ?? null
}

async function endsOfLogs(query: Query, tables: BackupFacts['tables']): Promise<BackupFacts['chains']> {
  if (tables['public.audit_head'] === undefined) return {}
  const { rows } = await query<{ chain: string; seq: string; hash: string }>(
    `select tenant_id::text as chain, seq, encode(hash, 'hex') as hash from public.audit_head order by 1`,
  )
  return Object.fromEntries(rows.map(({ chain, seq, hash }) => [chain, { seq: Number(seq), hash }]))
}

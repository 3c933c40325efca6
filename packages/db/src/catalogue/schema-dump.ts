import type pg from 'pg'

type Row = { name: string; text: string }
type Query = (text: string) => Promise<pg.QueryResult>

const ours = `n.nspname in ('public', 'auth') and c.relname not like 'kysely\\_migration%'`

const statements = {
  tables: `select n.nspname || '.' || c.relname as name,
      string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\\n' order by a.attnum) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p') and ${ours} group by 1 order by 1`,
  constraints: `select n.nspname || '.' || c.relname as name,
      'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype <> 'n' and ${ours} order by 1, 2`,
  indexes: `select n.nspname || '.' || c.relname as name, pg_get_indexdef(i.indexrelid) as text
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')
    order by 1, 2`,
  security: `select n.nspname || '.' || c.relname as name,
      'row security ' || case when c.relrowsecurity then 'on' else 'OFF' end
        || case when c.relforcerowsecurity then ', forced' else ', NOT FORCED' end as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} order by 1`,
  policies: `select schemaname || '.' || tablename as name,
      'policy ' || policyname || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
        || coalesce(E'\\n  using ' || qual, '') || coalesce(E'\\n  check ' || with_check, '') as text
    from pg_policies where schemaname in ('public', 'auth') order by 1, 2`,
  rights: `select n.nspname || '.' || c.relname as name,
      'grant ' || string_agg(lower(x.privilege_type), ', ' order by x.privilege_type)
        || ' to ' || coalesce(r.rolname, 'public') as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
    left join pg_roles r on r.oid = x.grantee
    where c.relkind in ('r', 'p') and ${ours} and x.grantee <> c.relowner group by 1, r.rolname order by 1, 2`,
  columnRights: `select n.nspname || '.' || c.relname as name,
      'grant ' || lower(x.privilege_type) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ') to ' || r.rolname as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
    aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee
    where ${ours} group by 1, x.privilege_type, r.rolname order by 1, 2`,
} as const

/**
 * The whole schema as text, read from the catalogue: the same on PGlite and PostgreSQL, so that the committed file can
 * be compared with both, and a reviewer sees a lost policy as a removed line.
 */
export async function dumpSchema(query: Query): Promise<string> {
  const rows: (Row & { rank: number })[] = []
  for (const [rank, statement] of Object.values(statements).entries()) {
    const result = await query(statement)
    // A name is written with its schema for a role that may not look into that schema: the same text for every reader.
    rows.push(...result.rows.map((row: Row) => ({ ...row, text: row.text.replaceAll(/\bpublic\.(?=\w)/g, ''), rank })))
  }
  const names = [...new Set(rows.map((row) => row.name))].toSorted()
  const sections = names.map((name) => {
    const own = rows.filter((row) => row.name === name)
    const columns = own.filter((row) => row.rank === 0).map((row) => row.text)
    const rest = own.filter((row) => row.rank > 0).map((row) => row.text)
    return [`-- ${name}`, ...columns, ...rest].join('\n')
  })
  return `${sections.join('\n\n')}\n`
}

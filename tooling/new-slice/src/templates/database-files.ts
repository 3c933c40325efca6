import type { Names } from '../names.ts'

/** Two migrations (tables first, keys in a later step) and the type of the table, below packages/db/src/slices/<word>. */
export function databaseFiles(
  { word, noun, Noun }: Names,
  numbers: { table: string; keys: string },
): Record<string, string> {
  return {
    [`${numbers.table}-${word}.ts`]: `import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from '../../migrations/tenant-table.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`create table ${noun} (
    tenant_id uuid not null,
    ${noun}_id uuid not null,
    name text not null,
    first_day date not null,
    last_day date,
    version integer not null default 1,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (tenant_id, ${noun}_id),
    check (last_day is null or last_day >= first_day)
  )\`.execute(db)
  await protectTenantTable(db, '${noun}', { tenant: ['select', 'insert', 'update', 'delete'] })
}
`,
    [`${numbers.keys}-${word}-keys.ts`]: `import { sql, type Kysely } from 'kysely'

/** A step of its own: on distributed PostgreSQL the table is spread over the workers before keys can point. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`alter table ${noun} add constraint ${noun}_tenant foreign key (tenant_id) references tenant (tenant_id)\`.execute(
    db,
  )
}
`,
    'tables.ts': `import type { Generated } from 'kysely'
import type { Fixed, Moment, TenantKey } from '../../tables/column.ts'

interface ${Noun}Table {
  tenant_id: TenantKey
  ${noun}_id: Fixed<string>
  name: string
  first_day: string
  last_day: string | null
  version: Generated<number>
  changed_by: string
  changed_at: Moment
}

/** The tables of this slice. */
export interface Tables {
  ${noun}: ${Noun}Table
}

export const tableNames = { ${noun}: true } as const
`,
  }
}

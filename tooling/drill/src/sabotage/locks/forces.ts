import type { Sabotage } from '../sabotage.ts'

const force = (name: string, file: string, find: string, replace: string): Sabotage => ({
  kind: 'force',
  name,
  file,
  find,
  replace,
  tests: ['packages/db/src/catalogue/catalogue.test.ts'],
})

const one = (table: string): Sabotage =>
  force(
    `FORCE of ${table}`,
    'packages/db/src/migrations/tenant-table.ts',
    'await sql`alter table ${name} enable row level security, force row level security`.execute(db)',
    `await sql\`alter table \${name} enable row level security\`.execute(db)\n  if (table !== '${table}') await sql\`alter table \${name} force row level security\`.execute(db)`,
  )

export const forces: readonly Sabotage[] = [
  force(
    'FORCE of the tree',
    'packages/db/src/migrations/0002-tenants.ts',
    'alter table tenant enable row level security, force row level security',
    'alter table tenant enable row level security',
  ),
  force(
    'FORCE of accounts and sessions',
    'packages/db/src/migrations/0003-sign-in.ts',
    'enable row level security, force row level security',
    'enable row level security',
  ),
  ...['membership', 'membership_role', 'invitation', 'identity_provider', 'audit_entry'].map(one),
  ...['tenant_setting', 'saved_view', 'job', 'mail_message', 'export_file'].map(one),
]

import type { Sabotage } from '../sabotage.ts'

const tenantTable = 'packages/db/src/migrations/tenant-table.ts'
const tree = 'packages/db/src/migrations/0002-tenants.ts'
const tests = ['packages/db/src/catalogue/catalogue.test.ts']

const policy = (name: string, file: string, find: string, replace: string): Sabotage => ({
  kind: 'policy',
  name,
  file,
  find,
  replace,
  tests,
})

const scope = `nullif(current_setting('app.tenant_id', true), '')::uuid`

/** Every policy that a migration writes; those of all tables one by one are tried by catalogue.test.ts itself. */
export const policies: readonly Sabotage[] = [
  {
    ...policy(
      'a network goes before its thirty days',
      'packages/db/src/migrations/0045-operator-is-seen.ts',
      " and part = 'network' and at < now() - interval '30 days')",
      " and part = 'network')",
    ),
    tests: ['packages/audit/src/server/forgetting.test.ts'],
  },
  {
    ...policy(
      'a name goes of who was not forgotten',
      'packages/db/src/migrations/0045-operator-is-seen.ts',
      ' and subject_id in (\n      select f.subject_id from audit_forgotten f where f.tenant_id = ${scope})',
      '',
    ),
    tests: ['packages/audit/src/server/forgetting.test.ts'],
  },
  policy(
    'tenant_only reads everything',
    tenantTable,
    '    using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)\n  await sql`grant ${list(rights.tenant)}',
    '    using (true) with check (tenant_id = ${scope})`.execute(db)\n  await sql`grant ${list(rights.tenant)}',
  ),
  policy(
    'tenant_only writes everything',
    tenantTable,
    '    using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)\n  await sql`grant ${list(rights.tenant)}',
    '    using (tenant_id = ${scope}) with check (true)`.execute(db)\n  await sql`grant ${list(rights.tenant)}',
  ),
  policy('sign_in_reads is for every door', tenantTable, 'for select to vliegwiel_sign_in using', 'for select using'),
  policy(
    'operator_in_scope without a scope',
    tenantTable,
    '      using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)\n    await sql',
    '      using (true) with check (true)`.execute(db)\n    await sql',
  ),
  policy('erased_after_grace before its time', tenantTable, ' and ${graceIsOver})`', ')`'),
  policy('self_and_below shows the whole tree', tree, `using (path @> array[${scope}])`, `using (true)`),
  policy(
    'own_name renames others',
    tree,
    `to vliegwiel_tenant
    using (tenant_id = ${scope})
    with check (tenant_id = ${scope})`,
    `to vliegwiel_tenant
    using (true)
    with check (true)`,
  ),
  policy(
    'operator_tree is everybody’s',
    tree,
    'create policy operator_tree on tenant to vliegwiel_platform',
    'create policy operator_tree on tenant',
  ),
  policy(
    'erasure_checks sees every tenant',
    tree,
    `for select to vliegwiel_erasure
    using (tenant_id = ${scope})`,
    `for select to vliegwiel_erasure
    using (true)`,
  ),
  policy(
    'sign_in_only opens accounts to all doors',
    'packages/db/src/migrations/0003-sign-in.ts',
    'on ${table} to vliegwiel_sign_in using',
    'on ${table} using',
  ),
  policy(
    'operator_queue shows jobs to tenants',
    'packages/db/src/migrations/0006-work.ts',
    'on job for select to vliegwiel_platform using',
    'on job for select using',
  ),
  ...[
    [
      'what is planned beside somebody is seen',
      'sql`tenant_id <> ${scope} and tenant_id = any',
      'sql`tenant_id <> ${scope} or tenant_id = any',
    ],
    ['what was planned above and is over is seen', "using (state = 'planned' and ${above})", 'using (${above})'],
  ].map(([name = '', find = '', replace = '']): Sabotage => ({
    kind: 'policy',
    name,
    file: 'packages/db/src/migrations/0032-coming-from-above.ts',
    find,
    replace,
    tests: ['packages/configuration/src/server/coming.test.ts'],
  })),
]

import type { Sabotage } from '../sabotage.ts'

const check = (name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind: 'tenant check',
  name,
  file,
  find,
  replace,
  tests,
})

const doors = 'packages/db/src/doors.ts'
const plugin = 'packages/db/src/tenant-plugin.ts'
const session = 'packages/auth/src/server/session.repository.ts'
const memberships = 'packages/auth/src/server/membership.repository.ts'
const doorsTest = 'packages/db/src/doors.test.ts'
const sessionTests = ['packages/auth/src/server/session.test.ts', 'packages/auth/src/server/members.test.ts']

export const tenantChecks: readonly Sabotage[] = [
  check(
    'the URL’s tenant is not looked up among one’s own',
    session,
    "        .onRef('m.person_id', '=', 's.person_id')\n",
    '',
    ...sessionTests,
  ),
  check(
    'erasing through the tenant’s own door',
    'packages/db/src/door-roles.ts',
    "erasure: 'vliegwiel_erasure'",
    "erasure: 'vliegwiel_tenant'",
    'packages/db/src/erasure.test.ts',
  ),
  check(
    'another scope that is not put on',
    doors,
    "return rescoped(trx, 'operator', { view: 'operator', tenantId, backTo: trx.tenantId }, enter)",
    "return rescoped(trx, 'operator', { view: 'operator', tenantId: trx.tenantId ?? tenantId, backTo: null }, enter)",
    doorsTest,
  ),
  check(
    'a scope that is no uuid',
    doors,
    'if (tenantId !== null && !uuid.test(tenantId))',
    'if (tenantId === undefined)',
    doorsTest,
  ),
  check(
    'a passage that does not go back',
    doors,
    '  await connection.executeQuery(CompiledQuery.raw(scoped(given.backTo)))\n',
    '',
    doorsTest,
    'packages/auth/src/server/invitation.test.ts',
    'packages/tenants/src/server',
  ),
  check(
    'a door within a door',
    doors,
    'if (outer) throw',
    'if (outer === undefined && name === undefined) throw',
    doorsTest,
  ),
  check(
    'a transaction that outlives its door',
    'packages/db/src/pipelined-connection.ts',
    'if (this.#over) throw',
    'if (this.#over && query.sql === undefined) throw',
    doorsTest,
  ),
  check(
    'the plugin narrows nothing',
    plugin,
    'if (conditions.length === 0) return node',
    'if (conditions.length >= 0) return node',
    doorsTest,
  ),
  check(
    'the plugin forgets joins',
    plugin,
    'return name === undefined ? join : Joins.cloneWithOn(join, this.#equals(name))',
    'return name === undefined || this.#tenantId !== "" ? join : Joins.cloneWithOn(join, this.#equals(name))',
    doorsTest,
  ),
  check(
    'the plugin lets INSERT … SELECT through',
    plugin,
    'if (!columns || !values || !ValuesNode.is(values)) {',
    'if (!columns || !values || !ValuesNode.is(values)) {\n      if (values) return insert',
    doorsTest,
  ),
  check(
    'roles held in another tenant count here',
    session,
    'r.tenant_id = ${sql.ref(`${membership}.tenant_id`)} and ',
    '',
    ...sessionTests,
  ),
  check(
    'a suspended membership still opens the tenant',
    session,
    "        .on('m.status', '=', 'active')\n",
    '',
    ...sessionTests,
  ),
  check(
    'a session of one tenant’s provider opens them all',
    session,
    "eb.or([eb('s.tenant_id', 'is', null), eb('s.tenant_id', '=', eb.ref('m.tenant_id'))])",
    "eb.or([eb('s.tenant_id', 'is', null), eb('s.tenant_id', 'is not', null)])",
    ...sessionTests,
  ),
  check(
    'a suspended membership still stands in the list of tenants',
    memberships,
    "    .where('m.status', '=', 'active')\n",
    '',
    ...sessionTests,
  ),
  check(
    'a session of one tenant’s provider lists them all',
    memberships,
    'onlyTenantId !== null, (query)',
    'onlyTenantId === "", (query)',
    ...sessionTests,
    'packages/auth/src/server/oidc.test.ts',
  ),
  check(
    'an operator with a membership works inside the tenant',
    'packages/auth/src/decide.ts',
    "ask('right-floor', subject.isOperator === (access.floor === 'platform'),",
    "ask('right-floor', subject.isOperator || access.floor === 'tenant',",
    'packages/auth/src/can.test.ts',
    'packages/auth/src/explain.test.ts',
  ),
  check(
    'the links of an audit chain forget whose it is',
    'packages/audit/src/server/chain.ts',
    '`vliegwiel audit of ${tenantId}`',
    '`vliegwiel audit of ${tenantId.slice(0, 0)}`',
    'packages/audit/src/server/chain.test.ts',
  ),
]

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
const doorsTest = 'packages/db/src/doors.test.ts'
const sessionTests = ['packages/auth/src/server/session.test.ts', 'packages/auth/src/server/members.test.ts']
const api = 'packages/api/src/ladder'

export const tenantChecks: readonly Sabotage[] = [
  check(
    'the URL’s tenant is not looked up among one’s own',
    'packages/api/src/ladder/access.ts',
    'session.memberships.find((one) => one.tenant.slug === ctx.slug)',
    'session.memberships.find(() => true)',
    api,
  ),
  check(
    'erasing through the tenant’s own door',
    doors,
    "erasure: 'vliegwiel_erasure'",
    "erasure: 'vliegwiel_tenant'",
    'packages/db/src/erasure.test.ts',
  ),
  check(
    'another scope that is not put on',
    doors,
    "return passage(trx, 'operator', tenantId, 'operator', trx.tenantId, (inner) =>",
    "return passage(trx, 'operator', trx.tenantId ?? tenantId, 'operator', trx.tenantId, (inner) =>",
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
    '  await run(connection, scopeStatements(backTo, backToTenant))\n',
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
    "                .whereRef('r.tenant_id', '=', 'm.tenant_id')\n",
    '',
    ...sessionTests,
  ),
  check(
    'a suspended membership still opens the tenant',
    session,
    "          .where('m.status', '=', 'active')\n",
    '',
    ...sessionTests,
  ),
  check(
    'a session of one tenant’s provider opens them all',
    session,
    "inner.or([inner('s.tenant_id', 'is', null), inner('s.tenant_id', '=', inner.ref('m.tenant_id'))])",
    "inner.or([inner('s.tenant_id', 'is', null), inner('s.tenant_id', 'is not', null)])",
    ...sessionTests,
    'packages/auth/src/server/oidc.test.ts',
  ),
  check(
    'an operator with a membership works inside the tenant',
    'packages/auth/src/decide.ts',
    "ask('right-floor', subject.isOperator === (place.floor === 'platform'),",
    "ask('right-floor', subject.isOperator || place.floor === 'tenant',",
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

import type { Sabotage } from '../sabotage.ts'

const lock = (name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind: 'tenant check',
  name,
  file,
  find,
  replace,
  tests,
})

const ticket = 'packages/api/src/portal/preview-ticket.ts'
const ticketTest = 'packages/api/src/portal/preview-ticket.test.ts'
const hostRules = 'packages/tenants/src/portal-host.ts'
const hostRulesTest = 'packages/tenants/src/portal-host.test.ts'
const hostTest = 'apps/server/src/http/portal-host.test.ts'

/** What stands between anybody at all and what was not published. */
export const publicRoutes: readonly Sabotage[] = [
  lock(
    'a ticket that was not written here',
    'packages/api/src/signed-ticket.ts',
    'given.length === right.length && timingSafeEqual(given, right)',
    'given.length === right.length && timingSafeEqual(right, right)',
    ticketTest,
  ),
  lock('a ticket of another municipality', ticket, 'return of === slug &&', "return of !== '' &&", ticketTest),
  lock('a ticket that is over', ticket, 'at.getTime() < until ?', 'until > 0 ?', ticketTest),
  lock(
    'a portal that nobody opened yet',
    'apps/portal/src/answer-portal.ts',
    'const closed = !data.open && data.preview === null',
    'const closed = false',
    'apps/server/src/http/portal-closed.test.ts',
  ),
  lock(
    'a new municipality that is open at once',
    'packages/tenants/src/server/tenant.repository.ts',
    'portal_opened_at: tenant.portalOpenedAt ?? null',
    'portal_opened_at: tenant.portalOpenedAt ?? tenant.at',
    'apps/server/src/http/portal-closed.test.ts',
  ),
  lock(
    'a visitor who reads names that nobody proved',
    'packages/db/src/migrations/0038-portal-host-proof.ts',
    'using (proved_at is not null)`.execute',
    'using (true)`.execute',
    hostTest,
  ),
  lock(
    'two portals with one name',
    'packages/db/src/migrations/0038-portal-host-proof.ts',
    'create unique index',
    'create index',
    hostTest,
  ),
  lock(
    'a name that is proved by nothing',
    hostRules,
    "return records.some((one) => one.startsWith('vliegwiel-portal=')) ? 'other-record' : 'no-record'",
    "return records.some((one) => one.startsWith('vliegwiel-portal=')) ? null : 'no-record'",
    hostRulesTest,
  ),
  lock(
    'a portal below the name of the platform',
    hostRules,
    '!name.endsWith(`.${platform}`) &&',
    '!name.endsWith(`..${platform}`) &&',
    hostRulesTest,
  ),
  lock(
    'a path that climbs out of a portal',
    'apps/server/src/http/portal-host.ts',
    'if (climbs(path)) return',
    "if (path === '..') return",
    hostTest,
  ),
  lock(
    'a night that takes a name from who proved it',
    'apps/server/src/jobs/check-portal-host.ts',
    "if (isElsewhere && by === 'night') return 'unproved'",
    "if (isElsewhere && wished === '') return 'unproved'",
    hostTest,
  ),
  lock(
    'one public address among those of a name is enough',
    'packages/auth/src/server/guarded-fetch.ts',
    'const refused = found.find((one) => !isAllowed(host, one.address, rules))',
    'const refused = found.slice(0, 1).find((one) => !isAllowed(host, one.address, rules))',
    'packages/auth/src/server/guarded-fetch.test.ts',
  ),
  lock(
    'the console behind the name of a portal',
    'apps/server/src/http/console-routes.ts',
    'if (cameByOwnName(c.env.incoming)) return next()',
    "if (c.req.path === '') return next()",
    hostTest,
  ),
  lock(
    'a call of another site',
    'apps/server/src/http/request-gate.ts',
    'if (isPublicApi(url)) return null',
    "if (url.startsWith('/api/')) return null",
    'apps/server/src/http/requests.test.ts',
    'apps/server/src/http/hostile-input.test.ts',
  ),
]

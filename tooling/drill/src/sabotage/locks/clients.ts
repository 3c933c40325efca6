import type { Sabotage } from '../sabotage.ts'

const who = 'packages/db/src/migrations/0051-who-sees-clients.ts'
const around = 'packages/db/src/migrations/0048-who-asks.ts'
const scope = 'packages/db/src/scope-statements.ts'
const seen = ['packages/db/src/clients.test.ts']
const api = ['packages/api/src/routers/clients/clients.test.ts']
const signed = ['packages/db/src/signed-scope.test.ts']

const lock = (
  name: string,
  file: string,
  find: string,
  replace: string,
  tests: readonly string[] = seen,
): Sabotage => ({
  kind: 'policy',
  name,
  file,
  find,
  replace,
  tests,
})

/** What keeps a client from colleagues and partners who have nothing to do with it. */
export const clientLocks: readonly Sabotage[] = [
  lock(
    'every colleague sees every client',
    who,
    '  worker_id = ${me}\n  or team_id',
    '  worker_id is not null\n  or team_id',
  ),
  lock(
    'every team sees the clients of every team',
    who,
    'm.tenant_id = (select scope.tenant()) and m.person_id = ${me})',
    'm.tenant_id = (select scope.tenant()))',
  ),
  lock(
    'a replacement that never ends',
    who,
    'and r.starts_at <= now() and now() < r.ends_at)',
    'and r.starts_at <= now())',
  ),
  lock(
    'a replacement before its day',
    who,
    'and r.starts_at <= now() and now() < r.ends_at)',
    'and now() < r.ends_at)',
  ),
  lock('a right to all clients that never ends', who, 'and (v.ends_at is null or now() < v.ends_at)))', '))'),
  lock(
    'a reason of somebody else',
    who,
    "and person_id = ${me}` })\n  await grant('select, insert (tenant_id, reason_id, client_key, person_id, ground",
    "and person_id is not null` })\n  await grant('select, insert (tenant_id, reason_id, client_key, person_id, ground",
  ),
  lock(
    'an opening whose moment is chosen',
    who,
    "await grant('select, insert (tenant_id, reason_id, client_key, person_id)', 'client_opening')",
    "await grant('select, insert', 'client_opening')",
  ),
  lock(
    'a stop that can be taken back',
    who,
    'using: `${grants} and stopped_at is null`,\n    check: `${grants} and stopped_at is not null`,',
    'using: grants,\n    check: grants,',
  ),
  lock(
    'a partner after the stop',
    who,
    'and organisation_id = ${myOrganisation} and stopped_at is null',
    'and organisation_id = ${myOrganisation}',
  ),
  lock(
    'a partner after the term',
    who,
    '      and starts_at <= now() and now() < ends_at\n',
    '      and starts_at <= now()\n',
  ),
  lock(
    'a partner before the term',
    who,
    '      and starts_at <= now() and now() < ends_at\n',
    '      and now() < ends_at\n',
  ),
  lock(
    'a partner of another organisation',
    who,
    'using: `${ofTenant} and organisation_id = ${myOrganisation} and',
    'using: `${ofTenant} and organisation_id is not null and',
  ),
  lock(
    'who says to work for a partner',
    who,
    '\n        and m.person_id = ${me} and m.organisation_id = ${myOrganisation})`',
    '\n        and m.organisation_id = ${myOrganisation})`',
  ),
  lock(
    'a partner in every domain',
    who,
    '=> ` and ${table}.domain = any (g.domains)`',
    "=> ` and (${table}.domain is null or ${table}.domain <> '')`",
  ),
  lock(
    'a partner who helps plans',
    who,
    "const needed = part === 'lead' ? ` and g.part = 'lead'` : ''",
    "const needed = part === 'lead' ? '' : ''",
  ),
  lock(
    'a partner who writes in the name of another',
    who,
    'const byPartner = `by_person = ${me} and by_organisation',
    'const byPartner = `by_person is not null and by_organisation',
  ),
  lock(
    'a partner reads all of a client',
    who,
    'grant select (tenant_id, client_id, key) on client to',
    'grant select on client to',
  ),
  lock(
    'an answer that was kept for somebody else',
    around,
    'using: `${ofTenant} and person_id = ${me}`,',
    'using: ofTenant,',
    api,
  ),
  lock(
    'a person that anybody may sign',
    scope,
    "and sha256(mac) = sha256(sha256(outer_pad || sha256(inner_pad || convert_to('person:'",
    "and (mac is null or mac is not null) or sha256(mac) = sha256(sha256(outer_pad || sha256(inner_pad || convert_to('person:'",
    signed,
  ),
  lock(
    'a citizen service number is kept',
    'packages/api/src/ladder/client-procedure.ts',
    '  if (field !== undefined) throw clientError',
    '  if (field === null) throw clientError',
    api,
  ),
  lock(
    'a worker before the client',
    'packages/clients/src/server/record-goal.repository.ts',
    '  if (waits !== null) throw clientError(waits)\n',
    '',
    api,
  ),
]

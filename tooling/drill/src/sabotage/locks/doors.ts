import type { Sabotage } from '../sabotage.ts'

const hostile = ['packages/db/src/hostile']
const catalogue = ['packages/db/src/catalogue/catalogue.test.ts']
const scope = 'packages/db/src/scope-statements.ts'
const migration = 'packages/db/src/migrations/0033-a-login-for-each-door.ts'
const doors = ['packages/db/src/doors.test.ts']

const lock = (name: string, file: string, find: string, replace: string, tests: readonly string[]): Sabotage => ({
  kind: 'policy',
  name,
  file,
  find,
  replace,
  tests,
})

/** What keeps an injected statement at its own door, and in its own tenant. */
export const doorLocks: readonly Sabotage[] = [
  lock(
    'a door that leads to another',
    migration,
    `['vliegwiel_accounts', ['vliegwiel_sign_in']]`,
    `['vliegwiel_accounts', ['vliegwiel_sign_in', 'vliegwiel_erasure']]`,
    catalogue,
  ),
  lock(
    'the door of every request reads passwords',
    migration,
    'grant select (person_id, email,',
    'grant select (password_hash, person_id, email,',
    doors,
  ),
  lock(
    'the door of every request makes sessions',
    migration,
    'grant select, update (last_seen_at), delete on auth.session',
    'grant select, insert, update (last_seen_at), delete on auth.session',
    doors,
  ),
  lock(
    'a transaction that goes on at another door',
    'packages/db/src/doors.ts',
    '  if (connection.door !== door)',
    '  if (connection.door !== door && tenantTableNames.size === 0)',
    doors,
  ),
  lock(
    'a scope that anybody may sign',
    scope,
    'and sha256(mac) = sha256(sha256(outer_pad || sha256(inner_pad || int8send(high)',
    'and (mac is null or mac is not null) or sha256(mac) = sha256(sha256(outer_pad || sha256(inner_pad || int8send(high)',
    hostile,
  ),
  lock(
    'a scope that outlives its transaction',
    scope,
    "  when currval(to_regclass('pg_temp.scope_at')) = (date_part('epoch', now()) * 1e6)::bigint",
    "  when currval(to_regclass('pg_temp.scope_at')) > 0",
    ['packages/db/src/signed-scope.test.ts'],
  ),
  lock(
    'a scope that everybody may write',
    scope,
    "'grant select on pg_temp.%I to public'",
    "'grant select, update on pg_temp.%I to public'",
    hostile,
  ),
  lock(
    'a signature that is good in every session',
    'packages/db/src/scope-signing.ts',
    'message.writeInt32BE(processID ?? 0,',
    'message.writeInt32BE(processID === null ? 1 : 0,',
    ['packages/db/src/signed-scope.test.ts'],
  ),
  lock(
    'names of statements that can be listed',
    'packages/db/src/statement-names.ts',
    'rows[0]?.listed === false',
    'rows[0]?.listed !== null',
    ['packages/db/src/signed-scope.test.ts'],
  ),
  lock(
    'a session that keeps what was set in it',
    'packages/db/src/doors.ts',
    "  return tenantId === null ? 'RESET ALL' : `RESET ALL; ${",
    "  return tenantId === null ? 'RESET ROLE' : `RESET ROLE; ${",
    ['packages/db/src/signed-scope.test.ts'],
  ),
  lock('sight of what other sessions do', 'packages/db/src/superuser-locks.ts', "  'pg_stat_get_activity',\n", '', [
    'packages/db/src/signed-scope.test.ts',
  ]),
  lock('large objects for everybody', 'packages/db/src/superuser-locks.ts', "  'lo_from_bytea',\n", '', [
    'packages/db/src/signed-scope.test.ts',
  ]),
]

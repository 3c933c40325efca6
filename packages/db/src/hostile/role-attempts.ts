import { doorRoles } from '../door-roles.ts'
import { attempts, type Attempt, type Target } from './target.ts'

/** Becoming somebody else: another door, the owner, the database's own roles. */
export function roleAttempts({ owner, login }: Target): Attempt[] {
  const powers = [owner, 'postgres', 'pg_read_all_data', 'pg_read_server_files', 'pg_execute_server_program']
  return [
    ...attempts('another role', ...[...doorRoles, ...powers].map((role) => `set role "${role}"`)),
    ...attempts(
      'another role',
      ...powers.map((role) => `grant "${role}" to "${login}"`),
      `set session authorization "${owner}"`,
      `set session authorization default`,
      `reset session authorization`,
      `reset role`,
      `set role none`,
      `select set_config('role', 'vliegwiel_accounts', false)`,
      `select set_config('role', '${owner}', true)`,
      `select set_config('session_authorization', '${owner}', true)`,
      `set local role vliegwiel_erasure`,
      `do $$ begin execute 'set local role vliegwiel_erasure'; end $$`,
      `grant vliegwiel_erasure to "${login}"`,
      `grant vliegwiel_accounts to public`,
      `alter role "${login}" superuser`,
      `alter role "${login}" bypassrls`,
      `alter role "${login}" createrole`,
      `alter role "${login}" replication`,
      `alter role "${login}" inherit`,
      `alter role "${login}" rename to somebody`,
      `alter role vliegwiel_tenant login password 'x'`,
      `alter role "${owner}" password 'x'`,
      `create role thief superuser`,
      `create user thief`,
      `drop role vliegwiel_login`,
      `reassign owned by "${owner}" to "${login}"`,
      `drop owned by "${owner}"`,
      `alter default privileges grant all on tables to public`,
      `grant all on all tables in schema public to "${login}"`,
      `grant select on auth.person to public`,
      `alter table membership owner to "${login}"`,
      `alter schema public owner to "${login}"`,
    ),
  ]
}

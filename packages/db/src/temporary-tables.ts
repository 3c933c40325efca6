import { doorRoles } from './door-roles.ts'

/**
 * Takes the right to make temporary tables from everybody, in the database at hand: PostgreSQL looks there first, so
 * such a table stands before ours of the same name. Rights on a database are in no dump and no copy of it (`pg_dump`
 * without `--create`, `create database … template …`), so this runs at every migration, not in one of them.
 *
 * Two processes may start at once, and PostgreSQL refuses to change one row of its catalogue twice at a time: one waits
 * for the other, and then has nothing to take.
 */
export const noTemporaryTables = `do $$ begin
  perform pg_advisory_xact_lock(hashtext('vliegwiel: rights on the database'));
  if exists (
    select from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
    where d.datname = current_database() and x.privilege_type = 'TEMPORARY'
      and (x.grantee = 0 or pg_get_userbyid(x.grantee) in (${doorRoles.map((role) => `'${role}'`).join(', ')}))
  ) then
    execute format('revoke temporary on database %I from public, ${doorRoles.join(', ')}', current_database());
  end if;
end $$`

import { doorRoles } from '../door-roles.ts'
import { closedToDoors } from '../superuser-locks.ts'

const doors = `(${doorRoles.map((role) => `'${role}'`).join(', ')})`

/** Who signs in and is a door: neither the owner, nor an administrator of the database. */
const logins = `(select distinct l.oid, l.rolname from pg_roles l join pg_auth_members m on m.member = l.oid
  join pg_roles d on d.oid = m.roleid where l.rolcanlogin and not l.rolsuper and not l.rolcreaterole
  and d.rolname in ${doors})`

/** What a door inherits: a door that is not listed inherits nothing. */
const crossings = `('vliegwiel_accounts', 'vliegwiel_sign_in'), ('vliegwiel_releasing', 'vliegwiel_tenant'),
  ('vliegwiel_releasing', 'vliegwiel_release'), ('vliegwiel_ahead', 'vliegwiel_tenant'),
  ('vliegwiel_ahead', 'vliegwiel_coming')`

/** A login for each door: what it may do is what it is, and nothing that it may step into or change. */
export const loginRules: Readonly<Record<string, string>> = {
  'a login is one door': `select l.rolname as object from ${logins} l join pg_auth_members m on m.member = l.oid
    where l.rolname <> 'vliegwiel_login' group by l.rolname having count(distinct m.roleid) > 1`,
  'a login is an ordinary role': `select l.rolname as object from ${logins} l join pg_roles r on r.oid = l.oid
    where r.rolbypassrls or r.rolcreatedb or r.rolreplication`,
  'a login owns nothing and has no rights beside its door': `select l.rolname as object from ${logins} l
    where exists (select from pg_class c where c.relowner = l.oid) or exists (
      select from pg_class c cross join lateral aclexplode(c.relacl) x where x.grantee = l.oid)`,
  'a door leads to no other': `select m.rolname || ' is ' || r.rolname as object from pg_auth_members a
    join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
    where m.rolname in ${doors} and m.rolname <> 'vliegwiel_login'
    and (m.rolname::text, r.rolname::text) not in (values ${crossings})`,
  'nobody changed what a login begins with': `select r.rolname || ': ' || array_to_string(s.setconfig, ', ') as object
    from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
    where (r.rolname in ${doors} or r.oid in (select l.oid from ${logins} l))
    and s.setconfig <> '{track_activities=off}'`,
  'no large objects, no sight of other sessions': `select distinct p.proname as object from pg_proc p
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x left join pg_roles r on r.oid = x.grantee
    where p.pronamespace = 'pg_catalog'::regnamespace and x.privilege_type = 'EXECUTE'
    and p.proname in (${closedToDoors.map((name) => `'${name}'`).join(', ')})
    and (x.grantee = 0 or r.rolname in ${doors} or r.oid in (select l.oid from ${logins} l))`,
}

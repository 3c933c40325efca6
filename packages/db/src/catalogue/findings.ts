import type pg from 'pg'
import { doorRoles } from '../door-roles.ts'
import { clientTableNames } from '../tables/client-tables.ts'
import { loginRules } from './login-rules.ts'

type Query = (text: string) => Promise<pg.QueryResult>

export interface CatalogueFinding {
  readonly rule: string
  readonly object: string
}

const ours = `n.nspname in ('public', 'auth') and c.relname not like 'kysely\\_migration%'`
const theDoors = `(${doorRoles.map((role) => `'${role}'`).join(', ')})`
const scope = `( SELECT scope.tenant() AS tenant)`

/** Only an archived tenant, and only when its grace period is over. */
const erasure = `((tenant_id = ${scope}) AND (EXISTS ( SELECT 1\n   FROM tenant t\n  WHERE ((t.tenant_id = ${scope}) AND (t.status = ''archived''::text) AND (t.erase_after <= now())))))`

/** Neither the tenant alone nor the tenant and more: what follows the second bracket holds beside it, never instead of it. */
const untied = `not (replace(coalesce(said.condition, ''), 'public.', '') in ('(tenant_id = ${scope})', '${erasure}')
  or starts_with(coalesce(said.condition, ''), '((tenant_id = ${scope}) AND '))`

/** Tables with a client in them. */
const aboutClients = `(${clientTableNames.map((name) => `'${name}'`).join(', ')})`

/**
 * Policies that look beyond one tenant, each with its reason. A policy that is neither tied to the scope nor in this
 * list is a finding.
 */
export const openPolicies: Readonly<Record<string, string>> = {
  'tenant.sign_in_reads': 'the session lookup names the tenants of a person',
  'tenant.operator_tree': 'the tree is the operator’s work',
  'tenant.erasure_checks': 'tied to the scope; erasing asks whether the grace period is over',
  'tenant.self_and_below': 'tied to the scope by the path: a region sees its municipalities',
  'membership.sign_in_reads': 'the session lookup lists the tenants of a person',
  'membership_role.sign_in_reads': 'a lowered role counts at the next request',
  'invitation.sign_in_reads': 'an invited person has only a token',
  'identity_provider.sign_in_reads': 'the way in is shown before anyone is known',
  'portal_host.visitor_reads_host': 'a visitor comes by host name; proved names alone',
  'tenant.release_branch': 'tied to the scope by the path: a release goes down the own branch',
  'document_in_force.release_below': 'tied to the scope by the path: what is released comes into force below',
  'base_change.release_below': 'tied to the scope by the path: who overrides is told that the base changed',
  'override_notice.release_above': 'tied to the scope by the path: above learns which blocks are overridden',
  'document_release.operator_due': 'the requeue asks what is due; the columns granted hold no content',
  'pilot_publication.published_figures': 'published by consent: sums above the threshold, no persons',
  'document_in_force.published_documents': 'lessons are written to be read by everybody; own documents alone',
  'document_release.coming_from_above': 'tied to the scope by the path: what is planned above comes down by itself',
  'document_release_item.coming_from_above': 'the same: what stands in such a release',
  'document.coming_from_above': 'the same: of which document it is, without who made it',
  'document_version.coming_from_above': 'the same: the approved version that was planned, and no other',
  'document_in_force.coming_from_above': 'the same: what holds above of those documents alone',
  'audit_said.network_after_thirty_days': 'tied to the scope; a network is forgotten after thirty days and not before',
  'audit_said.of_who_was_forgotten': 'tied to the scope; names of who was forgotten, and of nobody else',
  'job.operator_queue': 'queue figures; the columns granted hold no content',
}

const listed = Object.keys(openPolicies)
  .map((name) => `'${name}'`)
  .join(', ')

/** Each rule is a question to the catalogue that must find nothing. */
const rules: Readonly<Record<string, string>> = {
  'row security is on and forced': `select n.nspname || '.' || c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'every table has a policy': `select n.nspname || '.' || c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
  'a policy is tied to the tenant or listed with a reason': `select tablename || '.' || policyname as object
    from pg_policies where schemaname = 'public' and tablename || '.' || policyname not in (${listed})
    and exists (select from unnest(array[coalesce(qual, with_check), coalesce(with_check, qual)]) as said (condition)
      where ${untied})`,
  'a listed exception exists': `select wanted as object from unnest(array[${listed}]) wanted
    where not exists (select 1 from pg_policies where tablename || '.' || policyname = wanted)`,
  'a policy names its door': `select tablename || '.' || policyname as object from pg_policies
    where schemaname in ('public', 'auth') and 'public' = any(roles)`,
  'accounts are for the doors of sign-in and accounts alone': `select tablename || '.' || policyname as object
    from pg_policies where schemaname = 'auth' and roles not in ('{vliegwiel_sign_in}', '{vliegwiel_accounts}')`,
  'a tenant table carries tenant_id, never null': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and n.nspname = 'public'
    and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)`,
  'primary and unique keys start with the tenant': `select k.conname as object from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and ${ours} and k.contype in ('p', 'u') and k.conname <> 'tenant_slug_unique'
    and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'tenant_id'`,
  'unique indexes start with the tenant': `select x.relname as object from pg_index i
    join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and ${ours} and i.indisunique
    and x.relname not in ('tenant_slug_unique', 'portal_host_unique')
    and coalesce((select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]), '') <> 'tenant_id'`,
  'foreign keys between tenant tables carry the tenant': `select k.conname as object from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
    where k.contype = 'f' and n.nspname = 'public' and fn.nspname = 'public' and f.relname <> 'tenant'
    and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'tenant_id'`,
  'what is about clients is for their doors alone': `select c.relname || ': ' || coalesce(r.rolname, 'everybody') as object
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      lateral (select x.grantee from aclexplode(c.relacl) x union
        select y.grantee from pg_attribute a, aclexplode(a.attacl) y where a.attrelid = c.oid) given
    left join pg_roles r on r.oid = given.grantee
    where n.nspname = 'public' and c.relname in ${aboutClients} and given.grantee <> c.relowner
    and coalesce(r.rolname, '') not in ('vliegwiel_client', 'vliegwiel_partner', 'vliegwiel_erasure')`,
  'a policy about clients asks who asks': `select tablename || '.' || policyname as object from pg_policies
    where schemaname = 'public' and tablename in ${aboutClients} and tablename <> 'tenant_key' and roles <> '{vliegwiel_erasure}'
    and (tablename || '.' || policyname) <> 'client.staff_adds'
    and position('scope.person()' in coalesce(qual, with_check)) = 0
    and position('FROM client c' in replace(coalesce(qual, with_check), 'public.', '')) = 0
    and position('FROM partner_grant g' in replace(coalesce(qual, with_check), 'public.', '')) = 0`,
  'a partner has rights on little': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p')
    and has_any_column_privilege('vliegwiel_partner', c.oid, 'select, insert, update')
    and c.relname not in ('tenant', 'audit_entry', 'audit_said', 'audit_head', 'idempotency', 'partner_organisation',
      'partner_member', 'partner_grant', 'partner_handover', 'client', 'client_goal', 'client_assessment', 'client_agreement',
      'client_appointment')`,
  'no triggers of our own': `select tgname as object from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${ours}`,
  'a function that runs as its owner fixes its search path': `select p.proname as object from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'auth', 'scope') and p.prosecdef
    and not coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path%'`,
  'no set_config in a function': `select p.proname as object from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'auth', 'scope') and p.prosrc like '%set_config%'`,
  'a view runs with the rights of who asks': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and ${ours}
    and not coalesce('security_invoker=true' = any(c.reloptions), false)`,
  'no materialised view': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and ${ours}`,
  'the doors own nothing': `select c.relname as object from pg_class c join pg_roles r on r.oid = c.relowner
    where r.rolname in ${theDoors}`,
  'the doors are ordinary roles': `select rolname as object from pg_roles where rolname in ${theDoors}
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  'the login role inherits nothing': `select rolname as object from pg_roles
    where rolname = 'vliegwiel_login' and rolinherit`,
  'the login role has no rights of its own': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
    where r.rolname = 'vliegwiel_login' and ${ours}`,
  'nothing is granted to everybody': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x where x.grantee = 0 and ${ours}`,
  'nobody may truncate, reference or add triggers': `select c.relname as object from pg_class c
    join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
    where r.rolname in ${theDoors} and x.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') and ${ours}`,
  'nobody makes temporary tables': `select coalesce(r.rolname, 'everybody') as object from pg_database d
    cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x left join pg_roles r on r.oid = x.grantee
    where d.datname = current_database() and x.privilege_type = 'TEMPORARY'
    and (x.grantee = 0 or r.rolname in ${theDoors})`,
  'nobody makes tables among ours': `select n.nspname || ': ' || coalesce(r.rolname, 'everybody') as object
    from pg_namespace n cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) x
    left join pg_roles r on r.oid = x.grantee where n.nspname in ('public', 'auth') and x.privilege_type = 'CREATE'
    and (x.grantee = 0 or r.rolname in ${theDoors})`,
  'the audit is append-only': `select r.rolname || ' may ' || x.privilege_type as object from pg_class c,
    aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
    where c.relname in ('audit_entry', 'audit_said', 'audit_forgotten') and r.rolname in ${theDoors} and x.privilege_type not in ('SELECT', 'INSERT')
    and r.rolname <> 'vliegwiel_erasure'`,
  ...loginRules,
}

export const catalogueRules: readonly string[] = Object.keys(rules)

/** Asks the catalogue every question (well under a second). No findings is the pass figure. */
export async function catalogueFindings(query: Query): Promise<CatalogueFinding[]> {
  const findings: CatalogueFinding[] = []
  for (const [rule, statement] of Object.entries(rules)) {
    const result = await query(statement)
    findings.push(...result.rows.map((row: { object: string }) => ({ rule, object: row.object })))
  }
  return findings
}

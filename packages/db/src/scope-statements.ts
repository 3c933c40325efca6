/** How policies spell the scope in migrations: what an injected statement can set. */
const setting = `(NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid`

/** What a transaction may carry, each with the setting that holds it where scopes are not signed. */
const carried = { tenant: 'app.tenant_id', person: 'app.person_id', organisation: 'app.organisation_id' } as const
type Carried = keyof typeof carried

const bySetting = (part: Carried) => `create or replace function scope.${part}() returns uuid language sql stable
  return nullif(current_setting('${carried[part]}', true), '')::uuid`

const parts = Object.keys(carried) as readonly Carried[]

/** Back to a scope that is a setting: for an installation behind a pooler that hands sessions around. */
export const unsignedScope = [
  "select pg_advisory_xact_lock(hashtext('vliegwiel: scope'))",
  ...parts.map(bySetting),
].join('; ')

/** Made where absent, so that policies can name them; what is signed already stays. */
export const scopeFunctions = `create schema if not exists scope;
do $$ begin${parts
  .map(
    (part) => `
  if to_regprocedure('scope.${part}()') is null then
    ${bySetting(part)};
  end if;`,
  )
  .join('')}
end $$`

/** The tenant that policies compare with. As it is made here it is a setting of the transaction. */
export const scopeBySetting = `select pg_advisory_xact_lock(hashtext('vliegwiel: scope'));
${scopeFunctions};
do $$ declare role text; begin
  foreach role in array array['vliegwiel_tenant', 'vliegwiel_sign_in', 'vliegwiel_platform', 'vliegwiel_erasure',
    'vliegwiel_release', 'vliegwiel_published', 'vliegwiel_client', 'vliegwiel_partner', 'vliegwiel_login']
  loop
    if not has_schema_privilege(role, 'scope', 'usage') then execute format('grant usage on schema scope to %I', role); end if;
    if not has_function_privilege(role, 'scope.tenant()', 'execute') then
      execute format('grant execute on function scope.tenant() to %I', role);
    end if;
  end loop;
  foreach role in array array['vliegwiel_client', 'vliegwiel_partner', 'vliegwiel_login'] loop
    if not has_function_privilege(role, 'scope.person()', 'execute') then
      execute format('grant execute on function scope.person(), scope.organisation() to %I', role);
    end if;
  end loop;
end $$;
do $$ declare p record; begin
  for p in select * from pg_policies where schemaname in ('public', 'auth')
    and position('${setting}' in coalesce(qual, '') || coalesce(with_check, '')) > 0
  loop
    execute format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename)
      || coalesce(' using (' || replace(p.qual, '${setting}', '(select scope.tenant())') || ')', '')
      || coalesce(' with check (' || replace(p.with_check, '${setting}', '(select scope.tenant())') || ')', '');
  end loop;
end $$`

/** Where a session remembers what was verified: which moment, and each id in two halves. */
const places = [
  'scope_at',
  'scope_high',
  'scope_low',
  'scope_person_high',
  'scope_person_low',
  'scope_organisation_high',
  'scope_organisation_low',
  'scope_person_at',
] as const

/**
 * The same function with a scope that only the key can open. A MAC is verified once a transaction (`enter`), and what it
 * said is remembered where no login can write: in temporary sequences of the session, owned by the owner, together with
 * the moment at which the transaction began. Of any other transaction the answer is NULL: no rows.
 * A MAC that does not fit is an error: a server with a wrong key or clock must not find everything empty.
 */
export const signedScope = `select pg_advisory_xact_lock(hashtext('vliegwiel: scope'));
create table if not exists scope.key (key_id integer primary key check (key_id = 1), inner_pad bytea not null,
  outer_pad bytea not null);
create or replace function scope.prepare() returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$ declare place text; begin
  if to_regclass('pg_temp.scope_person_at') is not null then return; end if;
  foreach place in array array[${places.map((place) => `'${place}'`).join(', ')}] loop
    execute format('create temporary sequence if not exists pg_temp.%I minvalue -9223372036854775808 start 0', place);
    perform setval('pg_temp.' || place, 0);
    execute format('grant select on pg_temp.%I to public', place);
  end loop;
end $$;
create or replace procedure scope.enter(high bigint, low bigint, expires bigint, mac bytea) language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform setval('pg_temp.scope_at', 0);
  -- A session of before there were persons has no place for one.
  if to_regclass('pg_temp.scope_person_at') is not null then perform setval('pg_temp.scope_person_at', 0); end if;
  perform setval('pg_temp.scope_high', high), setval('pg_temp.scope_low', low),
    setval('pg_temp.scope_at', (date_part('epoch', now()) * 1e6)::bigint)
  from scope.key
  where expires > date_part('epoch', clock_timestamp()) and expires < date_part('epoch', clock_timestamp()) + 600
    and sha256(mac) = sha256(sha256(outer_pad || sha256(inner_pad || int8send(high) || int8send(low)
      || int8send(expires) || int4send(pg_backend_pid()) || convert_to(session_user, 'UTF8'))));
  if not found then
    raise exception 'The scope was refused: another key, another session, or a clock that was changed' using errcode = '28V01';
  end if;
end $$;
create or replace function scope.tenant() returns uuid language sql stable return case
  when currval(to_regclass('pg_temp.scope_at')) = (date_part('epoch', now()) * 1e6)::bigint
  then encode(int8send(currval(to_regclass('pg_temp.scope_high'))) || int8send(currval(to_regclass('pg_temp.scope_low'))), 'hex')::uuid
end;
create or replace procedure scope.enter_person(high bigint, low bigint, person_high bigint, person_low bigint,
  organisation_high bigint, organisation_low bigint, expires bigint, mac bytea) language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform setval('pg_temp.scope_at', 0), setval('pg_temp.scope_person_at', 0);
  perform setval('pg_temp.scope_high', high), setval('pg_temp.scope_low', low),
    setval('pg_temp.scope_person_high', person_high), setval('pg_temp.scope_person_low', person_low),
    setval('pg_temp.scope_organisation_high', organisation_high), setval('pg_temp.scope_organisation_low', organisation_low),
    setval('pg_temp.scope_at', (date_part('epoch', now()) * 1e6)::bigint),
    setval('pg_temp.scope_person_at', (date_part('epoch', now()) * 1e6)::bigint)
  from scope.key
  where expires > date_part('epoch', clock_timestamp()) and expires < date_part('epoch', clock_timestamp()) + 600
    and sha256(mac) = sha256(sha256(outer_pad || sha256(inner_pad || convert_to('person:', 'UTF8') || int8send(high)
      || int8send(low) || int8send(person_high) || int8send(person_low) || int8send(organisation_high)
      || int8send(organisation_low) || int8send(expires) || int4send(pg_backend_pid()) || convert_to(session_user, 'UTF8'))));
  if not found then
    raise exception 'The scope was refused: another key, another session, or a clock that was changed' using errcode = '28V01';
  end if;
end $$;
${(['person', 'organisation'] as const)
  .map(
    (part) => `create or replace function scope.${part}() returns uuid language sql stable return case
  when currval(to_regclass('pg_temp.scope_person_at')) = (date_part('epoch', now()) * 1e6)::bigint
  then encode(int8send(currval(to_regclass('pg_temp.scope_${part}_high'))) || int8send(currval(to_regclass('pg_temp.scope_${part}_low'))), 'hex')::uuid
end;`,
  )
  .join('\n')}
revoke all on procedure scope.enter_person(bigint, bigint, bigint, bigint, bigint, bigint, bigint, bytea) from public;
grant execute on procedure scope.enter_person(bigint, bigint, bigint, bigint, bigint, bigint, bigint, bytea)
  to vliegwiel_client, vliegwiel_partner, vliegwiel_login;
revoke all on function scope.prepare() from public;
revoke all on procedure scope.enter(bigint, bigint, bigint, bytea) from public;
grant execute on function scope.prepare() to vliegwiel_tenant, vliegwiel_sign_in, vliegwiel_platform, vliegwiel_erasure,
  vliegwiel_published, vliegwiel_jobs, vliegwiel_client, vliegwiel_partner, vliegwiel_login;
grant execute on procedure scope.enter(bigint, bigint, bigint, bytea) to vliegwiel_tenant, vliegwiel_sign_in,
  vliegwiel_platform, vliegwiel_erasure, vliegwiel_published, vliegwiel_login;
grant usage on schema scope to vliegwiel_jobs`

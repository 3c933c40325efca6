/**
 * Functions of PostgreSQL that everybody may call and no door needs: through large objects rows go from one tenant to
 * another; the others show what other sessions are doing, or which statements a session keeps.
 */
export const closedToDoors = [
  'lo_close',
  'lo_creat',
  'lo_create',
  'lo_export',
  'lo_from_bytea',
  'lo_get',
  'lo_import',
  'lo_lseek',
  'lo_lseek64',
  'lo_open',
  'lo_put',
  'lo_tell',
  'lo_tell64',
  'lo_truncate',
  'lo_truncate64',
  'lo_unlink',
  'loread',
  'lowrite',
  'pg_prepared_statement',
  'pg_lock_status',
  'pg_prepared_xact',
  'pg_stat_get_activity',
  'pg_stat_get_backend_activity',
  'pg_stat_get_backend_activity_start',
  'pg_stat_get_backend_client_addr',
  'pg_stat_get_backend_wait_event',
  'pg_stat_get_progress_info',
  'pg_cancel_backend',
  'pg_terminate_backend',
] as const

const listed = closedToDoors.map((name) => `'${name}'`).join(', ')

/**
 * Takes those functions from everybody, in the database at hand. They are PostgreSQL's own, so a superuser has to run
 * it, once for each database; migrating does it by itself when the owner is one. Safe to repeat.
 */
export const superuserLocks = `do $$ declare f regprocedure; begin
  perform pg_advisory_xact_lock(hashtext('vliegwiel: rights on the database'));
  for f in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.proname in (${listed})
    and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
      where x.grantee = 0 and x.privilege_type = 'EXECUTE')
  loop execute format('revoke execute on function %s from public', f); end loop;
end $$`

const doors = [
  'vliegwiel_login',
  'vliegwiel_tenant',
  'vliegwiel_sign_in',
  'vliegwiel_platform',
  'vliegwiel_jobs',
  'vliegwiel_erasure',
  'vliegwiel_release',
  'vliegwiel_published',
]

/**
 * Takes the right to make temporary tables from everybody, in the database at hand: PostgreSQL looks there first, so
 * such a table stands before ours of the same name. Rights on a database are in no dump and no copy of it (`pg_dump`
 * without `--create`, `create database … template …`), so this runs at every migration, not once.
 */
export const noTemporaryTables = `do $$ begin
  execute format('revoke temporary on database %I from public, ${doors.join(', ')}', current_database());
end $$`

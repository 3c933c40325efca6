/** Every role of the database that is not its owner: the login that the server has, and the doors it opens. */
export const doorRoles = [
  'vliegwiel_login',
  'vliegwiel_tenant',
  'vliegwiel_sign_in',
  'vliegwiel_platform',
  'vliegwiel_jobs',
  'vliegwiel_erasure',
  'vliegwiel_release',
  'vliegwiel_published',
  'vliegwiel_coming',
] as const
export type DoorRole = (typeof doorRoles)[number]

/** Every role of the database that is not its owner: the doors, and the login that may step into each of them. */
export const doorRoles = [
  'vliegwiel_login',
  'vliegwiel_tenant',
  'vliegwiel_sign_in',
  'vliegwiel_accounts',
  'vliegwiel_platform',
  'vliegwiel_jobs',
  'vliegwiel_erasure',
  'vliegwiel_release',
  'vliegwiel_releasing',
  'vliegwiel_published',
  'vliegwiel_coming',
  'vliegwiel_ahead',
  'vliegwiel_client',
  'vliegwiel_partner',
] as const
export type DoorRole = (typeof doorRoles)[number]

/** The doors that a transaction may be opened at, each with the one role that holds exactly its rights. */
export const roleOfDoor = {
  tenant: 'vliegwiel_tenant',
  'sign-in': 'vliegwiel_sign_in',
  accounts: 'vliegwiel_accounts',
  operator: 'vliegwiel_platform',
  release: 'vliegwiel_releasing',
  published: 'vliegwiel_published',
  ahead: 'vliegwiel_ahead',
  client: 'vliegwiel_client',
  partner: 'vliegwiel_partner',
  erasure: 'vliegwiel_erasure',
  jobs: 'vliegwiel_jobs',
} as const satisfies Record<string, DoorRole>
export type DoorName = keyof typeof roleOfDoor
export const doorNames = Object.keys(roleOfDoor) as readonly DoorName[]

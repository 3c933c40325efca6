/** The migrated, empty database that tests copy. */
export const templateName = 'vliegwiel_template'

/** The address of a database as the owner of the schema, who is not a superuser. */
export function ownerUrlOf(superuserUrl: string, database: string): string {
  return withRole(superuserUrl, database, 'vliegwiel_owner', 'owner')
}

/** The address of a database as the role that the server signs in with. */
export function loginUrlOf(superuserUrl: string, database: string): string {
  return withRole(superuserUrl, database, 'vliegwiel_login', 'login')
}

function withRole(superuserUrl: string, database: string, role: string, password: string): string {
  const url = new URL(superuserUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.href
}

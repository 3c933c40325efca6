import { doorNames, type DoorName } from '../door-roles.ts'
import { loginKeyOf, loginUrls } from '../logins.ts'

/** The key of the installation in tests. */
export const testSecretKey = Buffer.alloc(32, 7)

/** What passwords of logins and the signature of the scope follow from. */
export const testKey = loginKeyOf(testSecretKey)

/** The migrated, empty database that tests copy. */
export const templateName = 'vliegwiel_template'

/** The address of a database as the owner of the schema, who is not a superuser. */
export function ownerUrlOf(superuserUrl: string, database: string): string {
  return withRole(superuserUrl, database, 'vliegwiel_owner', 'owner')
}

/** The address of a database as the login of the proof, which may step into every door. */
export function loginUrlOf(superuserUrl: string, database: string): string {
  return withRole(superuserUrl, database, 'vliegwiel_login', 'login')
}

/** The addresses of a database as the login of each door; all databases of a run share them. */
export function doorUrlsOf(superuserUrl: string, database: string): Record<DoorName, string> {
  const urls = loginUrls(ownerUrlOf(superuserUrl, templateName), testKey)
  for (const door of doorNames) urls[door] = Object.assign(new URL(urls[door]), { pathname: `/${database}` }).href
  return urls
}

function withRole(superuserUrl: string, database: string, role: string, password: string): string {
  const url = new URL(superuserUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.href
}

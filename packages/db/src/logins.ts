import { createHash, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto'
import { doorNames, roleOfDoor, type DoorName } from './door-roles.ts'
import { scopePads } from './scope-signing.ts'
import { signedScope, unsignedScope } from './scope-statements.ts'
import { openClient } from './surviving-connections.ts'

/** A door, or the stage of the proof: the one login that may step into every door. */
export type Login = DoorName | 'proof'

export const loginNames: readonly Login[] = [...doorNames, 'proof']
const roleOf = (login: Login) => (login === 'proof' ? 'vliegwiel_login' : roleOfDoor[login])

/** Logins belong to the whole server: two installations on one server have names of their own. */
export function loginNameOf(login: Login, database: string): string {
  const mark = createHash('sha256').update(database).digest('hex').slice(0, 8)
  return `vliegwiel_login_${login.replaceAll('-', '_')}_${mark}`
}

/** The variable of the environment that gives a login which an administrator made. */
export function variableOf(login: Login): string {
  return `DATABASE_URL_${login.replaceAll('-', '_').toUpperCase()}`
}

/** The key from which passwords of logins and the signature of the scope follow. @param secretKey of the installation */
export function loginKeyOf(secretKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', 'vliegwiel logins of the database', 32))
}

/** Nobody types it and no file holds it: it follows from the key of the installation. */
function passwordOf(name: string, key: Buffer): string {
  return createHmac('sha256', key).update(`vliegwiel: password of ${name}`).digest('base64url')
}

/** The address of one login of the database that `url` names. @param key of the installation, 32 bytes */
export function loginUrlOf(url: string, login: Login, key: Buffer): string {
  const own = new URL(url)
  const name = loginNameOf(login, databaseOf(own))
  own.username = name
  own.password = passwordOf(name, key)
  return own.href
}

/** The addresses of all doors; `given` are those that an administrator made. */
export function loginUrls(
  url: string,
  key: Buffer,
  given: Partial<Readonly<Record<DoorName, string>>> = {},
): Record<DoorName, string> {
  return Object.fromEntries(doorNames.map((door) => [door, given[door] ?? loginUrlOf(url, door, key)])) as Record<
    DoorName,
    string
  >
}

/** Whether the address is of somebody who may make roles. False when the database does not let it in. */
export async function mayMakeLogins(url: string): Promise<boolean> {
  if (new URL(url).username === '') return false
  const asked = 'select rolcreaterole or rolsuper as may from pg_roles where rolname = session_user'
  return (await askOnce<{ may: boolean }>(url, asked))?.may === true
}

/** Whether the database lets in whoever the address names. @throws what it says of anything but the login */
export async function letsIn(url: string): Promise<boolean> {
  return (await askOnce(url, 'select 1')) !== null
}

async function askOnce<Row extends object>(url: string, statement: string): Promise<Row | null> {
  try {
    const client = await openClient(url)
    try {
      return (await client.query<Row>(statement)).rows[0] ?? null
    } finally {
      await client.end()
    }
  } catch (error) {
    if (refusesLogin(error)) return null
    throw error
  }
}

/** 28000: no such role, or not from here; 28P01: another password. */
const refusesLogin = (error: unknown) =>
  error instanceof Error && 'code' in error && /^28(000|P01)$/.test(String(error.code))

/**
 * As the owner: makes the login of each door, or gives it the password of this key again, and takes back what it may
 * have changed about itself. `signed`: from now on a scope must be signed with the key. `rounds` of hashing a password
 * costs each new connection; tests open thousands. Safe to repeat; two at once take turns.
 * @throws what the database says, when the owner may not create roles
 */
export async function makeLogins(
  ownerUrl: string,
  key: Buffer,
  { signed = true, rounds = 4096 }: { readonly signed?: boolean; readonly rounds?: number } = {},
): Promise<void> {
  const database = databaseOf(new URL(ownerUrl))
  const client = await openClient(ownerUrl)
  try {
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('vliegwiel: logins'))`)
    for (const login of loginNames) {
      const name = loginNameOf(login, database)
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
      if (rowCount === 0) await client.query(`create role ${name} login inherit`)
      const verifier = scramVerifier(passwordOf(name, key), { rounds })
      await client.query(`alter role ${name} login inherit password '${verifier}' valid until 'infinity'`)
      await client.query(`alter role ${name} reset all`)
      await client.query(`grant ${roleOf(login)} to ${name}`)
    }
    await client.query(signed ? signedScope : unsignedScope)
    const { inner, outer } = scopePads(key)
    if (signed)
      await client.query(
        `insert into scope.key values (1, $1, $2)
          on conflict (key_id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
        [inner, outer],
      )
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const databaseOf = (url: URL) => decodeURIComponent(url.pathname.slice(1))

/** What PostgreSQL keeps of a password (RFC 5803), made here so that the password itself is in no statement and no log. */
export function scramVerifier(
  password: string,
  { salt = randomBytes(16), rounds }: { readonly salt?: Buffer; readonly rounds: number },
): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const mac = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(mac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${mac('Server Key').toString('base64')}`
}

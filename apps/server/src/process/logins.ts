import {
  letsIn,
  loginKeyOf,
  loginUrlOf,
  loginUrls,
  makeLogins,
  migrateUrl,
  openPostgres,
  type Database,
  type Login,
} from '@vliegwiel/db'
import { installQueue } from '../jobs/install-queue.ts'
import type { Environment } from '../start/environment.ts'
import { secretKeyIn } from '../start/secret-key.ts'

/** The database does not let the doors in; the message names what to do. */
export class LoginProblem extends Error {
  override name = 'LoginProblem'
}

/** The key from which the passwords of the logins and the signature of the scope follow. */
function keyOf({ secretKey, dataFolder }: Pick<Environment, 'secretKey' | 'dataFolder'>): Buffer {
  return loginKeyOf(secretKey ?? secretKeyIn(dataFolder))
}

/** The addresses of all doors and of the proof: as an administrator gave them, or following from the key. */
export function loginsOf(
  environment: Environment,
  url: string,
): { readonly proof: string } & ReturnType<typeof loginUrls> {
  const key = keyOf(environment)
  const given = environment.databaseLogins
  return { ...loginUrls(url, key, given), proof: given.proof ?? loginUrlOf(url, 'proof', key) }
}

/** Schema, queue and logins, as the owner. @returns the steps that ran @throws what the database says */
export async function prepareAsOwner(environment: Environment, ownerUrl: string): Promise<string[]> {
  const ran = await migrateUrl(ownerUrl)
  await installQueue(ownerUrl)
  await makeLogins(ownerUrl, keyOf(environment), { signed: environment.signedScope })
  return ran
}

/** Opens a door's pool for each login. Nothing is asked yet. */
export function openDoors(environment: Environment, url: string, onConnectionLost: (error: Error) => void): Database {
  const { proof, ...logins } = loginsOf(environment, url)
  const loginKey = environment.signedScope ? keyOf(environment) : undefined
  // A pooler that shares sessions knows neither the session of a signature nor a statement that was kept under a name.
  const namedStatements = environment.signedScope
  return openPostgres(proof, {
    size: environment.databasePoolSize,
    logins,
    loginKey,
    namedStatements,
    onConnectionLost,
  })
}

/** @throws LoginProblem naming each login that is not let in; what the database says of anything else */
export async function demandLogins(environment: Environment, url: string): Promise<void> {
  const all = Object.entries(loginsOf(environment, url)) as [Login, string][]
  const refused = await Promise.all(all.map(async ([login, address]) => ((await letsIn(address)) ? [] : [login])))
  const names = refused.flat()
  if (names.length === 0) return
  throw new LoginProblem(
    `The database does not let in the login of: ${names.join(', ')}. Nothing was changed. Run, with the owner's address and the same SECRET_KEY: DATABASE_OWNER_URL=postgres://… npm run vliegwiel -- migrate. Where an administrator makes the logins: give DATABASE_URL_TENANT and its sisters.`,
  )
}

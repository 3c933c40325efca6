import { createHash } from 'node:crypto'
import { openPostgres, type Database } from '../pool.ts'
import { openClient } from '../surviving-connections.ts'
import { doorUrlsOf, loginUrlOf, templateName, testKey } from './addresses.ts'

/** A database that is filled once in a run of the tests, and copied by every test that asks for it by this name. */
export interface MadeDatabase {
  readonly name: string
  readonly make: (db: Database) => Promise<unknown>
}

/** The database to copy: filled by whoever asks first, in whichever process; the others wait for it. */
export async function templateOf(superuserUrl: string, { name, make }: MadeDatabase): Promise<string> {
  const template = `made_${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
  const superuser = await openClient(superuserUrl)
  try {
    await superuser.query('select pg_advisory_lock(hashtext($1))', [template])
    const made = 'select 1 from pg_database where datname = $1 and datistemplate'
    if ((await superuser.query(made, [template])).rowCount === 0) {
      // One that was left half filled.
      await superuser.query(`drop database if exists ${template} with (force)`)
      await superuser.query(`create database ${template} template ${templateName} owner vliegwiel_owner`)
      await filled(superuserUrl, template, make)
      await superuser.query(`alter database ${template} is_template true`)
    }
  } finally {
    // The lock ends with the session.
    await superuser.end()
  }
  return template
}

async function filled(superuserUrl: string, template: string, make: MadeDatabase['make']): Promise<void> {
  const patience = { waitMs: 60_000, statementMs: 60_000 }
  const logins = doorUrlsOf(superuserUrl, template)
  const db = openPostgres(loginUrlOf(superuserUrl, template), { ...patience, logins, loginKey: testKey })
  try {
    await make(db)
  } finally {
    await db.close()
  }
}

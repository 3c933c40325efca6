import type { TestProject } from 'vitest/node'
import { inject } from 'vitest'
import { migrateUrl } from '../migrate.ts'
import { makeLogins } from '../logins.ts'
import { superuserLocks } from '../superuser-locks.ts'
import { ownerUrlOf, templateName, testKey } from './addresses.ts'
import { openClient } from '../surviving-connections.ts'

/**
 * Vitest global setup, after the one that starts PostgreSQL: an owner without superuser rights, and one migrated
 * database that every test copies (about 30 ms a copy).
 */
export default async function setup(project: TestProject): Promise<void> {
  const { postgresUrl: superuserUrl } = project.getProvidedContext()
  // A run without a database.
  if (superuserUrl === undefined) return
  const superuser = await openClient(superuserUrl)
  try {
    await superuser.query(`create role vliegwiel_owner login createrole password 'owner'`)
    await superuser.query(`create database ${templateName} owner vliegwiel_owner`)
    await migrateUrl(ownerUrlOf(superuserUrl, templateName))
    await makeLogins(ownerUrlOf(superuserUrl, templateName), testKey, { rounds: 1 })
    await superuser.query(`alter role vliegwiel_login login password 'login'`)
    const template = new URL(superuserUrl)
    template.pathname = `/${templateName}`
    const inside = await openClient(template.href)
    await inside.query(superuserLocks)
    await inside.end()
  } finally {
    await superuser.end()
  }
}

/** Address of the run's PostgreSQL as superuser, inside a test. */
export function superuserUrl(): string {
  return inject('postgresUrl')
}

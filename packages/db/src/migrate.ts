import { Kysely, PostgresDialect } from 'kysely'
import { Migrator, type MigrationResultSet } from 'kysely/migration'
import type pg from 'pg'
import { migrations } from './migrations/index.ts'
import { makePool } from './surviving-connections.ts'
import { scopeBySetting } from './scope-statements.ts'
import { superuserLocks } from './superuser-locks.ts'
import { noTemporaryTables } from './temporary-tables.ts'

export class MigrationError extends Error {
  /** The step that failed. Nothing of it, nor of the steps before it in this run, is left behind. */
  readonly migration: string
  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed and was undone: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
    this.name = 'MigrationError'
    this.migration = migration
  }
}

/**
 * Brings the schema up to date as the owner and returns the names of the steps that ran. All steps of one call run in
 * one transaction behind a lock: interrupted, it leaves the old schema; started twice, it runs once.
 *
 * @throws MigrationError naming the step.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const steps = ran(await migrator.migrateToLatest())
  await pool.query(noTemporaryTables)
  await pool.query(scopeBySetting)
  const { rows } = await pool.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = session_user',
  )
  if (rows[0]?.superuser) await pool.query(superuserLocks)
  return steps
}

/** Migrates the database that the owner's url names, on a connection of its own. */
export async function migrateUrl(ownerUrl: string): Promise<string[]> {
  const pool = makePool({ connectionString: ownerUrl, max: 2 })
  try {
    return await migrate(pool)
  } finally {
    await pool.end()
  }
}

function ran({ error, results = [] }: MigrationResultSet): string[] {
  if (error) throw new MigrationError(results.find((r) => r.status === 'Error')?.migrationName ?? '(none)', error)
  return results.map((result) => result.migrationName)
}

import { newestApplied, newestMigration, type Database } from '@vliegwiel/db'

/** The database does not stand where this code expects it; the message names the command. */
export class SchemaProblem extends Error {
  override name = 'SchemaProblem'
}

/** The newest step that ran in this database, or null when it was never migrated. */
export async function schemaVersionOf(db: Database): Promise<string | null> {
  try {
    return await newestApplied(db)
  } catch (error) {
    // No such role, table or right: the owner's step never ran here. (22023: the role of a door does not exist.)
    if (error instanceof Error && 'code' in error && /^(42P01|42501|42704|22023)$/.test(String(error.code))) return null
    throw error
  }
}

/** @throws SchemaProblem unless the newest migration of this code is the newest of the database. */
export async function demandNewestSchema(db: Database): Promise<void> {
  const found = await schemaVersionOf(db)
  if (found === newestMigration) return
  if (found !== null && found > newestMigration) {
    throw new SchemaProblem(
      `The schema of the database is at ${found}, newer than this version of Vliegwiel (${newestMigration}). Nothing was changed. Start the newer version.`,
    )
  }
  throw new SchemaProblem(
    `The schema of the database is at ${found ?? 'nothing yet'} and should be at ${newestMigration}. Nothing was changed. Run, with the owner's address: DATABASE_OWNER_URL=postgres://… npm run vliegwiel -- migrate`,
  )
}

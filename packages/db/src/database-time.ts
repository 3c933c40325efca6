import { sql } from 'kysely'
import { atSignIn } from './doors.ts'
import type { Database } from './pool.ts'

/**
 * What time it is by the clock of the database, by which its policies judge who may see now. Ask it where a moment must
 * fit those policies; elsewhere the moment is an argument.
 */
export async function databaseTime(db: Database): Promise<Date> {
  const read = sql<Date>`now()`.as('now')
  return (await atSignIn(db, (trx) => trx.selectNoFrom(read).executeTakeFirstOrThrow())).now
}

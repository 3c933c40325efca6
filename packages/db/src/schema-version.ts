import { sql } from 'kysely'
import { asOperator } from './doors.ts'
import type { Database } from './pool.ts'

/** The newest migration that ran in this database, or null when none did. @throws what the database says */
export function newestApplied(db: Database): Promise<string | null> {
  return asOperator(db, { tenantId: null }, async (trx) => {
    const newest = sql<{ name: string }>`select name from public.kysely_migration order by name desc limit 1`
    return (await newest.execute(trx)).rows[0]?.name ?? null
  })
}

import { connectForJobs, type Database } from '@vliegwiel/db'
import type { Db } from 'pg-boss'

/**
 * How pg-boss speaks to the database: each text in a transaction of its own, as a role that sees the queue's schema
 * and nothing else. No connection is held between two texts, so the embedded database's only one stays free.
 */
export function asJobRole(db: Database): Db {
  return {
    async executeSql(text, values) {
      const { client, begin } = await connectForJobs(db)
      let broken: Error | undefined
      try {
        const opened = client.query(begin)
        opened.catch(() => undefined)
        const answer: unknown = await client.query(text, values as unknown[])
        await opened
        await client.query('COMMIT')
        return { rows: rowsOf(answer) }
      } catch (error) {
        await client.query('ROLLBACK').catch((rollback: Error) => {
          broken = rollback
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
  }
}

/** Several statements in one text answer one result each. */
function rowsOf(answer: unknown): unknown[] {
  const results = (Array.isArray(answer) ? answer : [answer]) as { rows?: unknown[] }[]
  return results.flatMap((result) => result.rows ?? [])
}

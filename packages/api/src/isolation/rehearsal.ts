import type { Connection, Database } from '@vliegwiel/db'

/**
 * The same database, on which nothing lasts: every COMMIT becomes a ROLLBACK, and every transaction starts on a stage
 * that `prelude` has set (a neighbour, a few rows). So the proof can run real procedures, on a live database, and
 * leave no trace.
 */
export function rehearsalOf(db: Database, prelude: string): Database {
  const pool = new Proxy(db.pool, {
    get(target, property) {
      if (property !== 'connect') return Reflect.get(target, property, target) as unknown
      return async () => onStage((await target.connect()) as Connection, prelude)
    },
  })
  return { engine: db.engine, pool, close: async () => {} }
}

function onStage(client: Connection, prelude: string): Connection {
  return new Proxy(client, {
    get(target, property) {
      if (property === 'query') {
        return async (text: string, values?: unknown[]) => {
          if (text === 'COMMIT') {
            const undone = await target.query('ROLLBACK')
            return { ...undone, command: 'COMMIT' }
          }
          // A BEGIN within the transaction that the prelude opened is only a notice to PostgreSQL.
          if (text.startsWith('BEGIN;')) return target.query(`BEGIN; ${prelude}; ${text.slice('BEGIN;'.length)}`)
          return values === undefined ? target.query(text) : target.query(text, values)
        }
      }
      const value = Reflect.get(target, property, target) as unknown
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

import type { Connection, Database } from '../pool.ts'

/** The same database, with every connection that a door takes looked at or changed by `wrap`. */
export function withClients(db: Database, wrap: (client: Connection) => Connection): Database {
  const dressed = (pool: Database['pool']) =>
    new Proxy(pool, {
      get(target, property) {
        if (property !== 'connect') return Reflect.get(target, property, target) as unknown
        return async () => wrap((await target.connect()) as Connection)
      },
    })
  if (!db.doors) return { ...db, pool: dressed(db.pool) }
  const doors = Object.entries(db.doors).map(([door, pool]) => [door, dressed(pool)])
  return { ...db, pool: dressed(db.pool), doors: Object.fromEntries(doors) as NonNullable<Database['doors']> }
}

import type { Connection, Database } from '@vliegwiel/db'
import { scopeStatement } from '@vliegwiel/db/raw'
import type { ScopeOf } from './isolation-fixture.ts'

/** A database on which nothing lasts. Close it, and not a row is left. */
export interface Rehearsal {
  readonly db: Database
  close(): Promise<void>
}

/**
 * One transaction that is never committed, with the fixture set in it (`prelude`). Each door that opens on it works
 * between savepoints and is undone at its end, whether it commits or not. So the proof can run real procedures on a
 * live database and leave no trace. Doors take turns: there is one connection.
 */
export async function openRehearsal(db: Database, prelude: (scopeOf: ScopeOf) => string): Promise<Rehearsal> {
  const real = (await db.pool.connect()) as Connection
  await real.query(`BEGIN; ${prelude((tenantId, asker) => scopeStatement(db, real, tenantId, asker))}`)
  let turn: Promise<void> = Promise.resolve()
  let closed = false

  const connect = async (): Promise<Connection> => {
    const before = turn
    let leave = () => {}
    turn = new Promise<void>((resolve) => (leave = resolve))
    await before
    if (closed) {
      leave()
      throw new Error('The rehearsal is over')
    }
    return betweenSavepoints(real, leave)
  }
  const pool = new Proxy(db.pool, {
    get: (target, property) => (property === 'connect' ? connect : (Reflect.get(target, property, target) as unknown)),
  })
  return {
    db: { engine: db.engine, pool, ...(db.signer ? { signer: db.signer } : {}), close: async () => {} },
    close: async () => {
      await turn
      closed = true
      await real.query('ROLLBACK')
      real.release()
    },
  }
}

function betweenSavepoints(real: Connection, leave: () => void): Connection {
  const query = async (text: string, values?: unknown[]) => {
    const opening = /^BEGIN( READ ONLY)?; /.exec(text)
    if (opening) {
      // What only looks must not be able to write here either.
      const readOnly = opening[1] ? 'SET LOCAL transaction_read_only = on; ' : ''
      return real.query(`SAVEPOINT door; ${readOnly}${text.slice(opening[0].length)}`)
    }
    if (text === 'COMMIT' || text === 'ROLLBACK') {
      // Released as well: savepoints of one name lie in each other, and a proof has thousands.
      await real.query('ROLLBACK TO SAVEPOINT door; RELEASE SAVEPOINT door')
      return { command: text, rowCount: null, rows: [], fields: [], oid: 0 }
    }
    return values === undefined ? real.query(text) : real.query(text, values)
  }
  return new Proxy(real, {
    get(target, property) {
      if (property === 'query') return query
      // The end of a transaction that nobody waits for is still on its way: it keeps its place in the line.
      if (property === 'release') return leave
      const value = Reflect.get(target, property, target) as unknown
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

import pg from 'pg'

/** Called with the error of a connection that broke while nobody was waiting for an answer on it. */
export type ConnectionLost = (error: Error) => void

/**
 * A pool that outlives its connections. Without a listener on the pool and on every client, a backend that is killed
 * (57P01) while it is idle ends the whole Node process. The pool itself recovers; what was waiting is rejected.
 */
export function makePool(config: pg.PoolConfig, onConnectionLost?: ConnectionLost): pg.Pool {
  const pool = new pg.Pool(config)
  const note = (error: Error) => onConnectionLost?.(error)
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
  return pool
}

/** A connected client outside any pool, with the same guard. The caller ends it. */
export async function openClient(connectionString: string, onConnectionLost?: ConnectionLost): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', (error) => onConnectionLost?.(error))
  await client.connect()
  return client
}

import { Client } from 'pg'

/** Runs one statement on a connection of its own, for tests that look at a database from outside. */
export async function queryOnce(url: string, statement: string): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new Client({ connectionString: url })
  // A server that is killed on purpose also breaks this connection; the query itself then rejects.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await client.query<Record<string, unknown>>(statement)
  } finally {
    await client.end()
  }
}

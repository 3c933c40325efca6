import { randomBytes } from 'node:crypto'
import type pg from 'pg'

const tags = new WeakMap<object, string>()

/**
 * What names of prepared statements begin with on this connection, or null while none may be kept: whoever can list or
 * guess the names could put a statement of their own under one, and the next request would run it.
 */
export function nameTagOf(client: object): string | null {
  return tags.get(client) ?? null
}

/** Gives every new connection a tag that cannot be guessed, once the database says that names cannot be listed. */
export function tagNames(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const asked = client.query<{ listed: boolean }>(
      `select has_function_privilege('pg_catalog.pg_prepared_statement()', 'execute') as listed`,
    )
    asked.then(
      ({ rows }) => {
        if (rows[0]?.listed === false) tags.set(client, randomBytes(16).toString('base64url'))
      },
      // The connection broke: whoever uses it hears so.
      () => undefined,
    )
  })
}

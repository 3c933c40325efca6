import { findSession } from '@vliegwiel/auth/server'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
} from 'kysely'

/** A statement and what goes into its places: the hash of the cookie, the moment, the moment idling began, or a constant. */
export interface SessionLookup {
  readonly text: string
  readonly values: readonly ('hash' | 'at' | 'idle-since' | 'slug' | { readonly constant: unknown })[]
}

/**
 * The statement with which our server looks a session up, taken from the server's own code, so that the ceiling asks
 * the database the very same thing.
 */
export async function sessionLookup(): Promise<SessionLookup> {
  const builder = new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })
  let asked: CompiledQuery | undefined
  const listening = new Proxy(builder, {
    get(target, name) {
      if (name === 'executeQuery') {
        return (query: CompiledQuery) => {
          asked = query
          return Promise.resolve({ rows: [] })
        }
      }
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const hash = Buffer.from('hash')
  const at = new Date()
  const slug = 'slug-of-the-address'
  await findSession(listening as unknown as Parameters<typeof findSession>[0], hash, at, slug)
  if (!asked) throw new Error('Looking a session up asked nothing')
  return {
    text: asked.sql,
    values: asked.parameters.map((value) => {
      if (value === hash) return 'hash'
      if (value === slug) return 'slug'
      if (value instanceof Date) return value.getTime() === at.getTime() ? 'at' : 'idle-since'
      return { constant: value }
    }),
  }
}

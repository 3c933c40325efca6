import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'

/** Beside the text: the name under which the database may keep the statement planned. */
export interface StatementName {
  readonly statementName: string
}

/**
 * A query whose text never changes, compiled once: the builder is called a single time with markers in the place of
 * its arguments, and each later call only fills them in. For the few queries that every request makes; building a
 * query with nested JSON costs more than the answer. The database keeps it planned under a name, where names last.
 *
 * The builder may pass its arguments on, never compute with them or branch on them.
 * @example const byHash = fixedQuery((trx, hash: Buffer) => trx.selectFrom('auth.session').selectAll().where('token_hash', '=', hash).compile())
 */
export function fixedQuery<T, A extends readonly unknown[], R>(
  build: (trx: T, ...args: A) => CompiledQuery<R>,
): (trx: T, ...args: A) => CompiledQuery<R> {
  let text: string | undefined
  let statementName = ''
  let places: readonly { readonly argument: number; readonly constant: unknown }[] = []
  return (trx, ...args) => {
    if (text === undefined) {
      const markers = args.map(() => ({}))
      const compiled = build(trx, ...(markers as unknown as A))
      places = compiled.parameters.map((value) => ({ argument: markers.indexOf(value as object), constant: value }))
      const missing = markers.findIndex((_, index) => places.every((place) => place.argument !== index))
      if (missing !== -1) throw new Error(`Argument ${missing + 1} does not reach the query as it is`)
      text = compiled.sql
      statementName = `fixed_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
    }
    const values = places.map(({ argument, constant }) => (argument === -1 ? constant : args[argument]))
    const named: StatementName = { statementName }
    return { ...CompiledQuery.raw(text, values), ...named } as CompiledQuery<R>
  }
}

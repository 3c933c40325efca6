import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'

/** Beside the text: the name under which the database may keep the statement planned. */
export interface StatementName {
  readonly statementName?: string
}

interface FixedText extends StatementName {
  readonly sql: string
  readonly places: readonly ({ readonly argument: number } | { readonly constant: unknown } | 'tenant')[]
}

/**
 * A query whose text never changes, compiled once: the builder is called a single time with markers in the place of
 * its arguments, and each later call only fills them in. For the few queries that are asked all the time; building a
 * query costs more than its answer. `named`: the database also keeps it planned under a name, where names last.
 *
 * Inside a tenant the condition on the tenant is part of the text, and the tenant of the transaction at hand is filled
 * in each time; at a door without a tenant the same builder gets a text of its own.
 *
 * The builder may pass its arguments on, never compute with them or branch on them.
 * @example const byHash = fixedQuery((trx, hash: Buffer) => trx.selectFrom('auth.session').selectAll().where('token_hash', '=', hash).compile())
 */
export function fixedQuery<T, A extends readonly unknown[], R>(
  build: (trx: T, ...args: A) => CompiledQuery<R>,
  { named = true }: { readonly named?: boolean } = {},
): (trx: T, ...args: A) => CompiledQuery<R> {
  const texts: { inside?: FixedText; outside?: FixedText } = {}
  return (trx, ...args) => {
    const tenantId = (trx as { readonly tenantId?: string | null }).tenantId ?? null
    const where = tenantId === null ? 'outside' : 'inside'
    const { sql, places, ...name } = (texts[where] ??= textOf(build, trx, args.length, tenantId, named))
    const values = places.map((place) => {
      if (place === 'tenant') return tenantId
      return 'argument' in place ? args[place.argument] : place.constant
    })
    return { ...CompiledQuery.raw(sql, values), ...name } as CompiledQuery<R>
  }
}

function textOf<T, A extends readonly unknown[], R>(
  build: (trx: T, ...args: A) => CompiledQuery<R>,
  trx: T,
  count: number,
  tenantId: string | null,
  named: boolean,
): FixedText {
  const markers: object[] = Array.from({ length: count }, () => ({}))
  const { sql, parameters } = build(trx, ...(markers as unknown as A))
  const missing = markers.findIndex((marker) => !parameters.includes(marker))
  if (missing !== -1) throw new Error(`Argument ${missing + 1} does not reach the query as it is`)
  const places = parameters.map((value) => {
    if (tenantId !== null && value === tenantId) return 'tenant' as const
    const argument = markers.indexOf(value as object)
    return argument === -1 ? { constant: value } : { argument }
  })
  if (!named) return { sql, places }
  return { sql, places, statementName: `fixed_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}` }
}

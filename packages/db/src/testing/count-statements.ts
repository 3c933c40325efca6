import { poolsOf, type Database } from '../pool.ts'

type Query = (this: object, first: unknown, ...rest: unknown[]) => unknown

/**
 * What `work` asks the database: the text of each statement, without the opening and the end of its transactions. For
 * limits on how often a screen may ask, which no clock disturbs.
 */
export async function statementsOf(db: Database, work: () => Promise<unknown>): Promise<readonly string[]> {
  const seen: string[] = []
  const restored = new Map<object, () => void>()
  const listen = (client: object) => {
    if (restored.has(client) || !('query' in client) || typeof client.query !== 'function') return
    const query = client.query as Query
    const counting: Query = function (first, ...rest) {
      const text = textOf(first)
      if (!/^\s*(?:begin|commit|rollback|reset all|set local|call scope|savepoint|release)\b/i.test(text))
        seen.push(text)
      return query.call(client, first, ...rest)
    }
    Object.assign(client, { query: counting })
    restored.set(client, () => Object.assign(client, { query }))
  }
  const pools = poolsOf(db)
  for (const pool of pools) pool.on('acquire', listen)
  try {
    await work()
    return seen
  } finally {
    for (const pool of pools) pool.off('acquire', listen)
    for (const restore of restored.values()) restore()
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  if (typeof statement === 'object' && statement !== null && 'text' in statement) return String(statement.text)
  return ''
}

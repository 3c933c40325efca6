import pg from 'pg'
import { readInstant } from './instant.ts'

const { builtins } = pg.types
const anyInstant = pg.types.getTypeParser(builtins.TIMESTAMPTZ) as (text: string) => unknown

/**
 * Text from the wire to JavaScript values. bigint and numeric counts arrive as text by default, and `date` as
 * local midnight: both are wrong here. A bigint beyond 2^53 is refused instead of rounded.
 */
const own = new Map<number, (text: string) => unknown>([
  [builtins.INT8, exactInteger],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => readInstant(text) ?? anyInstant(text)],
])

/** Type parsers for one pool, so that another user of node-postgres in the process keeps its own. */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    own.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for an exact number`)
  return value
}

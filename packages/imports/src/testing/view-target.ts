import { hash } from 'node:crypto'
import type { TableDescription, Values } from '@vliegwiel/tabular'
import type { ImportCall, ImportTarget } from '../import-target.ts'

/** A target on a table of the platform, for tests and benchmarks: saved views of one screen, by their name. */
export const viewTarget: ImportTarget = {
  word: 'views',
  permission: 'view:save',
  words: {
    title: { nl: 'Weergaven', en: 'Views' },
    explanation: { nl: 'Weergaven van een lijst.', en: 'Views of a list.' },
  },
  destinations: async () => [{ key: 'people', label: 'Mensen' }],
  describe: async () => description,
  validate: async (_call, rows) =>
    rows
      .filter(({ values }) => values['query'] === 'verboden')
      .map(({ row, values }) => ({
        row,
        column: 'query',
        value: String(values['query']),
        code: 'refused' as const,
        says: {
          problem: { nl: 'Dit mag hier niet.', en: 'This is not allowed here.' },
          fix: { nl: 'Kies iets anders.', en: 'Choose something else.' },
        },
      })),
  read: async ({ trx, destination }, keys) => {
    const rows = await trx
      .selectFrom('saved_view')
      .select(['name', 'query', 'shared'])
      .where(({ eb, fn, val }) => eb('view_id', '=', fn.any(val(keys.map((key) => viewId(destination, key))))))
      .execute()
    return new Map(rows.map(({ name, query, shared }): [string, Values] => [name, { name, query, shared }]))
  },
  keys: async ({ trx, destination }, after, limit) => {
    let query = trx
      .selectFrom('saved_view')
      .select('name')
      .where('screen', '=', destination ?? '')
    if (after !== null) query = query.where('name', '>', after)
    return (await query.orderBy('name').limit(limit).execute()).map(({ name }) => name)
  },
  keepsValues: true,
  write: async (call, changes) => {
    const fresh = changes.filter(({ before }) => before === null)
    const known = changes.filter(({ before }) => before !== null)
    if (fresh.length > 0) {
      const values = fresh.map(({ key, after }) => rowOf(call, key, after))
      await call.trx.insertInto('saved_view').values(values).execute()
    }
    await upsert(
      call,
      known.map(({ key, after }) => [key, after]),
    )
  },
  restore: async (call, rows) => {
    const gone = rows.filter(({ before }) => before === null).map(({ key }) => viewId(call.destination, key))
    if (gone.length > 0) await call.trx.deleteFrom('saved_view').where('view_id', 'in', gone).execute()
    await upsert(
      call,
      rows.flatMap(({ key, before }): [string, Values][] => (before === null ? [] : [[key, before]])),
    )
  },
}

const description: TableDescription = {
  naturalKey: ['name'],
  columns: [
    { key: 'name', type: 'key', words: { nl: 'Naam', en: 'Name' } },
    { key: 'query', type: 'text', words: { nl: 'Vraag', en: 'Query' }, required: true },
    { key: 'shared', type: 'yes-no', words: { nl: 'Gedeeld', en: 'Shared' }, filled: true, otherwise: false },
  ],
}

/** One name has one id, so that a row that is written again is found without looking. */
export function viewId(destination: string | null, key: string): string {
  const hex = hash('sha256', `${destination ?? ''} ${key}`)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

const rowOf = ({ destination, by, at }: ImportCall, key: string, { query, shared }: Values) => ({
  view_id: viewId(destination, key),
  owner_id: by.personId ?? '',
  screen: destination ?? '',
  name: key,
  query: String(query),
  shared: shared === true,
  changed_at: at,
})

async function upsert(call: ImportCall, rows: readonly (readonly [string, Values])[]): Promise<void> {
  if (rows.length === 0) return
  await call.trx
    .insertInto('saved_view')
    .values(rows.map(([key, values]) => rowOf(call, key, values)))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'view_id']).doUpdateSet(({ ref }) => ({
        query: ref('excluded.query'),
        shared: ref('excluded.shared'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}

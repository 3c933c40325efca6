import type { TableDescription } from '@vliegwiel/tabular'
import { expect, test } from 'vitest'
import { mergedValues, sameValues } from './same-values.ts'

const description: TableDescription = {
  naturalKey: ['key'],
  columns: [
    { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
    { key: 'note', type: 'text', words: { nl: 'Notitie', en: 'Note' } },
    { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' }, otherwise: '2026-11-26' },
  ],
}
const before = { key: 'a', note: 'oud', day: '2026-01-01' }

test('a new row gets what nothing means, or nothing', () => {
  expect(mergedValues(description, { key: 'a' }, null)).toEqual({ key: 'a', note: null, day: '2026-11-26' })
})

test('a row that is there keeps what the file does not bring; an empty cell empties, but not where nothing has a meaning', () => {
  expect(mergedValues(description, { key: 'a' }, before)).toEqual(before)
  expect(mergedValues(description, { key: 'a', note: null, day: null }, before)).toEqual({ ...before, note: null })
  expect(mergedValues(description, { key: 'a', day: '2026-02-02' }, before)).toEqual({ ...before, day: '2026-02-02' })
})

test('nothing and absent are the same', () => {
  expect(sameValues(description, { key: 'a' }, { key: 'a', note: null, day: null })).toBe(true)
  expect(sameValues(description, before, { ...before, note: '' })).toBe(false)
})

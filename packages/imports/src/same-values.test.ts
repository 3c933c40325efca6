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

test('a new row gets what a column means that the file does not bring, or nothing', () => {
  expect(mergedValues(description, { key: 'a' }, null)).toEqual({ key: 'a', note: null, day: '2026-11-26' })
})

test('seen: an empty date does not become today: an empty cell is nothing, in a new row and in one that is there', () => {
  expect(mergedValues(description, { key: 'a', day: null }, null)).toEqual({ key: 'a', note: null, day: null })
  expect(mergedValues(description, { key: 'a', day: null }, before)).toEqual({ ...before, day: null })
})

test('a row that is there keeps what the file does not bring', () => {
  expect(mergedValues(description, { key: 'a' }, before)).toEqual(before)
  expect(mergedValues(description, { key: 'a', note: null }, before)).toEqual({ ...before, note: null })
  expect(mergedValues(description, { key: 'a', day: '2026-02-02' }, before)).toEqual({ ...before, day: '2026-02-02' })
})

test('nothing and absent are the same', () => {
  expect(sameValues(description, { key: 'a' }, { key: 'a', note: null, day: null })).toBe(true)
  expect(sameValues(description, before, { ...before, note: '' })).toBe(false)
})

import { expect, test } from 'vitest'
import { changesOf, readable, restOf } from './detail-changes.ts'

test('two objects give a line for each part that differs', () => {
  const before = { team: 'Werk', phone: '0591 12 34 56' }
  expect(changesOf({ before, after: { ...before, phone: '14 0591' } }, 'waarde')).toEqual([
    { label: 'phone', before: '0591 12 34 56', after: '14 0591' },
  ])
})

test('a value that was never filled has nothing before it', () => {
  expect(changesOf({ before: null, after: 1_400_000 }, 'waarde')).toEqual([
    { label: 'waarde', before: '', after: '1400000' },
  ])
})

test('lists of roles read as words', () => {
  expect(readable(['administrator', 'editor'])).toBe('administrator, editor')
})

test('an entry without a change has its other facts', () => {
  const detail = { rows: 20, filter: { result: 'refused' } }
  expect(changesOf(detail, 'waarde')).toBeNull()
  expect(restOf(detail)).toEqual([
    { label: 'rows', value: '20' },
    { label: 'filter', value: 'result: refused' },
  ])
})

import { expect, test } from 'vitest'
import { changesOf, entryChanges, readable, restOf } from './detail-changes.ts'

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

test('a price reads in euros, roles by their names', () => {
  const price = {
    action: 'settings.changeSetting',
    objectLabel: 'cost-per-fte',
    detail: { before: null, after: 8_400_000 },
  }
  expect(entryChanges(price, 'wat')).toEqual([
    { label: 'Kosten per fte per jaar', before: '', after: '€\u00A084.000,00' },
  ])
  const roles = { action: 'people.setRoles', objectLabel: 'Mo', detail: { before: ['partner'], after: ['editor'] } }
  expect(entryChanges(roles, 'Mo')).toEqual([{ label: 'Mo', before: 'Partner', after: 'Redacteur' }])
})

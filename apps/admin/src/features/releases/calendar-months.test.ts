import { expect, test } from 'vitest'
import { calendarMonths } from './calendar-months.ts'
import { compareWithToday } from './preview-documents.ts'
import type { Release } from './release.ts'

const release = (moment: string, state: Release['state'] = 'planned') =>
  ({ releaseId: moment, moment, state }) as unknown as Release
const zone = 'Europe/Amsterdam'

test('a release at midnight stands in the month of the tenant’s clock', () => {
  const months = calendarMonths('2026-11-23', zone, [release('2026-12-31T23:00:00Z')], ['2027-01-01', '2027-07-01'])
  expect(months.map(({ month }) => month).at(0)).toBe('2026-11')
  expect(months.find(({ month }) => month === '2027-01')).toMatchObject({ releases: [{}], offers: [] })
  expect(months.find(({ month }) => month === '2027-07')).toMatchObject({ releases: [], offers: ['2027-07-01'] })
  expect(months).toHaveLength(9)
})

test('eight months at least, fourteen at most; what is done is not to come', () => {
  expect(calendarMonths('2026-02-10', zone, [release('2026-03-01T08:00:00Z', 'done')], [])).toHaveLength(8)
  expect(calendarMonths('2026-02-10', zone, [release('2029-01-01T08:00:00Z')], [])).toHaveLength(14)
})

const document = (key: string, body: string) =>
  ({
    kind: 'page',
    key,
    status: 'in-force',
    content: {
      id: 'root',
      type: 'root',
      fields: {},
      children: [{ id: 'a', type: 'text', fields: { body } }],
    },
  }) as unknown as Parameters<typeof compareWithToday>[0][number]

test('held against today: changed blocks are named, new and gone documents are told', () => {
  const found = compareWithToday(
    [document('same', 'x'), document('other', 'new'), document('fresh', 'x')],
    [document('same', 'x'), document('other', 'old'), document('lost', 'x')],
  )
  expect(found.map(({ key, difference, marked }) => [key, difference, [...marked]])).toEqual([
    ['same', 'same', []],
    ['other', 'changed', ['a']],
    ['fresh', 'new', []],
    ['lost', 'gone', []],
  ])
})

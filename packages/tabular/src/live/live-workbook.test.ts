import { expect, test } from 'vitest'
import { cellsOf, gather } from '../testing/gather.ts'
import { cellAt, cellsBetween, liveWorkbook, sheetReference } from './index.ts'

test('a cell is named as a spreadsheet names it', () => {
  expect(cellAt(0, 0)).toBe('A1')
  expect([25, 26, 27, 701, 702].map((column) => cellAt(column, 0))).toEqual(['Z1', 'AA1', 'AB1', 'ZZ1', 'AAA1'])
  expect(cellAt(1, 2, 'Invoer')).toBe('Invoer!B3')
  expect(cellsBetween([0, 1], [2, 3], 'Wie meetelt')).toBe("'Wie meetelt'!A2:C4")
  expect(sheetReference("d'Oude")).toBe("'d''Oude'")
})

test('text that looks like a formula stays text, and a formula carries what it gives', async () => {
  const book = liveWorkbook([
    {
      name: 'Blad',
      rows: [
        [{ heading: 'Een' }, { heading: 'Twee' }],
        ['=1+1', { formula: '1+1', value: 2 }],
      ],
    },
  ])
  expect(cellsOf((await gather(book)).rows)).toEqual([['=1+1', 2]])
})

test.each([
  ['no name', ['']],
  ['a sign that no spreadsheet takes', ['a/b']],
  ['two of one name', ['Blad', 'blad']],
  ['too long', ['x'.repeat(32)]],
])('a sheet with %s is refused', (_why, names) => {
  expect(() => liveWorkbook(names.map((name) => ({ name, rows: [] })))).toThrow(RangeError)
})

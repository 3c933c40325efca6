import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../files/write-csv.ts'
import { cellsOf, gather } from '../testing/gather.ts'
import { csvOf, xlsxOf } from './index.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
  fc.constantFrom('=1+1', '@x', '\t', 'gewoon').filter((text) => text.trim() !== ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
)
const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 10 })

test('what a browser writes is what the server writes, and reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const table = { name: 'Blad', headings: ['Een', 'Twee'], rows: given }
      expect(csvOf(table)).toBe(Buffer.from(await writeCsv(table)).toString('utf8'))
      expect(cellsOf((await gather(xlsxOf(table))).rows)).toEqual(given)
    }),
    { numRuns: 60 },
  )
})

test('a figure that is no number leaves its cell empty', async () => {
  const table = {
    name: 'Blad',
    headings: ['Een', 'Twee'],
    rows: [
      [Number.NaN, 'x'],
      [Infinity, 'y'],
    ],
  }
  expect(csvOf(table)).toBe('\ufeffEen;Twee\r\n;x\r\n;y\r\n')
  expect(cellsOf((await gather(xlsxOf(table))).rows)).toEqual([
    [null, 'x'],
    [null, 'y'],
  ])
})

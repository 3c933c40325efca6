import { expect, test } from 'vitest'
import type { TableDescription } from '../description/column.ts'
import { startDryRun } from '../dry-run/dry-run.ts'
import { openTable } from '../files/read-table.ts'
import { writeCsv } from '../files/write-csv.ts'
import { writeXlsx } from '../files/write-xlsx.ts'
import { withholdBsn } from '../survey/withhold-bsn.ts'
import { gather } from '../testing/gather.ts'
import { inline, sheetOf, sheetPart, workbook } from '../testing/workbook.ts'
import { annotate } from './annotate.ts'

const zone = 'Europe/Amsterdam'

const description: TableDescription = {
  naturalKey: ['key'],
  columns: [
    { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
    { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } },
  ],
}
const mapping = { key: 'Sleutel', day: 'Dag' }

/** The file with remarks, as it is downloaded and read again. */
async function annotated(bytes: Uint8Array) {
  const { facts, rows: raw } = await gather(bytes)
  const rows = raw.map((row) => withholdBsn(row, () => 'nine'))
  const run = startDryRun(description, facts.headings, mapping, { zone })
  const problems = run.take(rows).flatMap((row) => row.problems)
  const { headings, headingRow } = facts
  const table = annotate({
    name: 'Blad',
    remarks: 'Opmerkingen',
    language: 'nl',
    description,
    headings,
    headingRow,
    mapping,
    rows,
    problems,
  })
  const written = facts.format === 'csv' ? await writeCsv(table) : await writeXlsx(table)
  return { problems, written, again: await gather(written) }
}

const rowsOf = ({ rows }: Awaited<ReturnType<typeof gather>>) =>
  rows.flatMap(({ row, cells }) => (cells[0] === undefined || cells[0] === '' ? [] : [[row, cells[0]]]))

test('seen: blank rows, before the headings and between, do not shift the numbers in the annotated file', async () => {
  const { problems, again } = await annotated(Buffer.from('\n\nSleutel;Dag\nH-1;2026-01-01\n\n\nH-2;31-02-2026\n'))
  expect(problems.map(({ row }) => row)).toEqual([7])
  expect(again.facts.headingRow).toBe(3)
  expect(rowsOf(again)).toEqual([
    [4, 'H-1'],
    [7, 'H-2'],
  ])
  expect(again.rows.find(({ row }) => row === 7)?.cells[2]).toContain('Deze dag bestaat niet.')
})

test('the same for the line that names the separator', async () => {
  const { problems, again } = await annotated(Buffer.from('sep=;\r\nSleutel;Dag\r\nH-1;31-02-2026\r\n'))
  expect([problems[0]?.row, again.facts.headingRow, rowsOf(again)]).toEqual([3, 2, [[3, 'H-1']]])
})

test('the same for rows that a workbook leaves out', async () => {
  const heading = `<row r="3">${inline('A3', 'Sleutel')}${inline('B3', 'Dag')}</row>`
  const wrong = `<row r="9">${inline('A9', 'H-2')}${inline('B9', '31-02-2026')}</row>`
  const bytes = await workbook({ [sheetPart]: sheetOf(`${heading}<row r="5">${inline('A5', 'H-1')}</row>${wrong}`) })
  const { problems, again } = await annotated(bytes)
  expect(problems.map(({ row }) => row)).toEqual([9])
  expect([again.facts.headingRow, rowsOf(again)]).toEqual([
    3,
    [
      [5, 'H-1'],
      [9, 'H-2'],
    ],
  ])
})

test('seen: a citizen service number stands nowhere in the annotated file, also not in a column that is left out', async () => {
  const file = 'Sleutel;Dag;Opmerking\nH-1;2026-01-01;bel 111222333 terug\n111222333;2026-01-02;\n'
  const { problems, written, again } = await annotated(Buffer.from(file))
  expect(problems.map(({ row, column, heading, value, code }) => [row, column, heading, value, code])).toEqual([
    [2, null, 'Opmerking', '', 'bsn'],
    [3, 'key', undefined, '', 'bsn'],
  ])
  expect(Buffer.from(written).toString()).not.toContain('111222333')
  expect(again.rows[0]?.cells[3]).toContain('Opmerking: Dit lijkt een burgerservicenummer.')
})

test('seen: a surplus field is named with its row, and stands in the annotated file', async () => {
  const { problems, again } = await annotated(Buffer.from('Sleutel;Dag\nH-1;2026-01-01;over\nH-2;2026-01-02;;\n'))
  expect(problems).toMatchObject([{ row: 2, code: 'surplus-cell', heading: 'C', value: 'over' }])
  expect(again.rows[0]?.cells).toEqual(['H-1', '2026-01-01', expect.stringContaining('3 cellen'), 'over'])
})

test('an empty table has headings and no rows', async () => {
  expect((await openTable(Buffer.from('Sleutel;Dag\n'))).facts.headings).toEqual(['Sleutel', 'Dag'])
})

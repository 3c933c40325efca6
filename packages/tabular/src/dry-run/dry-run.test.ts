import { expect, test } from 'vitest'
import type { TableDescription } from '../description/column.ts'
import { cellCodes } from '../values/read-outcome.ts'
import { startDryRun } from './dry-run.ts'
import { spokenProblem } from './problem-text.ts'

const zone = 'Europe/Amsterdam'

const description: TableDescription = {
  naturalKey: ['person', 'day'],
  columns: [
    { key: 'person', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
    { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } },
    { key: 'paid', type: 'euro', words: { nl: 'Bedrag', en: 'Amount' }, least: 0 },
  ],
}
const headings = ['Sleutel', 'Dag', 'Bedrag']
const mapping = { person: 'Sleutel', day: 'Dag', paid: 'Bedrag' }
const row = (number: number, ...cells: (string | number)[]) => ({ row: number, cells })

test('every row is read or says which cell is wrong; a key that comes back names the first row', () => {
  const run = startDryRun(description, headings, mapping, {
    zone,
    notations: { day: 'day-first', paid: 'decimal-comma' },
  })
  const rows = run.take([
    row(2, 'H-1', '1-1-2026', '12,50'),
    row(3, 'H-1', '2-1-2026', '-1'),
    row(4, '', '', ''),
    row(5, 'H-2', '', '3'),
    row(6, 'H-1', '01-01-2026', '1'),
  ])
  expect(rows.map(({ row: number, key }) => [number, key])).toEqual([
    [2, '["H-1","2026-01-01"]'],
    [3, null],
    [5, null],
    [6, null],
  ])
  expect(rows[0]?.values).toEqual({ person: 'H-1', day: '2026-01-01', paid: 1250 })
  expect(rows.flatMap(({ problems }) => problems)).toEqual([
    { row: 3, column: 'paid', value: '-1', code: 'too-small', params: { limit: 0 } },
    { row: 5, column: 'day', value: '', code: 'required' },
    { row: 6, column: 'person', value: 'H-1 · 2026-01-01', code: 'duplicate-key', params: { first: 2 } },
  ])
})

test('how days and amounts were understood is shown with an example', () => {
  const run = startDryRun(description, headings, mapping, {
    zone,
    notations: { day: 'day-first', paid: 'decimal-comma' },
  })
  run.take([row(2, 'H-1', 45_292, '12,5'), row(3, 'H-2', 45_293, '1,5'), row(4, 'H-3', '3-1-2024', '7')])
  expect(run.recognised).toEqual([
    { column: 'day', form: 'excel-serial', count: 2, example: { row: 2, from: '45292', to: '2024-01-01' } },
    { column: 'paid', form: 'decimal-comma', count: 2, example: { row: 2, from: '12,5', to: '12.50' } },
    { column: 'day', form: 'dutch-date', count: 1, example: { row: 4, from: '3-1-2024', to: '2024-01-03' } },
  ])
})

test('every code has its own sentence and says what to do, in both languages', () => {
  for (const language of ['nl', 'en'] as const) {
    const said = cellCodes.map((code) =>
      spokenProblem({ row: 2, column: 'paid', value: 'x', code, params: { limit: 0 } }, description, language),
    )
    expect(new Set(said.map(({ problem }) => problem)).size).toBe(cellCodes.length)
    for (const { fix } of said) expect(fix).toMatch(/\S.*\.$/)
  }
  expect(
    spokenProblem(
      { row: 2, column: 'paid', value: '-1', code: 'too-small', params: { limit: 1250 } },
      description,
      'nl',
    ).problem,
  ).toContain('€\u00a012,50')
})

test('seen: a row of text with too few fields read as empty cells; where fields are counted it is refused, with its row', () => {
  const lines = [row(2, 'H-1', '2026-01-01'), row(3, 'H-2', '2026-01-01', ''), row(4, ''), row(5, 'H-3')]
  const whole = startDryRun(description, headings, mapping, { zone, wholeRows: true }).take(lines)
  expect(whole.flatMap(({ problems }) => problems).filter(({ code }) => code === 'short-row')).toEqual([
    { row: 2, column: null, heading: 'Bedrag', value: '', code: 'short-row', params: { cells: 2, headings: 3 } },
    { row: 5, column: null, heading: 'Dag', value: '', code: 'short-row', params: { cells: 1, headings: 3 } },
  ])
  // A workbook leaves out the empty cells at the end of a row.
  const sheet = startDryRun(description, headings, mapping, { zone }).take(lines)
  expect(sheet.flatMap(({ problems }) => problems).map(({ code }) => code)).not.toContain('short-row')
})

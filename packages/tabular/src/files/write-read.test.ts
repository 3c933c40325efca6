import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeFormula } from '../export/neutralise.ts'
import { annotate } from '../export/annotate.ts'
import type { OutCell, OutTable } from '../export/out-cell.ts'
import type { TableDescription } from '../description/column.ts'
import { startDryRun } from '../dry-run/dry-run.ts'
import { cellsOf, gather } from '../testing/gather.ts'
import { openZip } from './open-zip.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const zone = 'Europe/Amsterdam'

const table = (rows: OutTable['rows'], columns = 3): OutTable => ({
  name: 'Blad',
  headings: Array.from({ length: columns }, (_, at) => `Kolom ${at + 1}`),
  rows,
})
const day = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => ({ date: date.toISOString().slice(0, 10) }))
const start = fc.constantFrom('', '=', '+', '-', '@', '\t', "'", '"', '\uff1d', '_x0041_')
const text = fc.tuple(start, fc.string({ unit: 'grapheme', maxLength: 30 })).map(([one, other]) => `${one}${other}`)
const filled = (cells: readonly OutCell[]) => cells.some((cell) => cell !== null && cell !== '')

describe('what is written is read back the same', () => {
  test('XLSX: texts, numbers, days, yes and no', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
    const cell = fc.oneof(
      text.filter((one) => one.trim() !== ''),
      number,
      day,
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(cellsOf((await gather(await writeXlsx(table(rows)))).rows)).toEqual(rows)
      }),
      { numRuns: 150 },
    )
  })

  test('CSV: texts with anything in them, for every separator', async () => {
    const cells = fc.tuple(text, text, text).filter((one) => one.some((cell) => cell.trim() !== ''))
    const separator = fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 8 }), separator, async (rows, separator_) => {
        const read = await gather(await writeCsv(table(rows), { separator: separator_ }))
        expect(read.facts.separator).toBe(separator_)
        expect(cellsOf(read.rows)).toEqual(rows)
      }),
      { numRuns: 150 },
    )
  })

  test('through a description: values of every type survive both formats', async () => {
    const description: TableDescription = {
      naturalKey: ['key'],
      columns: [
        { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
        { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } },
        { key: 'paid', type: 'euro', words: { nl: 'Bedrag', en: 'Amount' } },
        { key: 'count', type: 'whole-number', words: { nl: 'Aantal', en: 'Count' } },
      ],
    }
    const headings = ['Sleutel', 'Dag', 'Bedrag', 'Aantal']
    const mapping = { key: 'Sleutel', day: 'Dag', paid: 'Bedrag', count: 'Aantal' }
    const row = fc.tuple(day, fc.integer({ min: -1e9, max: 1e9 }), fc.integer())
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const out = {
          name: 'x',
          headings,
          rows: rows.map(([date, cents, count], at) => [`H-${at}`, date, { cents }, count]),
        }
        const kept = rows.map(([date, paid, count], at) => ({ key: `H-${at}`, day: date.date, paid, count }))
        for (const bytes of [await writeXlsx(out), await writeCsv(out)]) {
          const read = startDryRun(description, headings, mapping, { zone }).take((await gather(bytes)).rows)
          expect(read.map(({ values }) => values)).toEqual(kept)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('formulas in exports', () => {
  test('every text that could start one is neutralised in CSV, and numbers stay numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 1 }),
        async (rows) => {
          const csv = Buffer.from(await writeCsv(table(rows.filter(filled), 2))).toString('utf8')
          // However a program cuts it: no piece between separators and line ends begins as a formula, but for numbers.
          for (const piece of csv.slice(1).split(/[;\r\n]/)) {
            if (/^-?\d+(,\d+)?(e[-+]?\d+)?$/.test(piece)) continue
            const opened = piece.startsWith('"') ? piece.slice(1) : piece
            if (opened.startsWith("'")) continue
            expect(looksLikeFormula(opened) && !csv.includes(`"${opened}`) ? piece : '').toBe('')
          }
        },
      ),
      { numRuns: 100 },
    )
    const line = Buffer.from(await writeCsv(table([['=1+1', -1.5, { cents: -7 }]])))
      .toString('utf8')
      .split('\r\n')[1]
    expect(line).toBe(`"'=1+1";-1,5;-0,07`)
  })

  test('in a workbook they are texts with the mark of text, and never a formula', async () => {
    const zip = await openZip(Buffer.from(await writeXlsx(table([['=1+1', '@SUM(A1)', -5]]))))
    const sheet = await zip.text('xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(sheet).toContain('<c r="C2" s="0"><v>-5</v></c>')
    expect(await zip.text('xl/styles.xml')).toContain('quotePrefix="1"')
  })
})

test('an annotated file has the same rows, a remark and marked cells', async () => {
  const description: TableDescription = {
    naturalKey: ['key'],
    columns: [
      { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
      { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } },
    ],
  }
  const headings = ['Sleutel', 'Dag']
  const mapping = { key: 'Sleutel', day: 'Dag' }
  const rows = [
    { row: 2, cells: ['H-1', { date: '2026-01-01' }] },
    { row: 3, cells: ['H-2', '31-02-2026'] },
  ]
  const problems = startDryRun(description, headings, mapping, { zone })
    .take(rows)
    .flatMap(({ problems: found }) => found)
  const made = annotate({
    name: 'Blad',
    remarks: 'Opmerkingen',
    language: 'nl',
    description,
    headings,
    headingRow: 1,
    mapping,
    rows,
    problems,
  })
  for (const bytes of [await writeXlsx(made), await writeCsv(made)]) {
    const read = await gather(bytes)
    expect(read.facts.headings).toEqual(['Sleutel', 'Dag', 'Opmerkingen'])
    expect(read.rows[0]?.cells[2] ?? '').toBe('')
    expect(read.rows[1]?.cells).toEqual([
      'H-2',
      '31-02-2026',
      'Dag: Deze dag bestaat niet. Schrijf dag, maand en jaar, zoals 23-11-2026.',
    ])
  }
  const zip = await openZip(Buffer.from(await writeXlsx(made)))
  expect(await zip.text('xl/worksheets/sheet1.xml')).toContain('<c r="B3" s="5" t="inlineStr">')
})

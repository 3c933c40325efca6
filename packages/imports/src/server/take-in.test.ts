import { writeCsv, writeXlsx } from '@vliegwiel/tabular/files'
import type { RawRow, TableDescription } from '@vliegwiel/tabular'
import fc from 'fast-check'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openKept, packRows, packTables } from './packed-table.ts'
import { takeIn } from './take-in.ts'

const description: TableDescription = {
  naturalKey: ['key'],
  columns: [
    { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
    { key: 'paid', type: 'euro', words: { nl: 'Bedrag', en: 'Amount' } },
  ],
}
const rowsOf = async (content: Buffer, sheet: string | null = null) => {
  const rows: RawRow[] = []
  for await (const batch of (await openKept(content, sheet))?.rows ?? []) rows.push(...batch)
  return rows
}
/** Everything that is kept of a file, unpacked, as text. */
function allOf(content: Buffer): string {
  const start = 8 + content.readUInt32BE(4)
  const header = content.subarray(8, start).toString('utf8')
  const { tables } = JSON.parse(header) as { tables: { at: number; bytes: number }[] }
  const parts = tables.map(({ at, bytes }) => gunzipSync(content.subarray(start + at, start + at + bytes)).toString())
  return [header, ...parts].join('\n')
}
const csv = (text: string) => takeIn(Buffer.from(text), 'a.csv', description)

describe('citizen service numbers in a file that is sent in (each was seen)', () => {
  test('in a key, a text or a number: the cell is kept without it, the other rows are whole', async () => {
    const { content } = await csv('Sleutel;Bedrag;Opmerking\n111222333;1;a\nH-2;111222333;b\nH-3;3;zie 111.222.333\n')
    const withheld = { withheld: 'bsn' }
    expect((await rowsOf(content)).map(({ cells }) => cells)).toEqual([
      [withheld, '1', 'a'],
      ['H-2', '111222333', 'b'],
      ['H-3', '3', withheld],
    ])
    const first = await csv('Sleutel;Opmerking\n111222333;111-222-333\n')
    expect(allOf(first.content)).not.toMatch(/111.?222.?333/)
  })

  test('in a workbook, also as a number and on another sheet', async () => {
    const bytes = await writeXlsx({ name: 'Data', headings: ['Sleutel', 'Iets'], rows: [['H-1', 111_222_333]] })
    const { content } = await takeIn(bytes, 'a.xlsx', description)
    expect(allOf(content)).not.toContain('111222333')
  })

  test('a column of that name makes the file refused, whatever is in it', async () => {
    await expect(csv('Sleutel;BSN\nH-1;\n')).rejects.toMatchObject({
      code: 'tabular:bsn-column',
      params: { column: 'B' },
    })
  })

  test('a file without headings, whose first row would become them', async () => {
    await expect(csv('111222333;ja\n123456782;nee\n')).rejects.toMatchObject({ code: 'tabular:bsn-column' })
  })

  test('in the name of the file or the sheet', async () => {
    const bytes = Buffer.from('Sleutel\nH-1\n')
    await expect(takeIn(bytes, 'klant 111222333.csv', description)).rejects.toMatchObject({ code: 'tabular:bsn-name' })
    const sheet = await writeXlsx({ name: '111222333', headings: ['Sleutel'], rows: [['H-1']] })
    await expect(takeIn(sheet, 'a.xlsx', description)).rejects.toMatchObject({ code: 'tabular:bsn-name' })
  })

  test('any nine digits that pass the check, wherever they stand, are not in what is kept', async () => {
    const nine = fc
      .integer({ min: 10_000_000, max: 99_999_999 })
      .map(String)
      .filter((eight) => checkDigit(eight) < 10)
      .map((eight) => `${eight}${checkDigit(eight)}`)
    const around = fc.constantFrom('', 'klant ', 'x', ' ', 'nr. ')
    await fc.assert(
      fc.asyncProperty(nine, around, around, async (number, before, after) => {
        const written = await writeCsv({
          name: 'x',
          headings: ['Sleutel', 'Tekst'],
          rows: [['H-1', `${before}${number}${after}`]],
        })
        expect(allOf((await takeIn(written, 'a.csv', description)).content)).not.toContain(number)
      }),
      { numRuns: 100 },
    )
  })
})

/** The ninth digit that makes eight digits pass (ten and more: there is none). */
function checkDigit(eight: string): number {
  return [...eight].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11
}

describe('what is kept of a file', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom({ date: '2026-01-01' }, { error: '#N/A' }, { uncomputed: true } as const, {
      number: 7,
      shown: '007',
    }),
  )
  test('every cell comes back as it was, whatever it holds', async () => {
    const facts = {
      format: 'csv' as const,
      encoding: null,
      separator: null,
      sheets: [],
      sheet: null,
      headings: ['A'],
      headingRow: 1,
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), async (given) => {
        const rows = given.map((cells, at): RawRow => ({ row: at + 2, cells }))
        async function* batches() {
          yield rows
        }
        const packed = await packRows(batches())
        expect(await rowsOf(packTables([{ facts, evidence: {}, rowCount: rows.length, packed }]))).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  test('a column of a sheet without a heading is called by its letter, so that it is seen that it is left out', async () => {
    const bytes = await writeXlsx({ name: 'Data', headings: ['Sleutel'], rows: [['H-1', 'los', 'nog los']] })
    expect((await takeIn(bytes, 'a.xlsx', description)).first.facts.headings).toEqual(['Sleutel', 'B', 'C'])
  })

  test('a file that was kept before this is read as it came', async () => {
    expect(await rowsOf(Buffer.from('Sleutel;Bedrag\nH-1;2\n'))).toEqual([{ row: 2, cells: ['H-1', '2'] }])
  })
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { cellsOf, gather } from '../testing/gather.ts'
import { csvRecords } from './csv-records.ts'
import { writeCsv } from './write-csv.ts'

const recordsOf = (text: string, separator = ';', batch?: number) => [...csvRecords(text, separator, batch)].flat()

describe('line ends', () => {
  test('mixed line ends do not merge people', async () => {
    const { rows } = await gather(Buffer.from('Sleutel;Naam\r\nH-1;An\nH-2;Bo\rH-3;Cy\r\n\r\nH-4;Di'))
    expect(rows).toEqual([
      { row: 2, cells: ['H-1', 'An'] },
      { row: 3, cells: ['H-2', 'Bo'] },
      { row: 4, cells: ['H-3', 'Cy'] },
      { row: 5, cells: [''] },
      { row: 6, cells: ['H-4', 'Di'] },
    ])
  })

  const sign = fc.constantFrom('"', ';', ',', '\r', '\n', '\r\n', '\t', ' ', 'a', 'é', "'", '=', '|')
  const cell = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

  test('whatever the cells, the quotes and the line ends, each record comes back as it was', () => {
    const lineEnd = fc.constantFrom('\r\n', '\n', '\r')
    const row = fc.tuple(fc.array(cell, { minLength: 2, maxLength: 4 }), lineEnd)
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (rows, batch) => {
        // A lone \r that is followed by a quoted cell stays a line end of its own.
        const text = rows.map(([cells, end]) => cells.map((one) => quoted(one)).join(';') + end).join('')
        expect(recordsOf(text, ';', batch)).toEqual(rows.map(([cells]) => cells))
      }),
    )
  })

  test('as another reader of CSV reads it, where that one knows the line end', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.constantFrom('\r\n', '\n'), (given, end) => {
        const text = given.map((cells) => cells.map((one) => quoted(one)).join(';')).join(end)
        expect(recordsOf(text)).toEqual(parse(text, { delimiter: ';', record_delimiter: end }))
      }),
    )
  })

  test('what our writer writes reads back the same, also with other line ends between the rows', async () => {
    const word = fc.array(fc.constantFrom('a', '"', ';', 'é', ' ', '=', "'"), { minLength: 1, maxLength: 5 })
    const text = word.map((signs) => `x${signs.join('')}`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        async (rows, end) => {
          const written = Buffer.from(await writeCsv({ name: 'x', headings: ['A', 'B'], rows })).toString('utf8')
          const read = await gather(Buffer.from(written.replaceAll('\r\n', end)))
          expect(cellsOf(read.rows)).toEqual(rows)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what cannot be cut with certainty is refused, with its row', () => {
  test.each([
    ['A;B\n1;"a"b\n', 'tabular:quote-stray', 2],
    ['A;B\n1;"a" ;2\n', 'tabular:quote-stray', 2],
    ['A;B\n1;2\n3;"4\n5;6\n', 'tabular:quote-open', 3],
  ])('%j', (text, code, row) => {
    expect(() => recordsOf(text)).toThrow(expect.objectContaining({ code, params: { row } }))
  })

  test('a cell that is too long is named, also between quotes and when it is all quotes', () => {
    for (const cell of ['x'.repeat(40_000), `"${'x'.repeat(40_000)}"`, `"${'""'.repeat(40_000)}"`]) {
      expect(() => recordsOf(`A\n${cell}`)).toThrow(
        expect.objectContaining({ code: 'tabular:cell-too-long', params: { row: 2, most: limits.cellLength } }),
      )
    }
  })
})

describe('signs that nobody can read are named by their cell, other kinds of files by what they are', () => {
  test('a NUL in a cell leaves the other rows alone', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `H-${at};gewone tekst`)
    const { rows } = await gather(Buffer.from(['A;B', 'H;a\0b', ...lines].join('\n')))
    expect(rows[0]).toEqual({ row: 2, cells: ['H', 'a\0b'] })
    expect(rows).toHaveLength(21)
  })

  test('half a surrogate pair in UTF-16 spoils its cell, not the file', async () => {
    const bytes = Buffer.from('\ufeffA;B\nH-1;x\ud800y\nH-2;goed\n', 'utf16le')
    expect(cellsOf((await gather(bytes)).rows)).toEqual([
      ['H-1', 'x\ufffdy'],
      ['H-2', 'goed'],
    ])
  })

  test.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'tabular:file-pdf'],
    ['a PDF behind a mark', '\ufeff%PDF-1.4\n', 'tabular:file-pdf'],
    ['a page', '<!DOCTYPE html><html><table>', 'tabular:not-a-table'],
    [
      'a page that calls itself a workbook',
      '  <html xmlns:x="urn:schemas-microsoft-com:office:excel">',
      'tabular:not-a-table',
    ],
  ])('%s', async (_what, text, code) => {
    await expect(gather(Buffer.from(text))).rejects.toMatchObject({ code })
  })

  test('a picture', async () => {
    await expect(gather(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).rejects.toMatchObject({
      code: 'tabular:file-picture',
    })
  })
})

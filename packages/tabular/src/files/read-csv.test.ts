import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { cellsOf, gather, refusalOf } from '../testing/gather.ts'

const text = 'Naam;Bedrag\r\nRené d’Arc;€ 12,50\r\n'
const written = [['René d’Arc', '€ 12,50']]

describe('encodings (F20)', () => {
  test.each<[string, Uint8Array]>([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le')],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
  ])('%s', async (encoding, bytes) => {
    const { facts, rows } = await gather(bytes)
    expect(facts.encoding).toBe(encoding)
    expect(facts.headings).toEqual(['Naam', 'Bedrag'])
    expect(cellsOf(rows)).toEqual(written)
  })

  test('what cannot be read rightly is refused, not guessed', async () => {
    // UTF-8 of which one half was pasted in Windows-1252.
    const mixed = Buffer.concat([Buffer.from('Naam\nRené\n'), Buffer.from([0x52, 0x65, 0x6e, 0xe9])])
    expect(await refusalOf(mixed)).toBe('tabular:encoding-unknown')
    expect(await refusalOf(Buffer.from([0x41, 0x0a, 0x81]))).toBe('tabular:encoding-unknown')
    expect(await refusalOf(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toBe('tabular:encoding-unknown')
    expect(await refusalOf(Buffer.from([1, 0, 2, 3, 0, 0, 9]))).toBe('tabular:not-a-table')
    expect(await refusalOf(Buffer.alloc(0))).toBe('tabular:file-empty')
    expect(await refusalOf(Buffer.from(' \r\n;;\r\n'))).toBe('tabular:file-empty')
  })
})

describe('separators', () => {
  test.each([';', ',', '\t', '|'] as const)('%j', async (separator) => {
    const lines = [
      ['a', 'b', 'c'],
      ['1,5', '"x;y"', 'z'],
    ]
    const given = lines.map((cells) =>
      cells.map((cell) => (separator === ',' && cell === '1,5' ? '"1,5"' : cell)).join(separator),
    )
    const { facts, rows } = await gather(Buffer.from(given.join('\n')))
    expect(facts.separator).toBe(separator)
    expect(cellsOf(rows)).toEqual([['1,5', 'x;y', 'z']])
  })

  test('the line that names it is believed and is no row', async () => {
    const { facts, rows } = await gather(Buffer.from('sep=,\r\nA;B,C\r\n1;2,3\r\n'))
    expect(facts).toMatchObject({ separator: ',', headings: ['A;B', 'C'], headingRow: 2 })
    expect(rows).toEqual([{ row: 3, cells: ['1;2', '3'] }])
  })

  test('one column needs none', async () => {
    expect((await gather(Buffer.from('Sleutel\nH-1\nH-2'))).rows.map(({ cells }) => cells)).toEqual([['H-1'], ['H-2']])
  })
})

describe('rows and cells', () => {
  test('line ends and quotes inside a cell are one row of the spreadsheet', async () => {
    const { rows } = await gather(Buffer.from('A;B\n"een\ntwee";"zegt ""ja"""\nx;5" pijp\n'))
    expect(rows).toEqual([
      { row: 2, cells: ['een\ntwee', 'zegt "ja"'] },
      { row: 3, cells: ['x', '5" pijp'] },
    ])
  })

  test('empty lines count as rows, so that the number is that of the spreadsheet', async () => {
    const { facts, rows } = await gather(Buffer.from('\n\nA;B\n\n1;2\n'))
    expect(facts.headingRow).toBe(3)
    expect(rows.at(-1)).toEqual({ row: 5, cells: ['1', '2'] })
  })

  test('text that was kept from being computed is read as the text', async () => {
    const { rows } = await gather(Buffer.from(`A;B;C\n"=""0012""";'=1+1;'s-Gravenhage\n`))
    expect(cellsOf(rows)).toEqual([['0012', '=1+1', "'s-Gravenhage"]])
  })

  test('a quote that is never closed names the row', async () => {
    await expect(gather(Buffer.from('A;B\n1;2\n3;"4\n5;6\n'))).rejects.toMatchObject({
      code: 'tabular:quote-open',
      params: { row: 3 },
    })
  })

  test('too many columns and too long a cell name the row', async () => {
    await expect(gather(Buffer.from(`A\n${';'.repeat(250)}`))).rejects.toMatchObject({
      code: 'tabular:too-many-columns',
      params: { row: 2 },
    })
    await expect(gather(Buffer.from(`A\n1\n${'x'.repeat(40_000)}`))).rejects.toMatchObject({
      code: 'tabular:cell-too-long',
      params: { row: 3 },
    })
  })
})

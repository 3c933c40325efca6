import { expect, test } from 'vitest'
import { cellsOf, gather, refusalOf } from '../testing/gather.ts'
import { inline, sheetOf, sheetPart, workbook } from '../testing/workbook.ts'
import type { RawCell } from '../values/raw-cell.ts'
import { readValue } from '../values/read-value.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="d&quot;ag&quot; mmm\\ yyyy"/><numFmt numFmtId="171" formatCode="[Red]0.00&quot; dagen&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`

test('days by their format, numbers, yes and no, errors, and a formula by its value, also when that is 0', async () => {
  const bytes = await workbook({
    'xl/styles.xml': styles,
    [sheetPart]: sheetOf(
      `<row r="1">${inline('A1', 'A')}${inline('B1', 'B')}${inline('C1', 'C')}${inline('D1', 'D')}${inline('E1', 'E')}${inline('F1', 'F')}</row>
       <row r="3"><c r="A3" s="1"><v>45292</v></c><c r="B3" s="2"><v>45292.75</v></c><c r="C3" s="3"><v>1.5</v></c>
       <c r="D3"><f>1-1</f><v>0</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="b"><v>1</v></c></row>
       <row r="4"><c r="B4" t="str"><f>A1&amp;"x"</f><v>Ax</v></c><c r="D4" t="d"><v>2024-01-01T00:00:00</v></c></row>`,
    ),
  })
  const { facts, rows } = await gather(bytes)
  expect(facts).toMatchObject({
    format: 'xlsx',
    sheets: ['Blad1'],
    sheet: 'Blad1',
    headings: ['A', 'B', 'C', 'D', 'E', 'F'],
  })
  expect(rows).toEqual([
    { row: 3, cells: [{ date: '2024-01-01' }, { date: '2024-01-01' }, 1.5, 0, { error: '#N/A' }, true] },
    { row: 4, cells: [null, 'Ax', null, { date: '2024-01-01' }] },
  ])
})

test('shared texts in pieces, without their phonetic hints', async () => {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const bytes = await workbook({
    'xl/sharedStrings.xml': `<sst xmlns="${main}" contentType="${types}"><si><t>Naam</t></si><si><r><t>Re</t></r><r><t xml:space="preserve">né </t></r><rPh><t>weg</t></rPh></si><si><t>regel_x000A_twee</t></si></sst>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    [sheetPart]: sheetOf('<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'),
  })
  expect(cellsOf((await gather(bytes)).rows)).toEqual([['René ', 'regel\ntwee']])
})

test('a workbook that counts from 1904, that puts a prefix before each name, and that is in the strict form', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
  const bytes = await workbook({
    'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Weg" state="hidden" r:id="rId9"/><x:sheet name="Data" r:id="rId1"/></x:sheets></x:workbook>`,
    [sheetPart]: `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Dag</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" s="2"><x:v>43830</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  })
  const { facts, rows } = await gather(bytes)
  expect(facts.sheet).toBe('Data')
  expect(cellsOf(rows)).toEqual([[{ date: '2024-01-01' }]])
})

test('a sheet that is not there, a file that is no workbook, an old or a locked one', async () => {
  const bytes = await workbook({ [sheetPart]: sheetOf(`<row>${inline('A1', 'A')}</row>`) })
  await expect(gather(bytes, { sheet: 'Blad9' })).rejects.toMatchObject({ code: 'tabular:sheet-unknown' })
  expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('tabular:workbook-old')
  expect(await refusalOf(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]))).toBe(
    'tabular:workbook-broken',
  )
  expect(await refusalOf(bytes.slice(0, bytes.length - 40))).toBe('tabular:workbook-broken')
})

test('seen: a formula without a stored value is told apart from an empty cell; a text computed to nothing is empty', async () => {
  const bytes = await workbook({
    [sheetPart]: sheetOf(
      `<row r="1">${['A', 'B', 'C', 'D', 'E'].map((name) => inline(`${name}1`, name)).join('')}</row>
       <row r="2"><c r="A2"><f>TODAY()</f></c><c r="B2"><f>TODAY()</f><v></v></c><c r="C2" t="str"><f>""</f><v></v></c>
       <c r="D2" t="str"><f>""</f></c><c r="E2"><f t="shared" si="0"/><v>3</v></c></row>`,
    ),
  })
  const uncomputed = { uncomputed: true }
  expect(cellsOf((await gather(bytes)).rows)).toEqual([[uncomputed, uncomputed, null, uncomputed, 3]])
})

test('seen: 000007 shown by its format keeps its zeros, whatever else the format shows', async () => {
  const formats = ['000000', '&quot;H-&quot;0000', '0000\\-', '#,##0', '0', '00.0', '[Red]0000', '000;-000']
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')
  const cells = formats.map((_, at) => `<c s="${at}"><v>7</v></c>`).join('')
  const bytes = await workbook({
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${numFmts}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
    [sheetPart]: sheetOf(
      `<row>${formats.map((_, at) => inline(`${'ABCDEFGH'[at]}1`, `K${at}`)).join('')}</row><row>${cells}</row>`,
    ),
  })
  const [row = []] = cellsOf((await gather(bytes)).rows)
  expect(row.map((cell) => (typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.shown : cell))).toEqual(
    ['000007', 'H-0007', '0007-', 7, 7, 7, '0007', '007'],
  )
})

test('a row that comes back, or a cell that does, makes the workbook refused: one would stand in the place of the other', async () => {
  const rowTwice = sheetOf(`<row r="1">${inline('A1', 'A')}</row><row r="2"/><row r="2"/>`)
  const cellTwice = sheetOf(`<row r="1">${inline('A1', 'A')}${inline('A1', 'B')}</row>`)
  for (const sheet of [rowTwice, cellTwice]) {
    expect(await refusalOf(await workbook({ [sheetPart]: sheet }))).toBe('tabular:workbook-broken')
  }
})

test('a day in ISO text is a day; with a zone the column says on which day it fell', async () => {
  const cells = ['2024-01-01T00:00:00', '2024-01-01', '2024-02-30', '2023-12-31T23:00:00Z']
  const bytes = await workbook({
    [sheetPart]: sheetOf(
      `<row>${['A', 'B', 'C', 'D'].map((name) => inline(`${name}1`, name)).join('')}</row><row>${cells.map((cell) => `<c t="d"><v>${cell}</v></c>`).join('')}</row>`,
    ),
  })
  const day = { date: '2024-01-01' }
  expect(cellsOf((await gather(bytes)).rows)).toEqual([[day, day, '2024-02-30', '2023-12-31T23:00:00Z']])
})

/** A workbook of one row of numbers, each with its own format: a code, or a number that every spreadsheet knows. */
async function shownAs(value: number, formats: readonly (string | number)[], before = ''): Promise<readonly unknown[]> {
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')
  const xfs = formats.map((code, at) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + at}"/>`).join('')
  const bytes = await workbook({
    ...(before === '' ? {} : { 'xl/workbook.xml': before }),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${numFmts}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
    [sheetPart]: sheetOf(
      `<row>${formats.map((_, at) => inline(`${String.fromCharCode(65 + at)}1`, `K${at}`)).join('')}</row><row>${formats
        .map((_, at) => `<c s="${at}"><v>${value}</v></c>`)
        .join('')}</row>`,
    ),
  })
  return cellsOf((await gather(bytes)).rows)[0] ?? []
}

test('seen: 32:00 hours were read as 1.33, and 50 % as a half: what a cell says is not its number', async () => {
  expect(await shownAs(32 / 24, ['[h]:mm', '[hh]:mm:ss', 46, 'h:mm', 20, 'hh:mm AM/PM', 45])).toEqual([
    '32:00',
    '32:00',
    '32:00',
    '8:00',
    '8:00',
    '8:00',
    '8:00',
  ])
  expect(await shownAs(0.125, [9, 10, '0.0%', '0&quot;%&quot;', '0.00', '0 &quot;uur&quot;', 'General'])).toEqual([
    '12,5%',
    '12,5%',
    '12,5%',
    0.125,
    0.125,
    0.125,
    0.125,
  ])
  expect(await shownAs(46_023, ['mmm', 'mmm yy', 'd-m h:mm'])).toEqual([
    { date: '2026-01-01' },
    { date: '2026-01-01' },
    { date: '2026-01-01' },
  ])
})

test('seen: a bare number of a workbook that counts from 1904 was a day four years off; it is a number, and never a day', async () => {
  const before = `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>`
  const [cell] = await shownAs(44_561, ['General'], before)
  expect(cell).toEqual({ number: 44_561, shown: '44561' })
  const column = { key: 'k', words: { nl: 'K', en: 'K' } }
  const as = (type: 'date' | 'whole-number' | 'key') =>
    readValue(cell as RawCell, { ...column, type }, { zone: 'Europe/Amsterdam' })
  expect([as('date'), as('whole-number'), as('key')]).toEqual([
    { code: 'not-a-date' },
    { value: 44_561 },
    { value: '44561' },
  ])
})

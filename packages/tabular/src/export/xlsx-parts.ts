const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** `quoted`: text that looks like a formula; the sheet says that it stays text, also when somebody edits it. */
const cellSorts = ['plain', 'heading', 'day', 'amount', 'quoted'] as const
export type CellSort = (typeof cellSorts)[number]

/** The number of a style; the second half of the list is the same on a marked ground. */
export function styleOf(sort: CellSort, marked: boolean): number {
  return cellSorts.indexOf(sort) + (marked ? cellSorts.length : 0)
}

const formats: Readonly<Record<CellSort, string>> = {
  plain: 'numFmtId="0" fontId="0"',
  heading: 'numFmtId="0" fontId="1" applyFont="1"',
  day: 'numFmtId="14" fontId="0" applyNumberFormat="1"',
  amount: 'numFmtId="4" fontId="0" applyNumberFormat="1"',
  quoted: 'numFmtId="49" fontId="0" quotePrefix="1" applyNumberFormat="1"',
}

function styles(): string {
  const xf = (fill: 0 | 2) =>
    cellSorts.map(
      (sort) => `<xf ${formats[sort]} fillId="${fill}" borderId="0" xfId="0"${fill === 2 ? ' applyFill="1"' : ''}/>`,
    )
  const all = [...xf(0), ...xf(2)]
  return `${head}<styleSheet xmlns="${sheets}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBDEDC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.join('')}</cellXfs></styleSheet>`
}

/** Every part of the workbook but its sheet. */
export const fixedParts = (name: string): Readonly<Record<string, string>> => workbookParts([sheetName(name)])

/** Every part of a workbook but its sheets, `xl/worksheets/sheet1.xml` and on. Takes names that spreadsheets take. */
export function workbookParts(
  names: readonly string[],
  { computesWhenOpened = false }: { readonly computesWhenOpened?: boolean } = {},
): Readonly<Record<string, string>> {
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, at) => write(name, at + 1)).join('')
  const overrides = each(
    (_name, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  const entries = each((name, number) => `<sheet name="${escapeText(name)}" sheetId="${number}" r:id="rId${number}"/>`)
  const relations = each(
    (_name, number) =>
      `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  const compute = computesWhenOpened ? '<calcPr fullCalcOnLoad="1"/>' : ''
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets>${entries}</sheets>${compute}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${relations}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles(),
  }
}

/** What spreadsheets take for a name: at most 31 signs, and none of these. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'|'$/g, '')
      .slice(0, 31)
      .trim() || 'Blad1'
  )
}

/** Text between tags. What XML cannot hold, and what looks as if it was escaped already, is written as `_x0007_`. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : escaped(sign)))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const escaped = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

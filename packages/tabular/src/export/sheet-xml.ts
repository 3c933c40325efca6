import { columnLetter } from '../mapping/mapping.ts'
import { serialOfDay } from '../values/read-date.ts'
import { looksLikeFormula } from './neutralise.ts'
import type { OutCell } from './out-cell.ts'
import { escapeText, styleOf, type CellSort } from './xlsx-parts.ts'

/** Name of the part that these make. */
export const sheetPart = 'xl/worksheets/sheet1.xml'

/** The beginning of a sheet, with its headings, which stay in sight. */
export function sheetStart(headings: readonly string[], headingRow = 1): string {
  const widths = headings.map((heading, at) => {
    const width = Math.min(60, Math.max(12, heading.length + 3))
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  const names = headings.map((heading, at) => textXml(place(at, headingRow), heading, styleOf('heading', false)))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="${headingRow}">${names.join('')}</row>`
}

/** One row; `row` is its number in the sheet. */
export function sheetRow(row: number, cells: readonly OutCell[], marks: readonly number[] = []): string {
  const marked = new Set(marks)
  return `<row r="${row}">${cells.map((cell, at) => cellXml(place(at, row), cell, marked.has(at))).join('')}</row>`
}

export const sheetEnd = '</sheetData></worksheet>'

const place = (at: number, row: number) => `${columnLetter(at)}${row}`

function cellXml(reference: string, cell: OutCell, marked: boolean): string {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell)))
    return marked ? `<c r="${reference}" s="${styleOf('plain', true)}"/>` : ''
  if (typeof cell === 'string') {
    return textXml(reference, cell, styleOf(looksLikeFormula(cell) ? 'quoted' : 'plain', marked))
  }
  if (typeof cell === 'boolean')
    return `<c r="${reference}" s="${styleOf('plain', marked)}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return numberXml(reference, String(cell), 'plain', marked)
  if ('cents' in cell) return numberXml(reference, String(cell.cents / 100), 'amount', marked)
  // Spreadsheets count days from March 1900 on without a fault; an older day stands as text.
  if (cell.date < '1900-03-01') return textXml(reference, cell.date, styleOf('plain', marked))
  return numberXml(reference, String(serialOfDay(cell.date)), 'day', marked)
}

const numberXml = (reference: string, value: string, sort: CellSort, marked: boolean) =>
  `<c r="${reference}" s="${styleOf(sort, marked)}"><v>${value}</v></c>`

const textXml = (reference: string, text: string, style: number) =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`

import { strToU8, zipSync } from 'fflate'
import { escapeText, styleOf, workbookParts } from '../export/xlsx-parts.ts'
import { looksLikeFormula } from '../export/neutralise.ts'
import { serialOfDay } from '../values/read-date.ts'
import { cellAt, type LiveCell, type LiveSheet } from './live-cell.ts'

/**
 * A workbook whose cells compute. Only what the program wrote as a formula is one: text that looks like a formula stays
 * text. Every spreadsheet computes it anew as soon as it is opened.
 * @throws RangeError for two sheets of one name, or a name that a spreadsheet does not take
 */
export function liveWorkbook(sheets: readonly LiveSheet[]): Uint8Array<ArrayBuffer> {
  const names = sheets.map(({ name }) => name)
  const unfit = names.find((name) => name.trim() === '' || name.length > 31 || /[\\/?*[\]:]/.test(name))
  if (unfit !== undefined) throw new RangeError(`no name of a sheet: ${unfit}`)
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new RangeError('two sheets of one name')
  const parts = {
    ...workbookParts(names, { computesWhenOpened: true }),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])))
  return new Uint8Array(bytes)
}

function sheetXml({ rows, widths = [] }: LiveSheet): string {
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const body = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cellAt(column, row), cell)).join('')}</row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${body.join('')}</sheetData></worksheet>`
}

function cellXml(place: string, cell: LiveCell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textXml(place, cell, styleOf(looksLikeFormula(cell) ? 'quoted' : 'plain', false))
  if (typeof cell === 'number') return numberXml(place, cell, styleOf('plain', false))
  if ('heading' in cell) return textXml(place, cell.heading, styleOf('heading', false))
  if ('date' in cell)
    return cell.date < '1900-03-01'
      ? textXml(place, cell.date, styleOf('plain', false))
      : numberXml(place, serialOfDay(cell.date), styleOf('day', false))
  if ('euros' in cell) return numberXml(place, cell.euros, styleOf('amount', false))
  const style = styleOf(cell.amount === true ? 'amount' : 'plain', false)
  return `<c r="${place}" s="${style}"><f>${escapeText(cell.formula)}</f>${Number.isFinite(cell.value) ? `<v>${cell.value}</v>` : ''}</c>`
}

const numberXml = (place: string, value: number, style: number) =>
  Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : ''

const textXml = (place: string, text: string, style: number) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`

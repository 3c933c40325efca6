import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { looksLikeFormula } from '../export/neutralise.ts'
import type { OutCell, OutTable } from '../export/out-cell.ts'
import { columnLetter } from '../mapping/mapping.ts'
import { serialOfDay } from '../values/read-date.ts'
import { escapeText, fixedParts, styleOf, type CellSort } from './xlsx-parts.ts'

/** A workbook with one sheet: days are days, amounts are amounts, texts are texts and never formulas. */
export async function writeXlsx(table: OutTable): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(fixedParts(table.name))) zip.addBuffer(Buffer.from(text, 'utf8'), name)
  zip.addReadStream(Readable.from(sheetXml(table)), 'xl/worksheets/sheet1.xml')
  zip.end()
  return buffer(zip.outputStream)
}

async function* sheetXml({ headings, rows, marks }: OutTable): AsyncGenerator<string> {
  const widths = headings.map((heading, at) => {
    const width = Math.min(60, Math.max(12, heading.length + 3))
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  yield rowXml(
    1,
    headings.map((heading, at) => textXml(place(at, 1), heading, styleOf('heading', false))),
  )
  let number = 1
  let piece = ''
  for await (const cells of rows) {
    number += 1
    const marked = new Set(marks?.(number - 2))
    piece += rowXml(
      number,
      cells.map((cell, at) => cellXml(place(at, number), cell, marked.has(at))),
    )
    if (piece.length > 64 * 1024) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData></worksheet>`
}

const place = (at: number, row: number) => `${columnLetter(at)}${row}`
const rowXml = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`

function cellXml(reference: string, cell: OutCell, marked: boolean): string {
  if (cell === null || cell === '') return marked ? `<c r="${reference}" s="${styleOf('plain', true)}"/>` : ''
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

import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { OutTable } from '../export/out-cell.ts'
import { sheetEnd, sheetPart, sheetRow, sheetStart } from '../export/sheet-xml.ts'
import { fixedParts } from '../export/xlsx-parts.ts'

/** A workbook with one sheet: days are days, amounts are amounts, texts are texts and never formulas. */
export async function writeXlsx(table: OutTable): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(fixedParts(table.name))) zip.addBuffer(Buffer.from(text, 'utf8'), name)
  zip.addReadStream(Readable.from(sheetXml(table)), sheetPart)
  zip.end()
  return buffer(zip.outputStream)
}

/** In pieces, so that a large sheet is packed while it is made. */
async function* sheetXml({ headings, rows, marks, headingRow = 1, numberOf }: OutTable): AsyncGenerator<string> {
  let piece = sheetStart(headings, headingRow)
  let number = 0
  for await (const cells of rows) {
    piece += sheetRow(numberOf?.(number) ?? headingRow + 1 + number, cells, marks?.(number))
    number += 1
    if (piece.length > 64 * 1024) {
      yield piece
      piece = ''
    }
  }
  yield piece + sheetEnd
}

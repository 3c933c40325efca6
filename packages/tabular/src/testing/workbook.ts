import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { sheetPart } from '../export/sheet-xml.ts'
import { fixedParts } from '../export/xlsx-parts.ts'

/** A workbook with parts of one's own, as other programs write them. */
export async function workbook(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries({ ...fixedParts('Blad1'), ...parts }))
    zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

export { sheetPart }
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const sheetOf = (rows: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
export const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

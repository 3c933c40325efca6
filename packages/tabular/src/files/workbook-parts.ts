import { TabularError } from '../tabular-error.ts'
import type { OpenZip } from './open-zip.ts'
import { readXml, streamXml } from './xml-events.ts'

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[]
  readonly from1904: boolean
  readonly stylesPart: string | null
  readonly stringsPart: string | null
}

/** Which sheets there are and where their parts stand. */
export async function workbookParts(zip: OpenZip): Promise<WorkbookParts> {
  const main = (await relationsOf(zip, '_rels/.rels', '')).find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined || !zip.has(main)) throw new TabularError('not-a-table')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await relationsOf(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let from1904 = false
  readXml(await zip.text(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const part = relations.find((relation) => relation.id === id)
      if (part?.kind !== 'worksheet') return
      sheets.push({
        name: attributes['name'] ?? '',
        part: part.target,
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      })
    },
  })
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target ?? null
  return { sheets, from1904, stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') }
}

interface Relation {
  readonly id: string
  /** Last word of the relation's type: the strict and the common form differ before it. */
  readonly kind: string
  readonly target: string
}

async function relationsOf(zip: OpenZip, part: string, folder: string): Promise<Relation[]> {
  if (!zip.has(part)) throw new TabularError('not-a-table')
  const found: Relation[] = []
  readXml(await zip.text(part), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

/** For each style of a cell: does it show its number as a day? */
export async function dateStyles(zip: OpenZip, part: string | null): Promise<readonly boolean[]> {
  if (part === null || !zip.has(part)) return []
  const own = new Map<string, string>()
  const styles: boolean[] = []
  let inCells = false
  readXml(await zip.text(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = attributes['numFmtId'] ?? '0'
      styles.push(own.has(id) ? showsDay(own.get(id) ?? '') : builtInDays.has(Number(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** Numbers of the formats with a day in them that every spreadsheet knows; 27–36 and 50–58 are those of East Asia. */
const builtInDays = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)])

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** A format with a day or a year in it; what stands in quotes, brackets or after a backslash is decoration. */
function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  return /[dyj]/.test(bare) && !/^general$/.test(bare)
}

/** The texts that cells point at by number. Phonetic hints beside a text are no part of it. */
export async function sharedStrings(zip: OpenZip, part: string | null): Promise<readonly string[]> {
  if (part === null || !zip.has(part)) return []
  const strings: string[] = []
  let text = ''
  let inText = false
  let inHint = false
  const handlers = {
    open: (name: string) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inHint = true
      if (name === 't') inText = true
    },
    close: (name: string) => {
      if (name === 't') inText = false
      if (name === 'rPh') inHint = false
      if (name === 'si') strings.push(unescapeText(text))
    },
    text: (piece: string) => {
      if (inText && !inHint) text += piece
    },
  }
  const pieces = streamXml(await zip.stream(part), handlers, () => null)
  while ((await pieces.next()).done !== true);
  return strings
}

/** Signs that XML cannot hold stand in a workbook as `_x0007_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

import { limits } from '../limits.ts'
import { tabularError } from '../tabular-error.ts'
import { formatOf, type CellFormat } from './cell-format.ts'
import type { OpenZip } from './open-zip.ts'
import { readThrough } from './xml-events.ts'

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[]
  readonly from1904: boolean
  readonly stylesPart: string | null
  readonly stringsPart: string | null
}

/** Which sheets there are and where their parts stand. */
export async function workbookParts(zip: OpenZip): Promise<WorkbookParts> {
  const main = (await relationsOf(zip, '_rels/.rels', '')).find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined || !zip.has(main)) throw tabularError('not-a-table')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await relationsOf(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let from1904 = false
  await readThrough(await zip.stream(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const part = byId.get(id ?? '')
      if (part?.kind !== 'worksheet') return
      if (sheets.length >= limits.sheets) throw tabularError('too-many-sheets', { most: limits.sheets })
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
  if (!zip.has(part)) throw tabularError('not-a-table')
  const found: Relation[] = []
  await readThrough(await zip.stream(part), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

/** For each style of a cell: how it shows its number. */
export async function cellFormats(zip: OpenZip, part: string | null): Promise<readonly CellFormat[]> {
  if (part === null || !zip.has(part)) return []
  const own = new Map<string, string>()
  const formats: CellFormat[] = []
  let inCells = false
  await readThrough(await zip.stream(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = attributes['numFmtId'] ?? '0'
      const code = own.get(id)
      formats.push(code === undefined ? (builtIn.get(Number(id)) ?? null) : formatOf(code))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/**
 * The formats that every spreadsheet knows by a number: shares, days (27–36 and 50–58 are those of East Asia) and times.
 * Source: ECMA-376, part 1, section 18.8.30.
 */
const builtIn = new Map<number, CellFormat>([
  ...[9, 10].map((id) => [id, { kind: 'percent' }] as const),
  ...[14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)].map((id) => [id, { kind: 'day' }] as const),
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, { kind: 'clock', elapsed: false }] as const),
  [46, { kind: 'clock', elapsed: true }],
])

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
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
      if (!inText || inHint) return
      text += piece
      if (text.length > limits.cellLength) throw tabularError('text-too-long', { most: limits.cellLength })
    },
  }
  await readThrough(await zip.stream(part), handlers)
  return strings
}

/** Signs that XML cannot hold stand in a workbook as `_x0007_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

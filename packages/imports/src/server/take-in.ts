import {
  bsnWatchOf,
  columnLetter,
  holdsBsn,
  refuseBsnHeadings,
  startSurvey,
  suggestMapping,
  tabularError,
  withholdBsn,
  type RawRow,
  type TableDescription,
} from '@vliegwiel/tabular'
import { openBook, type OpenTable } from '@vliegwiel/tabular/files'
import { packRows, packTables, type KeptTable } from './packed-table.ts'

export interface TakenIn {
  /** The table that is read unless another sheet is chosen. */
  readonly first: KeptTable
  /** What is kept of the file: its visible tables, and nothing else that it held. */
  readonly content: Buffer
}

/**
 * Reads a file to its end, once: what its cells are, how its columns are written, and without the citizen service
 * numbers that stood in it. What cannot be read is refused here, with its row.
 * @throws tabularError
 */
export async function takeIn(
  bytes: Uint8Array,
  fileName: string,
  description: TableDescription,
  progress: (rows: number) => Promise<void> = async () => {},
): Promise<TakenIn> {
  const book = await openBook(bytes)
  if ([fileName, ...book.sheets].some((name) => holdsBsn(name))) throw tabularError('bsn-name')
  const tables: (KeptTable & { packed: Buffer })[] = []
  for (const sheet of book.sheets.length === 0 ? [null] : book.sheets) {
    const read = readOne(() => book.open(sheet), description, progress)
    tables.push(await read.catch(laterSheet(sheet, tables.length, book.sheets)))
  }
  const [first] = tables
  if (!first) throw tabularError('file-empty')
  return { first, content: packTables(tables) }
}

/** Another sheet than the first that cannot be read is refused when it is chosen; numbers of citizens refuse the file. */
function laterSheet(sheet: string | null, number: number, sheets: readonly string[]) {
  return (error: unknown): KeptTable & { packed: Buffer } => {
    if (!tabularError.is(error) || number === 0 || tabularError.is(error, 'bsn-column')) throw error
    const facts = {
      format: 'xlsx' as const,
      encoding: null,
      separator: null,
      sheets,
      sheet,
      headings: [],
      headingRow: 1,
    }
    const refusal = { code: error.code, params: error.params }
    return { facts, evidence: {}, rowCount: 0, refusal, packed: Buffer.alloc(0) }
  }
}

async function readOne(
  open: () => Promise<OpenTable>,
  description: TableDescription,
  progress: (rows: number) => Promise<void>,
): Promise<KeptTable & { packed: Buffer }> {
  const { facts, rows } = await open()
  refuseBsnHeadings(facts.headings)
  // By their names, for nobody chose yet; the check looks once more by the columns that were chosen.
  const watchOf = bsnWatchOf(description, facts.headings, suggestMapping(description, facts.headings))
  const survey = startSurvey(facts.headings)
  let rowCount = 0
  let width = facts.headings.length
  async function* cleaned(): AsyncGenerator<RawRow[]> {
    for await (const batch of rows) {
      const kept = batch.map((row) => withholdBsn(row, watchOf))
      survey.take(kept)
      rowCount += kept.length
      if (facts.format === 'xlsx') for (const { cells } of kept) width = Math.max(width, cells.length)
      yield kept
      await progress(rowCount)
    }
  }
  const packed = await packRows(cleaned())
  // A column of a sheet without a heading is called by its letter, so that it is seen that it is left out.
  const more = Array.from({ length: width - facts.headings.length }, (_, at) =>
    columnLetter(facts.headings.length + at),
  )
  const headings = [
    ...facts.headings,
    ...more.map((letter) => (facts.headings.includes(letter) ? `${letter} (2)` : letter)),
  ]
  return { facts: { ...facts, headings }, evidence: survey.evidence, rowCount, packed }
}

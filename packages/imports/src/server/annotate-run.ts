import { annotate, bsnWatchOf, withholdBsn, type CellProblem, type RawRow } from '@vliegwiel/tabular'
import { writeCsv, writeXlsx } from '@vliegwiel/tabular/files'
import { m } from '@vliegwiel/i18n'
import { importError } from '../import-error.ts'
import { fileOf } from './check-run.ts'
import { callOf, describeRun, type ImportContext } from './import-context.ts'
import { openKept } from './packed-table.ts'
import { readChunks } from './read-chunks.ts'
import { findRun } from './run.repository.ts'
import { classifyRows } from './classify-rows.ts'

export interface AnnotatedFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/**
 * The file as it came, in its own format, with a column of remarks and marked cells: what is wrong as things stand now.
 * @throws importError file-gone, wrong-step when its columns were not chosen yet
 */
export async function annotateRun(
  context: ImportContext,
  runId: string,
  language: 'nl' | 'en',
): Promise<AnnotatedFile> {
  const { trx } = context
  const run = await findRun(trx, runId)
  if (run.status === 'draft' || run.undoes !== null) throw importError('wrong-step')
  const content = await fileOf(context, runId)
  const described = await describeRun(context, trx, run)
  const problems: CellProblem[] = []
  const { chunks } = await readChunks(content, run, described.description, context.zone)
  for await (const rows of chunks) {
    for (const problem of (await classifyRows(described, callOf(context, trx, run), rows)).problems)
      problems.push(problem)
  }
  const rows: RawRow[] = []
  const watchOf = bsnWatchOf(described.description, run.facts.headings, run.mapping)
  const opened = await openKept(content, run.facts.sheet)
  for await (const batch of opened?.rows ?? []) for (const row of batch) rows.push(withholdBsn(row, watchOf))
  const table = annotate({
    name: run.facts.sheet ?? m.imports_sheet({}, { locale: language }),
    remarks: m.imports_remarks({}, { locale: language }),
    language,
    description: described.description,
    headings: run.facts.headings,
    headingRow: run.facts.headingRow,
    mapping: run.mapping,
    rows,
    problems,
  })
  const { format, separator } = run.facts
  const name = `${run.fileName.replace(/\.[a-z0-9]{1,5}$/i, '')} - ${m.imports_remarks({}, { locale: language })}.${format}`
  return format === 'xlsx'
    ? {
        name,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: await writeXlsx(table),
      }
    : { name, mediaType: 'text/csv', content: await writeCsv(table, { separator: separator ?? ';' }) }
}

import type { Spoken } from '@vliegwiel/i18n/domain-error'
import {
  bsnWatchOf,
  headingFingerprint,
  mappingProblems,
  suggestMapping,
  withholdBsn,
  type CellProblem,
  type Mapping,
  type Notations,
} from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'
import { keptPreview, keptProblems, noCounts, noPreview, type ImportRun, type PreviewedChange } from '../import-run.ts'
import { notationsOf } from '../notations-of.ts'
import { sourceName } from '../source-name.ts'
import { callOf, describeRun, type Described, type ImportContext, type ImportSteps } from './import-context.ts'
import { withRows } from './packed-table.ts'
import { readFile, rememberMapping, replaceFile } from './import-file.repository.ts'
import { readChunks } from './read-chunks.ts'
import { findRun, lockRun, updateRun, type RunChange } from './run.repository.ts'
import { addCounts, classifyRows } from './classify-rows.ts'

/**
 * Notes which headings fill which columns and how those are written, and opens the checking. Both are remembered for the
 * next file of this source.
 * @throws importError wrong-step, changed-meanwhile, too-many-together, mapping-unfit, notation-needed for a column that can be read in two
 * ways and for which no way was chosen
 */
export async function startCheck(
  context: ImportContext,
  given: {
    readonly runId: string
    readonly version: number
    readonly mapping: Mapping
    /** How columns are written that do not decide it themselves. */
    readonly notations?: Notations | undefined
  },
): Promise<ImportRun> {
  const { trx, by, at } = context
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw importError('changed-meanwhile')
  if (run.undoes !== null || !['draft', 'checked', 'failed'].includes(run.status)) throw importError('wrong-step')
  const { facts } = run
  const { description, target } = await describeRun(context, trx, run)
  const most = target.wholeFile?.mostRows ?? run.fileRows
  if (run.fileRows > most) throw importError('too-many-together', { most, rows: run.fileRows })
  const [problem] = mappingProblems(description, facts.headings, given.mapping)
  if (problem) {
    const column = description.columns.find(({ key }) => key === problem.column)
    throw importError('mapping-unfit', {
      problem: problem.code,
      column: column?.words ?? { nl: problem.column, en: problem.column },
    })
  }
  const notations = notationsOf(description, given.mapping, run.evidence, given.notations ?? {})
  await updateRun(trx, run.runId, {
    status: 'checking',
    mapping: given.mapping,
    notations,
    preview: noPreview,
    problems: [],
    counts: noCounts,
    chunks: 0,
  })
  const kept = { target: run.target, source: sourceName(run.fileName), fingerprint: headingFingerprint(facts.headings) }
  await rememberMapping(trx, { ...kept, mapping: given.mapping, notations }, by.personId, at)
  return findRun(trx, run.runId)
}

/**
 * Reads everything and writes nothing: what would be new, changed and the same, and every cell that is wrong. A file
 * that cannot be read to its end fails the run, and says why.
 */
export async function checkRun(steps: ImportSteps, runId: string): Promise<ImportRun> {
  const { run, described, content } = await steps.inside(async (trx) => {
    const found = await findRun(trx, runId)
    return {
      run: found,
      described: await describeRun(steps, trx, found),
      content: await fileOf({ ...steps, trx }, runId),
    }
  })
  if (run.status !== 'checking') return run
  const cleaned = await withoutCitizens(steps, run, described, content)
  const change = await readThrough(steps, run, described, cleaned).catch((error: unknown): RunChange => {
    if (!importError.is(error, 'file-refused')) throw error
    return { status: 'failed', way: null, problems: [unreadable(error.params)], finishedAt: steps.at }
  })
  return steps.inside(async (trx) => {
    await updateRun(trx, runId, change)
    return findRun(trx, runId)
  })
}

async function readThrough(
  steps: ImportSteps,
  run: ImportRun,
  described: Described,
  content: Buffer,
): Promise<RunChange> {
  let counts = noCounts
  const problems: CellProblem[] = []
  const changed: PreviewedChange[] = []
  const given = new Set<string>()
  const { chunks, recognised } = await readChunks(content, run, described.description, steps.zone)
  for await (const rows of chunks) {
    const classified = await steps.inside((trx) => classifyRows(described, callOf(steps, trx, run), rows))
    counts = addCounts(counts, rows.length, classified)
    problems.push(...classified.problems.slice(0, Math.max(0, keptProblems - problems.length)))
    changed.push(...classified.previewed.slice(0, Math.max(0, keptPreview - changed.length)))
    for (const { givenKey } of rows) if (givenKey !== null) given.add(givenKey)
    await steps.progress(counts.rows)
    await steps.pause?.()
  }
  const preview = { changed, ...(await missingFrom(steps, run, described, given)) }
  return { status: 'checked', counts, problems, preview, recognised: recognised(), checkedAt: steps.at }
}

/**
 * A column was let through as an amount or a day by its name alone. Where a person chose otherwise, its citizen service
 * numbers go out of what is kept before anything of it is read.
 */
async function withoutCitizens(
  steps: ImportSteps,
  { runId, facts: { headings, sheet }, mapping }: ImportRun,
  { description }: Described,
  content: Buffer,
): Promise<Buffer> {
  const named = bsnWatchOf(description, headings, suggestMapping(description, headings))
  const chosen = bsnWatchOf(description, headings, mapping)
  if (headings.every((_, at) => named(at) !== 'none' || chosen(at) === 'none')) return content
  const cleaned = await withRows(content, sheet, (row) => withholdBsn(row, chosen))
  await steps.inside((trx) => replaceFile(trx, runId, cleaned))
  return cleaned
}

/** Who stands there and is not in this file: of last time, or of before. They stay as they are. */
async function missingFrom(
  steps: ImportSteps,
  run: ImportRun,
  { target }: Described,
  given: ReadonlySet<string>,
): Promise<Pick<ImportRun['preview'], 'missing' | 'missingCount'>> {
  const missing: string[] = []
  let missingCount = 0
  let after: string | null = null
  for (;;) {
    const last: string | null = after
    const page: readonly string[] =
      (await steps.inside(async (trx) => target.keys?.(callOf(steps, trx, run), last, pageOfKeys))) ?? []
    for (const key of page) {
      if (given.has(key)) continue
      missingCount += 1
      if (missing.length < keptPreview) missing.push(key)
    }
    after = page.at(-1) ?? null
    if (page.length < pageOfKeys) return { missing, missingCount }
  }
}

const pageOfKeys = 1_000

/** Why a file cannot be read, as a line among its wrong cells. */
export function unreadable({ row, why }: { readonly row?: number | undefined; readonly why: Spoken }): CellProblem {
  const says = { problem: why, fix: { nl: '', en: '' } }
  return { row: row ?? 0, column: null, value: '', code: 'refused', says }
}

/** @throws importError file-gone */
export async function fileOf({ trx }: Pick<ImportContext, 'trx'>, runId: string): Promise<Buffer> {
  const content = await readFile(trx, runId)
  if (content === null) throw importError('file-gone')
  return content
}

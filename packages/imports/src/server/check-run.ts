import { headingFingerprint, mappingProblems, spokenRefusal, type CellProblem, type Mapping } from '@vliegwiel/tabular'
import { ImportError } from '../import-error.ts'
import { keptProblems, noCounts, type ImportRun } from '../import-run.ts'
import { sourceName } from '../source-name.ts'
import { callOf, describeRun, type Described, type ImportContext, type ImportSteps } from './import-context.ts'
import { readFile, rememberMapping } from './kept.repository.ts'
import { readChunks } from './read-chunks.ts'
import { findRun, lockRun, updateRun, type RunChange } from './run.repository.ts'
import { addCounts, classifyRows } from './classify-rows.ts'

/**
 * Notes which headings fill which columns and opens the checking. The choice is remembered for the next file of this
 * source.
 * @throws ImportError wrong-step, changed-meanwhile, mapping-unfit
 */
export async function startCheck(
  context: ImportContext,
  given: { readonly runId: string; readonly version: number; readonly mapping: Mapping },
): Promise<ImportRun> {
  const { trx, by, at } = context
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw new ImportError('changed-meanwhile')
  if (run.undoes !== null || !['draft', 'checked', 'failed'].includes(run.status)) throw new ImportError('wrong-step')
  const { facts } = run
  const { description } = await describeRun(context, trx, run)
  const [problem] = mappingProblems(description, facts.headings, given.mapping)
  if (problem) {
    const column = description.columns.find(({ key }) => key === problem.column)
    throw new ImportError('mapping-unfit', {
      problem: problem.code,
      column: column?.words.nl ?? problem.column,
      columnEn: column?.words.en ?? problem.column,
    })
  }
  await updateRun(trx, run.runId, {
    status: 'checking',
    mapping: given.mapping,
    problems: [],
    counts: noCounts,
    chunks: 0,
  })
  const kept = { target: run.target, source: sourceName(run.fileName), fingerprint: headingFingerprint(facts.headings) }
  await rememberMapping(trx, { ...kept, mapping: given.mapping }, by.personId, at)
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
  const change = await readThrough(steps, run, described, content).catch((error: unknown): RunChange => {
    if (!(error instanceof ImportError) || error.code !== 'file-refused') throw error
    return { status: 'failed', way: null, problems: [unreadable(error)], finishedAt: steps.at }
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
  content: Uint8Array,
): Promise<RunChange> {
  let counts = noCounts
  const problems: CellProblem[] = []
  const { chunks, recognised } = await readChunks(content, run, described.description)
  for await (const rows of chunks) {
    const classified = await steps.inside((trx) => classifyRows(described, callOf(steps, trx, run), rows))
    counts = addCounts(counts, rows.length, classified)
    problems.push(...classified.problems.slice(0, Math.max(0, keptProblems - problems.length)))
    await steps.progress(counts.rows)
  }
  return { status: 'checked', counts, problems, recognised: recognised(), checkedAt: steps.at }
}

function unreadable({ params }: ImportError): CellProblem {
  const problem = {
    nl: spokenRefusal(params['reason'], params, 'nl'),
    en: spokenRefusal(params['reason'], params, 'en'),
  }
  const says = { problem, fix: { nl: '', en: '' } }
  return { row: Number(params['row'] ?? 0), column: null, value: '', code: 'refused', says }
}

/** @throws ImportError file-gone */
export async function fileOf({ trx }: Pick<ImportContext, 'trx'>, runId: string): Promise<Uint8Array> {
  const content = await readFile(trx, runId)
  if (content === null) throw new ImportError('file-gone')
  return content
}

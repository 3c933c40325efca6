import { newId } from '@vliegwiel/db'
import { m } from '@vliegwiel/i18n'
import { spokenKey, type CellProblem, type Values } from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'
import { keptProblems, type ImportRun } from '../import-run.ts'
import type { RowRestore } from '../import-target.ts'
import { sameRecord } from '../same-values.ts'
import { callOf, describeRun, type Described, type ImportContext, type ImportSteps } from './import-context.ts'
import { changesBelow, dropChanges } from './import-file.repository.ts'
import { findRun, insertRun, lockRun, undoingOf, updateRun } from './run.repository.ts'

/**
 * Opens the undoing of an import, as a run of its own.
 * @throws importError changed-meanwhile, wrong-step, undo-too-late, undo-busy
 */
export async function startUndo(
  context: ImportContext,
  given: { readonly runId: string; readonly version: number },
): Promise<ImportRun> {
  const { trx, by, at } = context
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw importError('changed-meanwhile')
  if (run.status !== 'done' || run.undoes !== null) throw importError('wrong-step')
  if (run.undoUntil === null || run.undoUntil <= at) throw importError('undo-too-late')
  if ((await undoingOf(trx, run.runId, { running: true })) !== null) throw importError('undo-busy')
  const runId = newId()
  const { target, destination, destinationLabel, fileName, fileBytes, facts, mapping, counts } = run
  const kept = { evidence: {}, fileRows: counts.added + counts.changed, chunkRows: run.chunkRows }
  const about = { target, destination, destinationLabel, fileName, fileBytes, facts, mapping, ...kept }
  await insertRun(trx, { ...about, runId, fileHash: '', undoes: run.runId, status: 'running', by, at })
  await updateRun(trx, runId, { chunks: run.chunks })
  return findRun(trx, runId)
}

/**
 * Puts back what an import changed, the last chunk first. A row that somebody changed since stays as it is now, and is
 * named. Cut off, it goes on where it was.
 */
export async function undoRun(steps: ImportSteps, runId: string): Promise<ImportRun> {
  const described = await steps.inside(async (trx) => describeRun(steps, trx, await findRun(trx, runId)))
  const again = () => steps.inside((trx) => undoChunk({ ...steps, trx }, runId, described))
  let done = 0
  for (let rows = await again(); rows !== null; rows = await again()) {
    done += rows
    await steps.progress(done)
    await steps.pause?.()
  }
  return steps.inside((trx) => findRun(trx, runId))
}

/** One chunk; answers how many rows it held, or null when there is none left. */
async function undoChunk(
  context: ImportContext,
  runId: string,
  { target, description }: Described,
): Promise<number | null> {
  const { trx, at } = context
  const run = await lockRun(trx, runId)
  if (run.status !== 'running' || run.undoes === null) return null
  const chunk = await changesBelow(trx, run.undoes, run.chunks)
  if (chunk === null) {
    await updateRun(trx, runId, { status: 'done', finishedAt: at })
    await updateRun(trx, run.undoes, { status: 'undone', undoUntil: null })
    await dropChanges(trx, run.undoes)
    return null
  }
  const call = callOf(context, trx, run)
  const standing = await target.read(
    call,
    chunk.changes.map(({ key }) => key),
  )
  const asLeft = ({ key, after }: RowRestore) => {
    const now: Values | undefined = standing.get(key)
    return now !== undefined && sameRecord(now, after)
  }
  const back = chunk.changes.filter(asLeft)
  const kept = chunk.changes.filter((change) => !asLeft(change))
  if (back.length > 0) await target.restore(call, back)
  const away = back.filter(({ before }) => before === null).length
  const { counts } = run
  const names = kept.map(({ key }) => changedSince(key, description.naturalKey[0] ?? null))
  await updateRun(trx, runId, {
    chunks: chunk.number,
    counts: {
      ...counts,
      rows: counts.rows + chunk.changes.length,
      added: counts.added + away,
      changed: counts.changed + back.length - away,
      kept: counts.kept + kept.length,
    },
    problems: [...run.problems, ...names.slice(0, Math.max(0, keptProblems - run.problems.length))],
  })
  return chunk.changes.length
}

function changedSince(key: string, column: string | null): CellProblem {
  const both = (text: typeof m.imports_changed_since) => ({
    nl: text({}, { locale: 'nl' }),
    en: text({}, { locale: 'en' }),
  })
  const says = { problem: both(m.imports_changed_since), fix: both(m.imports_changed_since_fix) }
  return { row: 0, column, value: spokenKey(key), code: 'refused', says }
}

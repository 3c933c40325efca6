import type { ReadRow } from '@vliegwiel/tabular'
import type { TenantTransaction } from '@vliegwiel/db'
import { importError } from '../import-error.ts'
import { keptProblems, noCounts, type ImportCounts, type ImportRun, type ImportWay } from '../import-run.ts'
import { undoDays } from '../undo-period.ts'
import type { ImportCall, RowChange, RowRestore } from '../import-target.ts'
import { sameValues } from '../same-values.ts'
import { fileOf } from './check-run.ts'
import {
  callOf,
  describeRun,
  type Described,
  type ImportContext,
  type ImportSteps,
  targetOf,
} from './import-context.ts'
import { changesBelow, dropChanges, dropFile, keepChanges } from './import-file.repository.ts'
import { readChunks } from './read-chunks.ts'
import { findRun, lockRun, updateRun } from './run.repository.ts'
import { addCounts, classifyRows } from './classify-rows.ts'

/**
 * The yes: from here the run may write.
 * @throws importError changed-meanwhile, wrong-step, rows-refused when every row was asked for and some are wrong
 */
export async function startApply(
  { trx, targets }: ImportContext,
  given: { readonly runId: string; readonly version: number; readonly way: ImportWay },
): Promise<ImportRun> {
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw importError('changed-meanwhile')
  if (run.status !== 'checked') throw importError('wrong-step')
  // Rows that mean something together come in together, whatever was asked.
  const way = targetOf({ targets }, run.target).wholeFile === undefined ? given.way : 'whole'
  if (way === 'whole' && run.counts.refused > 0) throw importError('rows-refused', { count: run.counts.refused })
  await updateRun(trx, run.runId, { status: 'running', way, counts: noCounts, problems: [], chunks: 0 })
  return findRun(trx, run.runId)
}

/**
 * Writes the rows, a chunk in a transaction together with what stood there before. Cut off, it goes on at the chunk
 * it had come to. With `whole`, a row that is wrong by now makes everything go back.
 */
export async function applyRun(steps: ImportSteps, runId: string): Promise<ImportRun> {
  const start = await steps.inside(async (trx) => {
    const run = await findRun(trx, runId)
    return { run, described: await describeRun(steps, trx, run) }
  })
  if (start.run.status !== 'running') return start.run
  const content = await steps.inside((trx) => fileOf({ trx }, runId))
  const { chunks } = await readChunks(content, start.run, start.described.description, steps.zone)
  let number = 0
  let rowsSeen = 0
  for await (const rows of chunks) {
    rowsSeen += rows.length
    if (number >= start.run.chunks) {
      const written = await steps.inside((trx) =>
        writeChunk(steps, trx, { runId, number, rows, described: start.described }),
      )
      if (!written) return takeBack(steps, runId, start.described)
      await steps.progress(rowsSeen)
      await steps.pause?.()
    }
    number += 1
  }
  return steps.inside((trx) => finish(steps, trx, runId))
}

/** Answers false when a row is wrong and the run wants them all: then nothing of the chunk was written. */
async function writeChunk(
  steps: ImportSteps,
  trx: TenantTransaction,
  chunk: {
    readonly runId: string
    readonly number: number
    readonly rows: readonly ReadRow[]
    readonly described: Described
  },
): Promise<boolean> {
  const { runId, number, rows, described } = chunk
  const run = await lockRun(trx, runId)
  // Somebody else went on with it meanwhile.
  if (run.status !== 'running' || run.chunks !== number) return true
  const call = callOf(steps, trx, run)
  const classified = await classifyRows(described, call, rows)
  const problems = [...run.problems, ...classified.problems.slice(0, Math.max(0, keptProblems - run.problems.length))]
  if (run.way === 'whole' && classified.refused > 0) {
    await updateRun(trx, runId, { problems, counts: addCounts(run.counts, rows.length, classified) })
    return false
  }
  const changes = await written(described, call, classified.changes)
  if (changes.length > 0) await keepChanges(trx, runId, number, changes)
  const same = classified.same + classified.changes.length - changes.length
  const counts = addCounts(run.counts, rows.length, { ...classified, changes, same })
  await updateRun(trx, runId, { problems, counts, chunks: number + 1 })
  return true
}

/**
 * Writes, and looks what stands there now: a target may put a row in its own form (a day for "today", a no for
 * nothing). Undo compares with what was really there, and a row that came out as it was did not change.
 */
async function written(
  { target, description }: Described,
  call: ImportCall,
  changes: readonly RowChange[],
): Promise<RowRestore[]> {
  if (changes.length === 0) return []
  await target.write(call, changes)
  if (target.keepsValues === true) return [...changes]
  const standing = await target.read(
    call,
    changes.map(({ key }) => key),
  )
  return changes.flatMap(({ key, before, after }) => {
    const now = standing.get(key)
    if (now === undefined) return before === null ? [] : [{ key, before, after }]
    return before !== null && sameValues(description, before, now) ? [] : [{ key, before, after: now }]
  })
}

async function finish({ at }: ImportSteps, trx: TenantTransaction, runId: string): Promise<ImportRun> {
  const run = await lockRun(trx, runId)
  if (run.status !== 'running') return run
  const undoUntil = new Date(at.getTime() + undoDays * 86_400_000)
  await updateRun(trx, runId, { status: 'done', finishedAt: at, undoUntil })
  // With wrong rows the annotated file is still wanted; the night removes it.
  if (run.counts.refused === 0) await dropFile(trx, runId)
  return findRun(trx, runId)
}

/** Puts back every chunk that was written, the last one first; each step stands on its own, so it may be cut off. */
export async function takeBack(steps: ImportSteps, runId: string, { target }: Described): Promise<ImportRun> {
  const again = () =>
    steps.inside(async (trx) => {
      const run = await lockRun(trx, runId)
      if (run.status !== 'running') return false
      const chunk = await changesBelow(trx, runId, run.chunks)
      if (chunk !== null) {
        await target.restore(callOf(steps, trx, run), chunk.changes)
        await updateRun(trx, runId, { chunks: chunk.number })
        return true
      }
      await dropChanges(trx, runId)
      const counts: ImportCounts = { ...run.counts, added: 0, changed: 0, same: 0 }
      await updateRun(trx, runId, { status: 'failed', counts, finishedAt: steps.at })
      return false
    })
  while (await again()) await steps.pause?.()
  return steps.inside((trx) => findRun(trx, runId))
}

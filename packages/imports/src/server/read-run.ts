import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { tabularError } from '@vliegwiel/tabular'
import { unpackedBytes } from '@vliegwiel/tabular/files'
import { importError } from '../import-error.ts'
import { atOnceBytes, atOnceUnpacked, type ImportRun } from '../import-run.ts'
import { fileDays } from './file-days.ts'
import { fileRefused } from './file-refused.ts'
import { unreadable } from './check-run.ts'
import { describeRun, type ImportContext, type ImportSteps, type PieceBox } from './import-context.ts'
import { dropFile, keepPiece, keptPieces } from './import-file.repository.ts'
import { pieceName, piecesOf } from './open-upload.ts'
import { dropPieces, findPiece } from './piece.repository.ts'
import { firstMapping } from './receive-file.ts'
import { findRun, lockRun, updateRun } from './run.repository.ts'
import { takeIn, type TakenIn } from './take-in.ts'

const fileMs = fileDays * 86_400_000

/**
 * Reads a file that is whole, to its end and never again: what it is, its headings, how its columns are written, and a
 * first choice of columns. What cannot be read becomes `refused`, with the sentence that says why and where. Cut off, it
 * begins again: nothing that people see was written.
 * @throws importError file-gone when its pieces are not all there
 */
export async function readRun(steps: ImportSteps, runId: string): Promise<ImportRun> {
  const { run, described } = await steps.inside(async (trx) => {
    const found = await findRun(trx, runId)
    return { run: found, described: await describeRun(steps, trx, found) }
  })
  if (run.status !== 'reading') return run
  const { bytes, hash } = await gather(steps, run)
  let taken: TakenIn
  try {
    taken = await takeIn(bytes, run.fileName, described.description, (rows) => steps.progress(rows))
  } catch (error) {
    if (!tabularError.is(error)) throw error
    return refuse(steps, runId, error)
  }
  const expiresAt = new Date(run.createdAt.getTime() + fileMs)
  // Of an attempt that was cut off.
  await steps.inside((trx) => dropFile(trx, runId))
  for (const piece of keptPieces(taken.content)) {
    await steps.inside((trx) => keepPiece(trx, runId, piece, expiresAt))
    await steps.pause?.()
  }
  return steps.inside(async (trx) => {
    const now = await lockRun(trx, runId)
    if (now.status !== 'reading') return now
    const { facts, evidence, rowCount } = taken.first
    const mapping = await firstMapping({ trx }, run, described.description, facts)
    await updateRun(trx, runId, {
      status: 'draft',
      facts,
      evidence,
      mapping,
      fileRows: rowCount,
      fileHash: hash,
      chunks: 0,
    })
    await dropPieces(trx, runId)
    return findRun(trx, runId)
  })
}

function refuse(steps: ImportSteps, runId: string, error: ReturnType<typeof tabularError>): Promise<ImportRun> {
  return steps.inside(async (trx) => {
    const now = await lockRun(trx, runId)
    if (now.status !== 'reading') return now
    const problem = unreadable(fileRefused(error).params)
    await updateRun(trx, runId, { status: 'refused', problems: [problem], finishedAt: steps.at, chunks: 0 })
    await dropPieces(trx, runId)
    return findRun(trx, runId)
  })
}

/** The pieces as one, a statement and a turn for each. @throws importError file-gone */
async function gather({ inside, box }: ImportSteps, run: ImportRun): Promise<{ bytes: Buffer; hash: string }> {
  if (!box) throw new Error('What sealed the pieces of this file is not at hand')
  const bytes = Buffer.alloc(run.fileBytes)
  const hash = createHash('sha256')
  let at = 0
  for (let number = 0; number < piecesOf(run.fileBytes); number += 1) {
    const piece = await inside((trx) => findPiece(trx, run.runId, number))
    if (piece === null) throw importError('file-gone')
    const opened = box.open(pieceName(run.runId, number), piece)
    at += opened.copy(bytes, at)
    hash.update(opened)
    await nextTurn()
  }
  if (at !== bytes.length) throw importError('file-gone')
  return { bytes, hash: hash.digest('hex') }
}

/** Is a whole file so small that it is read in the request? Judged by what it says of itself before it is unpacked. */
export async function isReadAtOnce(
  { trx, box }: Pick<ImportContext, 'trx'> & { readonly box: PieceBox },
  { runId, fileBytes }: Pick<ImportRun, 'runId' | 'fileBytes'>,
): Promise<boolean> {
  if (fileBytes > atOnceBytes) return false
  const piece = await findPiece(trx, runId, 0)
  if (piece === null) return false
  // What is no workbook, or a broken one, is refused by its reader, and soon.
  const unpacked = await unpackedBytes(box.open(pieceName(runId, 0), piece)).catch(() => 0)
  return unpacked <= atOnceUnpacked
}

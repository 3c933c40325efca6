import { newId } from '@vliegwiel/db'
import { holdsBsn, limits, tabularError } from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'
import { pieceBytes, type ImportRun } from '../import-run.ts'
import type { ImportDestination } from '../import-target.ts'
import { fileRefused } from './file-refused.ts'
import { callOf, rowsTogether, targetOf, type ImportContext, type PieceBox } from './import-context.ts'
import { insertPiece } from './piece.repository.ts'
import { findRun, insertRun, lockRun, updateRun } from './run.repository.ts'

/** What is said of a file before a byte of it comes. */
export interface AnnouncedFile {
  readonly target: string
  readonly destination: string | null
  readonly fileName: string
  /** Its size; its pieces must add up to it. */
  readonly bytes: number
}

/**
 * Opens the way in for a file: where its rows would go is checked before any of them is sent.
 * @throws importError target-unknown, destination-unknown, file-refused for a size or a name that never gets in
 */
export async function openUpload(context: ImportContext, given: AnnouncedFile): Promise<{ readonly runId: string }> {
  const { trx, by, at } = context
  const runId = newId()
  const destination = await chosenDestination(context, runId, given)
  if (given.bytes === 0) throw fileRefused(tabularError('file-empty'))
  if (given.bytes > limits.fileBytes)
    throw fileRefused(tabularError('file-too-large', { most: limits.fileBytes / 1_000_000 }))
  if (holdsBsn(given.fileName)) throw fileRefused(tabularError('bsn-name'))
  await insertRun(trx, {
    runId,
    target: given.target,
    destination: given.destination,
    destinationLabel: destination?.label ?? null,
    undoes: null,
    status: 'receiving',
    fileName: given.fileName,
    fileHash: '',
    fileBytes: given.bytes,
    facts: unread,
    mapping: {},
    evidence: {},
    fileRows: 0,
    chunkRows: rowsTogether(context, given.target),
    by,
    at,
  })
  return { runId }
}

/** Of a file of which nothing was read yet. */
const unread: ImportRun['facts'] = {
  format: 'csv',
  encoding: null,
  separator: null,
  sheets: [],
  sheet: null,
  headings: [],
  headingRow: 1,
}

/** @throws importError target-unknown, destination-unknown */
export async function chosenDestination(
  context: ImportContext,
  runId: string,
  given: Pick<AnnouncedFile, 'target' | 'destination'>,
): Promise<ImportDestination | undefined> {
  const call = callOf(context, context.trx, { runId, destination: given.destination })
  const destinations = (await targetOf(context, given.target).destinations?.(call)) ?? null
  const destination = destinations?.find(({ key }) => key === given.destination)
  if ((destinations !== null && !destination) || (destinations === null && given.destination !== null))
    throw importError('destination-unknown')
  return destination
}

/** How many pieces a file of so many bytes comes in. */
export const piecesOf = (bytes: number): number => Math.ceil(bytes / pieceBytes)

/** What a piece is sealed for: another run or place does not open it. */
export const pieceName = (runId: string, number: number): string => `import-piece/${runId}/${number}`

/**
 * Takes the next piece of a file. One that is there already is taken for received: it was sent twice. With the last one
 * the file is whole (`reading`).
 * @throws importError import-not-found for the file of somebody else, piece-unfit for a piece that comes too early or has
 * another length than it should
 */
export async function receivePiece(
  context: ImportContext & { readonly box: PieceBox },
  given: { readonly runId: string; readonly number: number; readonly content: Buffer },
): Promise<ImportRun> {
  const { trx, box } = context
  const run = await lockRun(trx, given.runId)
  if (run.personId !== context.by.personId || run.undoes !== null) throw importError('import-not-found')
  const { chunks: received, fileBytes } = run
  if (run.status !== 'receiving' || given.number < received) return run
  const length = Math.min(pieceBytes, fileBytes - given.number * pieceBytes)
  if (given.number > received || given.content.length !== length) throw importError('piece-unfit', { received })
  await insertPiece(trx, run.runId, given.number, box.seal(pieceName(run.runId, given.number), given.content))
  const whole = received + 1 === piecesOf(fileBytes)
  await updateRun(trx, run.runId, { chunks: received + 1, ...(whole ? { status: 'reading' as const } : {}) })
  return findRun(trx, run.runId)
}

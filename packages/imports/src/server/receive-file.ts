import { createHash } from 'node:crypto'
import { newId } from '@vliegwiel/db'
import {
  fittingMapping,
  headingFingerprint,
  suggestMapping,
  type Mapping,
  type TableDescription,
} from '@vliegwiel/tabular'
import type { TableFacts } from '@vliegwiel/tabular/files'
import { sourceName } from '../source-name.ts'
import { fileDays } from './file-days.ts'
import { refuseFile } from './file-refused.ts'
import { describeRun, rowsTogether, type ImportContext } from './import-context.ts'
import { keepFile, rememberedMapping } from './import-file.repository.ts'
import { chosenDestination } from './open-upload.ts'
import { insertRun } from './run.repository.ts'
import { takeIn } from './take-in.ts'

const fileMs = fileDays * 86_400_000

/**
 * Takes a file in that is at hand as a whole (demo, tests), in the transaction at hand. What people send comes in pieces
 * (`openUpload`, `receivePiece`, `readRun`). Nothing of its rows goes anywhere yet.
 * @throws importError target-unknown, destination-unknown, file-refused (with the reason and where)
 */
export async function receiveFile(
  context: ImportContext,
  given: {
    readonly target: string
    readonly destination: string | null
    readonly fileName: string
    readonly content: Uint8Array
    /** How long the bytes may wait. Default: a day. */
    readonly keptMs?: number
  },
): Promise<{ readonly runId: string }> {
  const { trx, by, at } = context
  const runId = newId()
  const destination = await chosenDestination(context, runId, given)
  const { description } = await describeRun(context, trx, { runId, ...given })
  const { first, content } = await takeIn(given.content, given.fileName, description).catch(refuseFile)
  const { facts, evidence, rowCount } = first
  const mapping = await firstMapping(context, given, description, facts)
  await insertRun(trx, {
    runId,
    target: given.target,
    destination: given.destination,
    destinationLabel: destination?.label ?? null,
    undoes: null,
    status: 'draft',
    fileName: given.fileName,
    fileHash: createHash('sha256').update(given.content).digest('hex'),
    fileBytes: given.content.length,
    facts,
    mapping,
    evidence,
    fileRows: rowCount,
    chunkRows: rowsTogether(context, given.target),
    by,
    at,
  })
  await keepFile(trx, runId, content, new Date(at.getTime() + (given.keptMs ?? fileMs)))
  return { runId }
}

/** What was chosen for such a file before, completed by name. */
export async function firstMapping(
  { trx }: Pick<ImportContext, 'trx'>,
  { target, fileName }: { readonly target: string; readonly fileName: string },
  description: TableDescription,
  { headings }: TableFacts,
): Promise<Mapping> {
  const ask = { target, source: sourceName(fileName), fingerprint: headingFingerprint(headings) }
  const remembered = fittingMapping(description, headings, (await rememberedMapping(trx, ask))?.mapping ?? {})
  const taken = new Set(Object.values(remembered))
  const byName = Object.entries(suggestMapping(description, headings)).filter(
    ([key, heading]) => !Object.hasOwn(remembered, key) && !taken.has(heading),
  )
  return { ...remembered, ...Object.fromEntries(byName) }
}

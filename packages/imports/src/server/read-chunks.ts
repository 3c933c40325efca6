import {
  bsnWatchOf,
  startDryRun,
  withholdBsn,
  type ReadRow,
  type Recognised,
  type TableDescription,
} from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'
import type { ImportRun } from '../import-run.ts'
import { openKept } from './packed-table.ts'
import { refuseFile } from './file-refused.ts'

export interface Chunks {
  readonly chunks: AsyncIterable<readonly ReadRow[]>
  readonly recognised: () => readonly Recognised[]
}

type Reading = Pick<ImportRun, 'facts' | 'mapping' | 'notations' | 'chunkRows'>

/** The rows of a file in chunks, always the same ones, so that work can go on where it stopped. */
export async function readChunks(
  content: Buffer,
  run: Reading,
  description: TableDescription,
  zone: string,
): Promise<Chunks> {
  const opened = await openKept(content, run.facts.sheet).catch(refuseFile)
  if (!opened) throw importError('file-gone')
  // As they were shown when the columns were chosen.
  const { headings } = run.facts
  const dryRun = startDryRun(description, headings, run.mapping, {
    notations: run.notations,
    zone,
    wholeRows: run.facts.format === 'csv',
  })
  // The columns were chosen by a person since the file came in: what was let through as an amount may be a text now.
  const watchOf = bsnWatchOf(description, headings, run.mapping)
  async function* inChunks() {
    let waiting: ReadRow[] = []
    try {
      for await (const batch of opened?.rows ?? []) {
        for (const row of dryRun.take(batch.map((one) => withholdBsn(one, watchOf)))) waiting.push(row)
        let at = 0
        for (; waiting.length - at >= run.chunkRows; at += run.chunkRows) yield waiting.slice(at, at + run.chunkRows)
        if (at > 0) waiting = waiting.slice(at)
      }
    } catch (error) {
      refuseFile(error)
    }
    if (waiting.length > 0) yield waiting
  }
  return { chunks: oneAhead(inChunks()), recognised: () => dryRun.recognised }
}

/** Reads the next chunk while the caller waits for the database with this one. */
async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let coming = source.next()
  try {
    for (let here = await coming; here.done !== true; here = await coming) {
      coming = source.next()
      // Its failure is heard where it is waited for.
      coming.catch(() => undefined)
      yield here.value
    }
  } finally {
    await source.return(undefined)
  }
}

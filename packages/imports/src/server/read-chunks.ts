import { startDryRun, type ReadRow, type Recognised, type TableDescription } from '@vliegwiel/tabular'
import { openTable } from '@vliegwiel/tabular/files'
import { chunkRows, type ImportRun } from '../import-run.ts'
import { refuseFile } from './receive-file.ts'

export interface Chunks {
  readonly chunks: AsyncIterable<readonly ReadRow[]>
  readonly recognised: () => readonly Recognised[]
}

/** The rows of a file in chunks of a thousand, always the same ones, so that work can go on where it stopped. */
export async function readChunks(
  content: Uint8Array,
  run: Pick<ImportRun, 'facts' | 'mapping'>,
  description: TableDescription,
): Promise<Chunks> {
  const { facts, rows } = await openTable(content, { sheet: run.facts.sheet }).catch(refuseFile)
  const dryRun = startDryRun(description, facts.headings, run.mapping)
  async function* inChunks() {
    let waiting: ReadRow[] = []
    try {
      for await (const batch of rows) {
        waiting.push(...dryRun.take(batch))
        let at = 0
        for (; waiting.length - at >= chunkRows; at += chunkRows) yield waiting.slice(at, at + chunkRows)
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

import type { Block } from '../blocks/block.ts'
import { nameOf } from '../bundle/bundle.ts'
import type { Around, Kind } from '../kind/kind.ts'
import type { DocumentContext } from './document-context.ts'
import { readInForce } from './in-force.repository.ts'
import { readSettings } from './setting.repository.ts'

/** What the checks of a kind look at beside the document, read before they are asked: what the kind names, no more. */
export async function readAround(
  { trx, at }: Pick<DocumentContext, 'trx' | 'at'>,
  { reads: { documents = [], settings = [] } = {} }: Kind,
): Promise<Around> {
  const found = new Map<string, Block>()
  for (const reference of documents) {
    const row = await readInForce(trx, reference.kind, reference.key, at)
    if (row?.status === 'in-force') found.set(nameOf(reference), row.content)
  }
  const values = await readSettings(trx, settings)
  return {
    at,
    document: (reference) => found.get(nameOf(reference)) ?? null,
    setting: (key) => values.get(key),
  }
}

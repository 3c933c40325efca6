import type { Block } from '../blocks/block.ts'
import { nameOf } from '../bundle/bundle.ts'
import type { Kind, ReadInForce } from '../kind/kind.ts'
import type { DocumentContext } from './document-context.ts'
import { readInForce } from './in-force.repository.ts'

/** What the checks of a kind read beside the document itself: a row for each document that the kind names. */
export async function inForceFor(
  { trx, at }: Pick<DocumentContext, 'trx' | 'at'>,
  { reads = [] }: Kind,
): Promise<ReadInForce> {
  const found = new Map<string, Block>()
  for (const reference of reads) {
    const row = await readInForce(trx, reference.kind, reference.key, at)
    if (row?.status === 'in-force') found.set(nameOf(reference), row.content)
  }
  return (reference) => found.get(nameOf(reference)) ?? null
}

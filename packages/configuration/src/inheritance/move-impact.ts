/** A document that holds somewhere, without what it says. */
export interface HeldDocument {
  /** `page/betaaldata` */
  readonly name: string
  /** Made there, not inherited. */
  readonly own: boolean
  /** How many blocks of what is inherited were changed there. */
  readonly ownBlocks: number
}

/** What becomes of the documents of a tenant that is hung elsewhere, in numbers. */
export interface MoveImpact {
  /** Hold no more: nobody changed them, and they do not hold where it will hang. */
  readonly gone: number
  /** Become the tenant's own: it changed blocks of them, and they do not hold where it will hang. */
  readonly kept: number
  /** Begin to hold. */
  readonly begin: number
}

/**
 * What a move will change, as `adoptInherited` carries it out.
 * @param stands what is in force at the tenant @param holds what is in force where it will hang
 */
export function moveImpact(stands: readonly HeldDocument[], holds: readonly HeldDocument[]): MoveImpact {
  const here = new Set(stands.map(({ name }) => name))
  const there = new Set(holds.map(({ name }) => name))
  const former = stands.filter(({ name, own }) => !own && !there.has(name))
  const kept = former.filter(({ ownBlocks }) => ownBlocks > 0).length
  return { gone: former.length - kept, kept, begin: holds.filter(({ name }) => !here.has(name)).length }
}

/** What a field of a block may hold. Numbers are integers (cents, counts, days): a float has no place in a document. */
export type FieldValue = string | number | boolean | null | readonly string[]

export type Fields = Readonly<Record<string, FieldValue>>

/**
 * A piece of a document with an id that never changes. The id is what versions, overrides and merges hold on to; it is
 * unique in its document. `type` is one of the block types of the document's kind.
 */
export interface Block {
  readonly id: string
  readonly type: string
  readonly fields: Fields
  readonly children?: readonly Block[]
}

/** The id of the outermost block: the document itself, with the fields that belong to the whole. */
export const rootId = 'root'

/** Most blocks, levels and characters of one document. What is over it is refused before it is read any further. */
export const limits = { blocks: 20_000, depth: 8, characters: 2_000_000, id: 64 } as const

const idForm = /^[a-z0-9][a-z0-9-]*$/

/** Lower-case letters, digits and hyphens, at most 64 characters. */
export function isBlockId(text: string): boolean {
  return text.length <= limits.id && idForm.test(text)
}

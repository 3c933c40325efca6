import type { Kind } from './kind.ts'

/** A kind as a screen needs it: plain data, without schemas and functions. */
export function describeKind({ word, words, blocks, fourEyes }: Kind) {
  return {
    word,
    words,
    fourEyes,
    blocks: Object.entries(blocks).map(([type, { words: name, fields, inside = [], titleField }]) => ({
      type,
      words: name,
      inside: [...inside],
      titleField: titleField ?? null,
      fields: Object.entries(fields).map(([field, { schema: _schema, ...shown }]) => ({ name: field, ...shown })),
    })),
  }
}

export type KindDescription = ReturnType<typeof describeKind>

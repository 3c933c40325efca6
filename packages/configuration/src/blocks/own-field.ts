import type { Fields, FieldValue } from './block.ts'

/** What a block holds under a name, also one that every object answers to (`constructor`). */
export const ownField = (fields: Fields | undefined, name: string): FieldValue | undefined =>
  fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined

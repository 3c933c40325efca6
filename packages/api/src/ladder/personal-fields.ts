import type { z } from 'zod'
import type { Trace } from './done.ts'
import { type Mark, marks, owed, type PersonalKind } from './personal.ts'

/** A field of an answer, or a part of it that has a mark of its own. */
export interface AnswerField {
  /** `rows[].email`; `{}` is a value of a record, `{key}` its key. */
  readonly path: string
  readonly schema: z.core.$ZodTypes
  /** Its own mark, or that of what it stands in. */
  readonly mark: Mark | null
}

interface Place {
  readonly path: string
  readonly mark: Mark | null
  /** What it stands in: a schema that contains itself is read once. */
  readonly within: readonly z.core.$ZodType[]
}

const deepest = 60

/**
 * Every field that a schema can answer with.
 * @throws Error for a type of schema that nobody taught it to look into, and for one that never ends.
 */
export function answerFields(schema: z.core.$ZodType): AnswerField[] {
  const found: AnswerField[] = []
  const visit = (next: z.core.$ZodType, place: Place): void => {
    if (place.within.includes(next)) return
    if (place.within.length > deepest) throw new Error(`${place.path} never ends`)
    const known = next as z.core.$ZodTypes
    const own = marks.get(next) ?? null
    const here = { ...place, mark: own ?? place.mark, within: [...place.within, next] }
    const below = partsOf(known, place.path)
    if (own !== null || below.length === 0) found.push({ path: place.path, schema: known, mark: here.mark })
    for (const { part, path } of below) visit(part, { ...here, path })
  }
  visit(schema, { path: '', mark: null, within: [] })
  return found
}

/** The kinds of personal data in an answer, each once. */
export function personalKindsOf(schema: z.core.$ZodType): PersonalKind[] {
  const kinds = answerFields(schema).flatMap(({ mark }) => (mark === null || mark.kind === 'none' ? [] : [mark.kind]))
  return [...new Set(kinds)]
}

export const holdsSpecial = (schema: z.core.$ZodType): boolean =>
  personalKindsOf(schema).some((kind) => owed[kind] === 'special')

/** A line about special data names what was read. @throws Error when it does not: a mistake of the procedure. */
export function demandObject({ objectId }: Pick<Trace, 'objectId'>, path: string): void {
  if (objectId === null) throw new Error(`${path} reads special data and does not tell the log of what`)
}

interface Part {
  readonly part: z.core.$ZodType
  readonly path: string
}

function partsOf(schema: z.core.$ZodTypes, path: string): Part[] {
  const { def } = schema._zod
  const at = (part: z.core.$ZodType | null | undefined, ending = ''): Part[] =>
    part ? [{ part, path: path + ending }] : []
  switch (def.type) {
    case 'object':
      return [
        ...Object.entries(def.shape).flatMap(([key, part]) => at(part, path === '' ? key : `.${key}`)),
        ...(def.catchall?._zod.def.type === 'never' ? [] : at(def.catchall, '{}')),
      ]
    case 'array':
      return at(def.element, '[]')
    case 'set':
      return at(def.valueType, '[]')
    case 'record':
    case 'map':
      return [...at(def.keyType, '{key}'), ...at(def.valueType, '{}')]
    case 'tuple':
      return [...def.items.flatMap((item, i) => at(item, `[${i}]`)), ...at(def.rest, '[]')]
    case 'union':
      return def.options.flatMap((option) => at(option))
    case 'intersection':
      return [...at(def.left), ...at(def.right)]
    case 'lazy':
      return at(def.getter())
    case 'pipe':
      // What a transformation makes is told by the side that is no transformation.
      return [def.in, def.out].filter((side) => side._zod.def.type !== 'transform').flatMap((side) => at(side))
    case 'optional':
    case 'nullable':
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
    case 'promise':
      return at(def.innerType)
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'date':
    case 'symbol':
    case 'null':
    case 'undefined':
    case 'void':
    case 'never':
    case 'nan':
    case 'literal':
    case 'enum':
    case 'template_literal':
    case 'file':
    case 'success':
    case 'unknown':
    case 'any':
    case 'custom':
    case 'transform':
      return []
    default:
      throw new Error(`${path}: nobody looks into a schema of type ${(def as { type: string }).type}`)
  }
}

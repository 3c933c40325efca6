import { z } from 'zod'

/** Whose data a field of an answer is, and what is owed for reading it (`owed`). */
export const personalKinds = ['own', 'colleague', 'account', 'conduct', 'correspondence', 'client'] as const
export type PersonalKind = (typeof personalKinds)[number]

/**
 * What reading a kind owes.
 * - `nothing`: only who asks sees it, and it is about that person.
 * - `declared`: the name of a colleague beside the work; the read says so and writes no line.
 * - `logged`: every read stands in the log.
 * - `special`: as `logged`; the line names the object, and only a tenant procedure may answer with it.
 */
export const owed = {
  own: 'nothing',
  colleague: 'declared',
  /** Who has an account or an invitation, and how to reach that person. */
  account: 'logged',
  /** What somebody did, as the log tells it. */
  conduct: 'logged',
  correspondence: 'logged',
  /** About somebody on social assistance; may be of a special category (GDPR, article 9). */
  client: 'special',
} as const satisfies Readonly<Record<PersonalKind, 'nothing' | 'declared' | 'logged' | 'special'>>

export interface Mark {
  readonly kind: PersonalKind | 'none'
  /** Why a field that looks personal, or cannot be looked into, is not. */
  readonly why: string | null
}

/** Marks of fields. Schemas that were made from a marked one (`.min(1)`, `.refine(…)`) have its mark too. */
export const marks = z.registry<Mark>()

/** Marks a field, or all that is below it, as data of a person. The schema that is given stays as it was. */
export const personal = <S extends z.ZodType>(schema: S, kind: PersonalKind): S => marked(schema, { kind, why: null })

/** Says that a field is of nobody, though its name suggests it or nobody can look into it. */
export const notPersonal = <S extends z.ZodType>(schema: S, why: string): S => marked(schema, { kind: 'none', why })

function marked<S extends z.ZodType>(schema: S, mark: Mark): S {
  // A shared schema may be personal in one answer and not in the next: the mark goes on a copy.
  const own = schema.clone() as S
  marks.add(own, mark)
  return own
}

import type { Shape } from './input.ts'

/** Why a change needs no base version: nothing that somebody else wrote can be overwritten unseen. */
export const withoutBase = {
  'makes-new': 'It makes something new; nothing stood there, and a second one is refused or stands beside it.',
  'only-reads': 'It tests or starts something; nothing that people wrote changes by it.',
  'hands-out': 'It hands out a file; nothing that people wrote changes by it, and each time stands in the log.',
  lease: 'It says who writes just now and changes no text; saving is what compares the revision.',
  'own-account': 'It is about the account of who asks; nobody else writes there, and their newest word counts.',
  'own-object': 'Only who made it may do this, and it has one state to leave.',
  'one-way': 'The object leaves a state that it must be in; the second attempt finds it left, and is refused.',
  'one-time-proof': 'It uses up a token, a code or a session; a second use is refused.',
} as const
export type WithoutBase = keyof typeof withoutBase

/**
 * On which version a change was made: the field of the input that says it (`a.b` inside lists and objects), or why it
 * needs none.
 */
export type BaseVersion = { readonly at: string } | { readonly none: WithoutBase }

/** Fields that are a base version by their name alone. */
const named = ['version', 'revision'] as const

/** What a procedure must state about its base: nothing when its input has a version or revision, otherwise all of it. */
export type StatesBase<S extends Shape> =
  Extract<keyof S, (typeof named)[number]> extends never
    ? { readonly base: BaseVersion }
    : { readonly base?: BaseVersion }

/** The base of a procedure: what it states, otherwise the version or revision among its fields. */
export function baseOf(shape: Shape, stated: BaseVersion | undefined): BaseVersion {
  if (stated !== undefined) return stated
  const field = named.find((name) => name in shape)
  if (field === undefined) throw new Error('A change without a version states why it needs none.')
  return { at: field }
}

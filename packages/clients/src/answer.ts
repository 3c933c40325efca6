/** Why something is refused. A screen words the code; `values` go into its sentence. */
export const refusalCodes = [
  // what comes in
  'not-a-day',
  'not-a-count',
  'number-impossible',
  'period-impossible',
  'name-missing',
  'name-twice',
  'reason-missing',
  'person-missing',
  'days-reversed',
  'saved-differently',
  // bands, criteria, suggestions
  'profile-unknown',
  'nothing-suggested',
  'departs-to-the-same',
  // goals and ladder
  'own-choice-first',
  'own-choice-not-confirmed',
  'step-unknown',
  'domain-unknown',
  'score-impossible',
  // conversations
  'call-back-missing',
  'call-back-too-early',
  'call-back-not-asked',
  // crosswalks
  'class-unknown',
  'class-missing',
  'class-split',
  'sets-do-not-join',
  // caseload, funnel, outflow
  'client-unknown',
  'client-twice',
  'worker-changed-meanwhile',
  'worker-stays',
  'more-than-before',
  'no-stage',
  'category-unknown',
  'reason-unknown',
  // the algorithm register
  'field-required',
  'field-too-long',
  'field-choice',
  'field-month',
  'field-address',
  'field-markup',
  'field-unknown',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** One thing that is wrong. `field` is the path of the value; `row` the number that whoever called gave to the row. */
export interface Refusal {
  readonly code: RefusalCode
  readonly field: string
  readonly row?: number
  readonly values: Readonly<Record<string, string | number>>
}

/** Either the value, or everything that is wrong with what came in. Plain objects, so JSON keeps them. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const accepted = <T>(value: T): Answer<T> => ({ ok: true, value })

export const refused = (...refusals: readonly Refusal[]): Answer<never> => ({ ok: false, refusals })

/** One refusal. */
export function refusal(
  code: RefusalCode,
  field: string,
  values: Readonly<Record<string, string | number>> = {},
  row?: number,
): Refusal {
  return row === undefined ? { code, field, values } : { code, field, row, values }
}

/** The value when nothing was found wrong, else all of it: nobody corrects a form one field at a time. */
export function unless<T>(refusals: readonly Refusal[], value: () => T): Answer<T> {
  return refusals.length === 0 ? accepted(value()) : { ok: false, refusals }
}

/** A text that says something: not empty, not blank. */
export const isFilled = (text: unknown): text is string => typeof text === 'string' && text.trim() !== ''

/** A whole number from 0 to a hundred million: a count of people that somebody can mean. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 100_000_000

/** Why a value is what it is, or is not there; a screen words it. */
export type FoundNote =
  | 'not-found'
  | 'only-conditions-found'
  | 'few-applications'
  | 'bound-from-2018'
  | 'parts-from-2018-and-2021'
  | 'likely-as-2017'
  | 'same-in-2021-and-2025'
  | 'parts-not-restated'
  | 'lower-risk-announced'
  | 'not-published-yet'
  | 'day-known-for-2024-alone'

/** A value as it was found. `unknown` is an answer: it is said, and never filled in. */
export type Found<T> =
  | {
      readonly known: true
      readonly value: T
      readonly status: 'verified' | 'secondary' | 'derived'
      readonly source: string
      readonly note?: FoundNote
    }
  | { readonly known: false; readonly status: 'unknown'; readonly note: FoundNote; readonly source?: string }

export const verified = <T>(value: T, source: string, note?: FoundNote): Found<T> =>
  note === undefined
    ? { known: true, value, status: 'verified', source }
    : { known: true, value, status: 'verified', source, note }
export const secondary = <T>(value: T, source: string): Found<T> => ({
  known: true,
  value,
  status: 'secondary',
  source,
})
export const derived = <T>(value: T, source: string, note: FoundNote): Found<T> => ({
  known: true,
  value,
  status: 'derived',
  source,
  note,
})
export const unknown = (note: FoundNote, source?: string): Found<never> =>
  source === undefined ? { known: false, status: 'unknown', note } : { known: false, status: 'unknown', note, source }

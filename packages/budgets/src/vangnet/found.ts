/** A value as it was found. `unknown` is an answer: it is said, and never filled in. */
export type Found<T> =
  | {
      readonly known: true
      readonly value: T
      readonly status: 'verified' | 'secondary' | 'derived'
      readonly source: string
      readonly note?: string
    }
  | { readonly known: false; readonly status: 'unknown'; readonly note: string; readonly source?: string }

export const verified = <T>(value: T, source: string, note?: string): Found<T> =>
  note === undefined
    ? { known: true, value, status: 'verified', source }
    : { known: true, value, status: 'verified', source, note }
export const secondary = <T>(value: T, source: string): Found<T> => ({
  known: true,
  value,
  status: 'secondary',
  source,
})
export const derived = <T>(value: T, source: string, note: string): Found<T> => ({
  known: true,
  value,
  status: 'derived',
  source,
  note,
})
export const unknown = (note: string, source?: string): Found<never> =>
  source === undefined ? { known: false, status: 'unknown', note } : { known: false, status: 'unknown', note, source }

import type { Value } from '../description/column.ts'

/** Ways of writing a value that are worth showing, because another reading was possible. */
export const forms = [
  'excel-date',
  'excel-serial',
  'iso-date',
  'dutch-date',
  'month-first-date',
  'written-date',
  'compact-date',
  'date-with-time',
  'date-with-zone',
  'decimal-comma',
  'decimal-point',
  'thousands',
  'thousands-comma',
  'yes-no-word',
  'choice-word',
] as const
export type Form = (typeof forms)[number]

/** Everything that can be wrong with one cell. */
export const cellCodes = [
  'required',
  'not-a-date',
  'no-such-day',
  'two-digit-year',
  'not-a-number',
  'not-whole',
  'ambiguous-number',
  'ambiguous-date',
  'other-notation',
  'too-precise',
  'too-many-decimals',
  'too-small',
  'too-large',
  'too-early',
  'too-late',
  'not-yes-no',
  'not-a-choice',
  'too-long',
  'wrong-pattern',
  'shortened-number',
  'bsn',
  'formula-error',
  'formula-uncomputed',
  'unreadable-sign',
  'surplus-cell',
  'short-row',
  'duplicate-key',
  'refused',
] as const
export type CellCode = (typeof cellCodes)[number]

export type Outcome =
  | { readonly value: Value; readonly form?: Form }
  | { readonly code: CellCode; readonly params?: Readonly<Record<string, string | number>> }

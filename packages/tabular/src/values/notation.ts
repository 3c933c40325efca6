/** How the numbers or days of a column are written, where another reading is possible. */
export const notations = ['decimal-comma', 'decimal-point', 'day-first', 'month-first'] as const
export type Notation = (typeof notations)[number]

/** By column key. */
export type Notations = Readonly<Record<string, Notation>>

/** What a cell needs beside its column: how the column is written, and in which zone a moment falls on a day. */
export interface ReadingRules {
  readonly notation?: Notation | undefined
  /** IANA name of the clock of whoever the file belongs to. There is no usual one. */
  readonly zone: string
}

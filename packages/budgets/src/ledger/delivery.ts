import type { IsoDay, IsoMonth, Period } from '../months.ts'

/** Leaving the benefit or coming onto it. */
export type Flow = 'outflow' | 'inflow'

/** How settled a figure is, in order. A later figure never goes back. */
export const stages = ['provisional', 'revised', 'final'] as const
export type Stage = (typeof stages)[number]

/** One count as it came. `row` is the row of the file. `reason` is empty when the file leaves it empty: that is refused. */
export interface DeliveredRow {
  readonly row: number
  readonly month: IsoMonth
  readonly reason: string
  readonly stage: Stage
  readonly count: number
}

/** A total as the deliverer states it, over one month or more. */
export interface StatedTotal extends Period {
  readonly row: number
  readonly total: number
}

/** What came in at once: one file, or one night of the register. */
export interface Delivery {
  readonly id: string
  readonly flow: Flow
  /** The day from which these figures were known. */
  readonly knownAt: IsoDay
  readonly source: string
  readonly rows: readonly DeliveredRow[]
  readonly totals: readonly StatedTotal[]
}

/** One class in one month. */
export interface Part {
  readonly reason: string
  readonly count: number
}

/**
 * A month of one flow, as it was delivered: the unit in which figures are replaced. A newer delivery replaces the whole
 * month, never one reason of it, so that parts add up on every day.
 */
export interface MonthFigure {
  readonly flow: Flow
  readonly month: IsoMonth
  readonly stage: Stage
  readonly knownAt: IsoDay
  readonly delivery: string
  readonly source: string
  /** Read from a file, or counted from the events of the register. */
  readonly from: 'file' | 'events'
  readonly parts: readonly Part[]
  /** The sum of the parts. */
  readonly total: number
}

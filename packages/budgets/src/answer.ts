/** Why something is refused. A screen words the code; `values` go into its sentence. */
export const refusalCodes = [
  // what comes in
  'not-a-month',
  'not-a-day',
  'not-whole',
  'negative-count',
  'amount-impossible',
  'share-impossible',
  'number-impossible',
  'source-missing',
  'period-reversed',
  'name-missing',
  'name-twice',
  // the ledger
  'reason-missing',
  'reason-unknown',
  'class-overlaps',
  'stage-unknown',
  'stages-mixed',
  'row-twice',
  'parts-differ-from-total',
  'total-without-months',
  'second-final',
  'figure-ended',
  'stage-goes-back',
  'known-earlier',
  'month-to-come',
  'event-twice',
  'nothing-delivered',
  // the plan
  'fte-without-price',
  'years-overlap',
  'purse-missing',
  'purse-crossed',
  'line-unknown',
  'line-shared-over',
  'arm-not-there',
  'line-not-a-loan-fund',
  'over-the-line',
  'below-booked',
  'over-the-commitment',
  'commitment-unknown',
  'amendment-too-early',
  'decision-missing',
  'booking-unknown',
  'booking-reversed-twice',
  'reversal-not-possible',
  'outside-the-period',
  'more-repaid-than-lent',
  'block-shape',
  'word-unfit',
  'plan-empty',
  // the case
  'no-comparison-group',
  'outcome-not-a-share',
  'effect-not-computable',
  'deadweight-counted-twice',
  'net-share-is-not-outflow',
  'horizon-impossible',
  'range-impossible',
  'runs-impossible',
  'nothing-varies',
  // claims, targets, comparisons
  'unit-missing',
  'gross-and-net-mixed',
  'person-twice',
  'reason-in-both-series',
  'metric-differs',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/**
 * One thing that is wrong. `field` is the path of the value (`lines.2.pricePerFte`, `count`); `row` is the number that
 * whoever called gave to the row, so that a screen can point at the cell.
 */
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

/** The value when nothing was found wrong, else all of it: nobody corrects a file one cell at a time. */
export function unless<T>(refusals: readonly Refusal[], value: () => T): Answer<T> {
  return refusals.length === 0 ? accepted(value()) : { ok: false, refusals }
}

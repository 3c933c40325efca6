/**
 * The month by month reckoning of a case, in doubles and without rounding: only the four operations, so that every
 * engine gives the same bits. Whoever shows an amount rounds once, at the end.
 */

/** The numbers of one draw. Shares are between 0 and 1; `savingPerMonth` is in cents. */
export interface CaseNumbers {
  /** Who is counted: without those who would have left anyway. */
  persons: number
  /** How many of one who leaves are counted: 1, less the deadweight. */
  countedOfOne: number
  savingPerMonth: number
  durationMonths: number
  lagMonths: number
  returnPerYear: number
  durableShare: number
  shortMonths: number
  discountPerYear: number
  costShare: number
}

/** What stays the same between draws: costs by month, and which share of the people leaves in which month. */
export interface CaseShape {
  readonly horizon: number
  readonly costs: Float64Array
  readonly leaving: Float64Array
}

/** Saved and paid in each month, at present value. Written over at every draw: copy what must last. */
export interface Flow {
  readonly saved: Float64Array
  readonly paid: Float64Array
  /** Work space: the share of one month's leavers who still save, by months since the first. */
  readonly out: Float64Array
}

export const emptyFlow = ({ horizon }: CaseShape): Flow => ({
  saved: new Float64Array(horizon),
  paid: new Float64Array(horizon),
  out: new Float64Array(horizon),
})

/**
 * Fills the flow. Somebody who leaves in month m saves from m + lag on, for at most the duration. A durable exit is
 * still out after t months with (1 - r)^year × (1 - r × part of the year); one that does not last, until `shortMonths`.
 */
export function fillFlow(numbers: CaseNumbers, shape: CaseShape, flow: Flow): void {
  const { horizon, costs, leaving } = shape
  const { saved, paid, out } = flow
  const { persons, savingPerMonth, returnPerYear, durableShare, discountPerYear, costShare } = numbers
  const duration = Math.min(horizon, Math.round(numbers.durationMonths))
  const lag = Math.round(numbers.lagMonths)
  const short = Math.round(numbers.shortMonths)
  let stays = 1
  for (let month = 0; month < duration; month++) {
    const inYear = month % 12
    if (inYear === 0 && month > 0) stays *= 1 - returnPerYear
    const durable = durableShare * stays * (1 - (returnPerYear * inYear) / 12)
    out[month] = month < short ? durable + (1 - durableShare) : durable
  }
  saved.fill(0)
  for (let cohort = 0; cohort < leaving.length; cohort++) {
    const amount = persons * (leaving[cohort] ?? 0) * savingPerMonth
    const first = cohort + lag
    const last = Math.min(horizon, first + duration)
    for (let month = first; month < last; month++)
      saved[month] = (saved[month] ?? 0) + amount * (out[month - first] ?? 0)
  }
  let worth = 1
  for (let month = 0; month < horizon; month++) {
    if (month > 0 && month % 12 === 0) worth /= 1 + discountPerYear
    saved[month] = (saved[month] ?? 0) * worth
    paid[month] = (costs[month] ?? 0) * costShare * worth
  }
}

/** The sum of the months. */
export function sumOfMonths(months: Float64Array): number {
  let sum = 0
  for (let month = 0; month < months.length; month++) sum += months[month] ?? 0
  return sum
}

/**
 * The first month from whose end on at least as much is saved as paid, to the end of the horizon; -1 when that is never
 * so. A month that is repaid and falls back is not the end of the story.
 */
export function paybackMonth({ saved, paid }: Flow): number {
  let balance = 0
  let since = -1
  for (let month = 0; month < saved.length; month++) {
    balance += (saved[month] ?? 0) - (paid[month] ?? 0)
    // Half a cent of rounding in a double is no debt.
    if (balance < -0.5) since = -1
    else if (since === -1) since = month
  }
  return since
}

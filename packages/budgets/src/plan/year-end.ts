import { type Answer, refusal, refused } from '../answer.ts'
import { type Cents, cents, sumOf } from '../money/cents.ts'
import { addMonths, type IsoDay, isDay, isWithin, type IsoMonth, monthOfDay, type Period } from '../months.ts'
import { type Forecast, forecast } from './forecast.ts'

/** What is known of a line on a day. `spent` holds every month with spending, also the one that is not over. */
export interface LineUntil {
  readonly year: Period
  readonly today: IsoDay
  readonly spent: readonly { readonly month: IsoMonth; readonly cents: Cents }[]
  readonly openCommitments: Cents
  readonly budget: Cents
}

/** A forecast and the last whole month it goes by. */
export interface YearEnd extends Forecast {
  readonly through: IsoMonth
}

/**
 * The year of a line to its end, from the months that are over. What was spent in the month that is not over yet says
 * nothing of the pace; it counts as promised. Refused as long as no month of the year is over.
 */
export function yearEnd({ year, today, spent, openCommitments, budget }: LineUntil): Answer<YearEnd> {
  if (!isDay(today)) return refused(refusal('not-a-day', 'today', { value: String(today) }))
  const last = addMonths(monthOfDay(today), -1)
  const through = last > year.to ? year.to : last
  if (through < year.from)
    return refused(refusal('outside-the-period', 'through', { day: today, from: year.from, to: year.to }))
  const whole = { from: year.from, to: through }
  const begun = sumOf(spent.filter(({ month }) => month > through).map((one) => one.cents))
  const answer = forecast({
    year,
    through,
    spent: spent.filter(({ month }) => isWithin(month, whole)),
    openCommitments: cents(openCommitments + begun),
    budget,
  })
  return answer.ok ? { ok: true, value: { ...answer.value, through } } : answer
}

import type { RouterOutputs } from '@vliegwiel/api'
import { formatCount, formatEuro, m } from '@vliegwiel/i18n'

export type PilotMoney = RouterOutputs['budgets']['showPilotMoney']
type Answered = Extract<PilotMoney['money'], { told: true }>
type Why = Extract<PilotMoney['money'], { told: false }>['why']

export const euro = (cents: number): string => formatEuro(cents, { whole: true })
/** Hundredths of a percent: 7500 is "75 %". */
export const shareText = (share: number): string => `${formatCount(share / 100)} %`

const whyWords = {
  'no-lines': m.circle_why_no_lines,
  'nothing-spent': m.circle_why_nothing_spent,
  'no-outflow': m.circle_why_no_outflow,
  'no-comparison-group': m.circle_why_no_comparison,
  'not-computable': m.circle_why_not_computable,
  'no-saving': m.circle_why_no_saving,
  'not-possible': m.circle_why_not_possible,
} as const satisfies Record<Why, () => string>

export const whyText = (why: Why): string => whyWords[why]()

/** People to one decimal: a mean over many keeps parts of one. */
const people = (value: number) => formatCount(Math.round(value * 10) / 10)

/** What an extra person cost, in a sentence that is never surer than the effect. */
export function perPersonText({ perExtraPerson }: Answered): string {
  if (perExtraPerson.kind === 'none') return m.circle_per_none()
  // An amount for each person is a mean: cents would say more than is known.
  const euros = (cents: number) => euro(100 * Math.round(cents / 100))
  const low = euros(perExtraPerson.low)
  if (perExtraPerson.kind === 'may-be-any') return m.circle_per_any({ low })
  return m.circle_per_bounded({ low, estimate: euros(perExtraPerson.estimate), high: euros(perExtraPerson.high) })
}

const enoughWords = {
  yes: m.circle_enough_yes,
  no: m.circle_enough_no,
  'cannot-tell': m.circle_enough_tell,
} as const satisfies Record<Answered['enough'], () => string>

/** The lines below it: how many extra, from how many on it pays, whether that is enough, and what makes it less sure. */
export function moneyLines(told: Answered): string[] {
  const { extra, offered, breakEven, enough, savingPerYear, claim } = told
  return [
    m.circle_extra({
      offered: formatCount(offered),
      estimate: people(extra.estimate),
      low: people(extra.low),
      high: people(extra.high),
    }),
    ...(breakEven === null
      ? []
      : [`${m.circle_even({ count: formatCount(breakEven), saving: euro(savingPerYear) })} ${enoughWords[enough]()}`]),
    ...(claim === 'comparison' ? [m.circle_comparison()] : []),
  ]
}

import { formatCount, formatDate, formatEuro, m } from '@vliegwiel/i18n'
import type { Booking, Explained, Ledger, PlanLine } from './budget.ts'

/** A month as people write it: `2016-03` is "maart 2016". */
export const monthText = (month: string): string => formatDate(`${month}-01`, 'long').replace(/^1 /, '')

export const stageWords = {
  provisional: m.budgets_stage_provisional,
  revised: m.budgets_stage_revised,
  final: m.budgets_stage_final,
} as const satisfies Record<keyof NonNullable<Ledger['sums']>['stages'], () => string>

export const purseWords = {
  'benefit-budget': m.budgets_purse_benefit,
  'guidance-money': m.budgets_purse_guidance,
  'other-money': m.budgets_purse_other,
} as const satisfies Record<PlanLine['purse'], () => string>

export const lineKindWords = {
  staff: m.budgets_kind_staff,
  training: m.budgets_kind_training,
  contract: m.budgets_kind_contract,
  'loan-fund': m.budgets_kind_loan_fund,
  other: m.budgets_kind_other,
} as const satisfies Record<PlanLine['kind'], () => string>

export const bookingWords = {
  commitment: m.budgets_booking_commitment,
  spending: m.budgets_booking_spending,
  release: m.budgets_booking_release,
  repayment: m.budgets_booking_repayment,
  reversal: m.budgets_booking_reversal,
} as const satisfies Record<Booking['kind'], () => string>

export const euro = (cents: number): string => formatEuro(cents, { whole: true })
/** An amount with its sign: what is over or short. */
export const signedEuro = (cents: number): string => formatEuro(cents, { whole: true, sign: true })

/** A value of a formula as people write it, by its unit. */
export function valueText(value: number, unit: string, decimals = 2): string {
  if (unit.startsWith('cents')) return euro(value)
  const number = formatCount(value, undefined, Math.max(2, decimals))
  return unit === 'share' ? m.budgets_percent({ value: number }) : number
}

/** A formula in one line: 1.241 × 100 : 2.217. */
export const formulaText = ({ formula }: Pick<Explained, 'formula'>): string =>
  formula.map((token) => (token.kind === 'sign' ? token.sign : valueText(token.value, token.unit))).join(' ')

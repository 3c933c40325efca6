import { formatCount, formatDate, m } from '@vliegwiel/i18n'
import type { ClaimOnBoard, KeptClaim, OfferedBasis } from './budget.ts'
import { euro, monthText } from './budget-words.ts'

const bases: Readonly<Record<string, () => string>> = {
  work: m.claims_basis_work,
  'work-per-year': m.claims_basis_work_per_year,
  influenceable: m.claims_basis_influenceable,
  'influenceable-per-year': m.claims_basis_influenceable_per_year,
  everybody: m.claims_basis_everybody,
  'everybody-per-year': m.claims_basis_everybody_per_year,
}

export const basisText = ({ basis }: Pick<OfferedBasis, 'basis'>): string => bases[basis]?.() ?? basis

export const partWords = {
  counts: m.claims_part_counts,
  time: m.claims_part_time,
  person: m.claims_part_person,
  reckoning: m.claims_part_reckoning,
} as const satisfies Record<keyof KeptClaim['definition'], () => string>

export const percentText = (value: number): string =>
  m.budgets_percent({ value: value > 0 ? `+${formatCount(value)}` : formatCount(value) })

/** Why a basis cannot be checked, in a sentence. */
export function whyText({ why, missing }: Pick<OfferedBasis, 'why' | 'missing'>): string {
  switch (why) {
    case 'no-period':
      return m.claims_why_no_period()
    case 'nothing-known':
      return m.claims_why_nothing_known()
    case 'months-missing':
      return m.claims_why_months_missing({
        count: formatCount(missing.length),
        months: `${missing.slice(0, 3).map(monthText).join(', ')}${missing.length > 3 ? ' …' : ''}`,
      })
    case 'net-without-comparison-group':
      return m.claims_why_net_without_comparison_group()
    case 'net-without-a-pilot':
      return m.claims_why_net_without_a_pilot()
    default:
      return m.claims_why_reason()
  }
}

/** The amount with what it is of; the unit is never guessed. */
export const amountText = ({ amount, unit }: KeptClaim): string =>
  unit === 'euro-per-year' ? m.claims_unit_year({ amount: euro(amount) }) : m.claims_unit_all({ amount: euro(amount) })

export const aboutText = (claim: KeptClaim): string =>
  m.claims_about({
    unit: amountText(claim),
    period:
      claim.period === null
        ? m.claims_no_period()
        : m.claims_period({ from: monthText(claim.period.from), to: monthText(claim.period.to) }),
    population: claim.population,
    source: claim.source,
    day: formatDate(claim.date),
  })

export interface ClaimVerdict {
  readonly tone: 'ok' | 'warn' | 'bad' | 'neutral'
  readonly text: string
}

/** The basis that was chosen; null while nobody did. */
export const chosenBasis = ({ chosen, offered }: ClaimOnBoard): OfferedBasis | null =>
  offered.find(({ basis }) => basis === chosen?.basis) ?? null

/** What can be said about a claim, in a few words. */
export function verdictOf(claim: ClaimOnBoard): ClaimVerdict {
  if (claim.not === 'elsewhere') return besideVerdict(claim) ?? { tone: 'neutral', text: m.claims_verdict_elsewhere() }
  if (claim.not === 'no-saving') return { tone: 'neutral', text: m.claims_verdict_no_saving() }
  const [first] = claim.offered
  if (first === undefined || claim.offered.every(({ verdict }) => verdict === 'cannot-be-checked'))
    return { tone: 'neutral', text: m.claims_verdict_cannot() }
  const chosen = chosenBasis(claim)
  if (chosen === null) return { tone: 'warn', text: m.claims_verdict_choose() }
  if (chosen.verdict === 'cannot-be-checked') return { tone: 'neutral', text: m.claims_verdict_cannot() }
  if (chosen.verdict === 'does-not-reconcile') return { tone: 'bad', text: m.claims_verdict_differs() }
  if (chosen.figures?.sameUnit === true) return { tone: 'ok', text: m.claims_verdict_ok() }
  return { tone: 'warn', text: chosen.perYear ? m.claims_verdict_ok_unit() : m.claims_verdict_ok_all() }
}

/** How far its amount per person lies above the lowest of the others that it cannot be compared with yet. */
export function besideVerdict({ beside }: ClaimOnBoard): ClaimVerdict | null {
  const [widest] = beside
    .filter(({ verdict, times }) => verdict === 'definitions-needed' && times.value > 1)
    .toSorted((one, other) => other.times.value - one.times.value)
  if (widest === undefined) return null
  const times = formatCount(widest.times.value)
  return { tone: 'warn', text: m.claims_beside_needs({ times, other: widest.other }) }
}

import type { Cents } from '../money/cents.ts'
import type { Household } from '../norm/household.ts'
import { coupleNormOf, withoutRightIn } from '../norm/norm.ts'
import { isPensioner } from '../norm/pension-age.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import type { MonthRules } from '../rules/rules.ts'

/** Which part of the income beside the wage does not count, as far as it does not depend on the wage. */
export interface OtherMeans {
  /** Art. 33(5): cents of the private pension that do not count. */
  readonly pensionExempt: Cents
  /** Art. 32(3): the norm both would have; null where the partner has a right, so that all its income counts. */
  readonly coupleNorm: Cents | null
  readonly parameters: readonly UsedParameter[]
}

export const noOtherMeans: OtherMeans = { pensionExempt: 0, coupleNorm: null, parameters: [] }

export function otherMeansIn(household: Household, rules: MonthRules): OtherMeans {
  const { privatePension, partnerIncome, situation } = household
  if (privatePension === 0 && partnerIncome === 0) return noOtherMeans
  const parameters: UsedParameter[] = []
  let pensionExempt = 0
  if (privatePension > 0 && somebodyIsPensioner(household, rules)) {
    const most = rules.value('privatePension', situation.household === 'couple' ? 'couple' : 'single')
    pensionExempt = Math.min(privatePension, most.value)
    parameters.push(most)
  }
  let coupleNorm: Cents | null = null
  if (partnerIncome > 0 && withoutRightIn(household, rules).partner) {
    const norm = coupleNormOf(household, rules)
    coupleNorm = norm.cents
    parameters.push(...norm.parameters)
  }
  return { pensionExempt, coupleNorm, parameters }
}

function somebodyIsPensioner({ situation }: Household, rules: MonthRules): boolean {
  return (
    isPensioner(situation.person, rules) ||
    (situation.partner !== undefined && isPensioner(situation.partner, rules, 'situation.partner'))
  )
}

/**
 * Art. 32(3): the part of the income of a partner without right that counts. Together with the own income that counts and
 * with the benefit there would be without the partner's income, a couple may reach the norm for couples; what lies above
 * it counts. `before` is that benefit before it is cut at 0: norm - reduction - own income.
 */
export function partnerIncomeThatCounts(income: Cents, own: Cents, before: Cents, coupleNorm: Cents): Cents {
  return Math.min(income, Math.max(0, own + income + Math.max(0, before) - coupleNorm))
}

import { type IsoDate, type MonthIndex, monthOf } from '../dates/iso-date.ts'
import { checkAges } from '../norm/ages.ts'
import { contradiction } from '../norm/check-fields.ts'
import { checkSituation, type Household } from '../norm/household.ts'
import { withoutRightIn } from '../norm/norm.ts'
import type { Situation } from '../norm/situation.ts'
import { benefitRefusal } from '../refusal.ts'
import type { Rules } from '../rules/rules.ts'

/**
 * A situation that was checked for an answer about the months from `first` on: also the ages, when the benefit began, and
 * who has a right. Refuses as `checkSituation` and `checkAges`; `no-right` when there is no benefit in the first month.
 */
export function checkedHousehold(situation: Situation, rules: Rules, first: MonthIndex, askedOn: IsoDate): Household {
  const household = { ...checkSituation(situation), answeredFrom: first }
  const monthRules = rules.inMonth(first, askedOn)
  checkAges(household, monthRules, askedOn)
  const { benefitSince, partnerIncomeCents } = situation
  if (benefitSince !== undefined && monthOf(benefitSince) > first) {
    contradiction('situation.benefitSince', 'Pw art. 44')
  }
  if (household.institution === 'nobody' && partnerIncomeCents === undefined) return household
  const lacks = withoutRightIn(household, monthRules)
  if (lacks.everybody) throw benefitRefusal('no-right', 'situation.institution', 'Pw art. 13(2)(a)')
  // The income of a partner with a right is income of the couple: it counts in full, under another name.
  if (partnerIncomeCents !== undefined && !lacks.partner) {
    contradiction('situation.partnerIncomeCents', 'Pw art. 32(3)')
  }
  return household
}

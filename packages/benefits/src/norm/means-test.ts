import type { Cents } from '../money/cents.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import type { MonthRules } from '../rules/rules.ts'
import type { Household } from './household.ts'

export interface MeansTest {
  readonly id: 'assets' | 'home-equity' | 'gifts'
  readonly article: string
  readonly cents: Cents
  readonly most: UsedParameter
  /** What lies above the limit: 0 means that nothing is taken into account. */
  readonly above: Cents
}

/**
 * Art. 31(2)(m) and 34: what a household has, held against the limits. Only what was filled in is tested. What lies above
 * a limit is for the municipality to judge: the calculator shows it and does not decide.
 */
export function meansTests(household: Household, rules: MonthRules): readonly MeansTest[] {
  const { situation } = household
  const tests: MeansTest[] = []
  const test = (id: MeansTest['id'], article: string, cents: Cents | undefined, most: () => UsedParameter) => {
    if (cents === undefined || cents === 0) return
    const limit = most()
    tests.push({ id, article, cents, most: limit, above: Math.max(0, cents - limit.value) })
  }
  test('assets', 'art. 34(3)', situation.assetsCents, () => rules.value('assets', situation.household))
  test('home-equity', 'art. 34(2)(d)', situation.homeEquityCents, () => rules.value('assets', 'home-equity'))
  test('gifts', 'art. 31(2)(m)', situation.giftsThisYearCents, () => rules.value('gifts', 'year'))
  return tests
}

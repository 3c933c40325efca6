import type { MonthIndex } from '../dates/iso-date.ts'
import { monthName } from '../dates/iso-date.ts'
import type { Cents } from '../money/cents.ts'
import { adultAgeIn, isPensioner } from '../norm/household.ts'
import { meansTests } from '../norm/means-test.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import { BenefitRefusal } from '../refusal.ts'
import type { MonthContext } from './month-context.ts'
import type { MonthSide } from './month-side.ts'

export type WarningId =
  | 'allowances-may-change'
  | 'disregard-may'
  | 'disregard-below-27'
  | 'below-minimum-wage'
  | 'minimum-wage-unknown'
  | 'assets-above-limit'
  | 'home-equity-above-limit'
  | 'gifts-above-limit'
  | 'benefit-ends'
  | 'partner-income-outside-scope'
  | 'child-supplement-outside-scope'

/** Something the reader must know beside the amounts. `call` asks to ring the municipality. */
export interface Warning {
  readonly id: WarningId
  readonly call: boolean
  readonly article: string
  readonly values: Readonly<Record<string, number | string>>
  readonly parameters: readonly UsedParameter[]
}

const warning = (
  id: WarningId,
  call: boolean,
  article: string,
  values: Warning['values'] = {},
  parameters: readonly UsedParameter[] = [],
): Warning => ({ id, call, article, values, parameters })

/** `ended` is the first month without benefit, or null. */
export function warningsOf(
  contexts: readonly MonthContext[],
  sides: readonly MonthSide[],
  ended: MonthIndex | null,
): readonly Warning[] {
  const first = contexts[0]
  if (first === undefined) return []
  const { situation } = first.household
  const found: Warning[] = []
  if (situation.receivesAllowances !== false) found.push(warning('allowances-may-change', false, 'Awir'))
  disregardWarnings(found, contexts, sides)
  wageWarning(found, first)
  for (const test of meansTests(first.household, first.rules)) {
    if (test.above > 0) {
      found.push(
        warning(`${test.id}-above-limit`, true, `Pw ${test.article}`, { cents: test.cents, most: test.most.value }, [
          test.most,
        ]),
      )
    }
  }
  if (ended !== null) found.push(warning('benefit-ends', false, 'Pw art. 19(1)(a)', { month: monthName(ended) }))
  if (situation.partner?.entitled === false) {
    if (first.household.otherIncome > 0) found.push(warning('partner-income-outside-scope', true, 'Pw art. 32(3)'))
    if (situation.youngestChild) found.push(warning('child-supplement-outside-scope', true, 'Pw art. 24a'))
  }
  return found
}

function disregardWarnings(found: Warning[], contexts: readonly MonthContext[], sides: readonly MonthSide[]): void {
  let may: Cents = 0
  let months = 0
  let young = false
  let article = ''
  for (let place = 0; place < contexts.length; place += 1) {
    const disregard = contexts[place]?.disregard
    if (disregard?.reason === 'may') {
      const atStake = sides[place]?.disregarded ?? 0
      if (months === 0) article = disregard.article
      if (atStake > may) may = atStake
      months += 1
    }
    if (disregard?.reason === 'below-27') young = true
  }
  if (months > 0) found.push(warning('disregard-may', true, `Pw ${article}`, { cents: may, months }))
  if (young) found.push(warning('disregard-below-27', false, 'Pw art. 31(5)'))
}

/** A wage below the minimum is reckoned with, and said: the employer owes more. */
function wageWarning(found: Warning[], context: MonthContext): void {
  const pay = context.job?.job.pay
  if (pay?.kind !== 'hourly' || isPensioner(context.household.situation.person, context.rules)) return
  const age = Math.min(21, adultAgeIn(context.household.situation.person, context.rules.month, 'situation.person'))
  try {
    const least = context.rules.value('minimumWage', `age-${age}`)
    if (pay.hourlyCents < least.value) {
      found.push(
        warning('below-minimum-wage', false, 'WML art. 8', { cents: pay.hourlyCents, least: least.value }, [least]),
      )
    }
  } catch (error) {
    if (!(error instanceof BenefitRefusal)) throw error
    found.push(warning('minimum-wage-unknown', false, 'WML art. 8', { parameter: error.field }))
  }
}

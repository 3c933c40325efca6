import { type MonthIndex, monthName } from '../dates/iso-date.ts'
import type { Cents } from '../money/cents.ts'
import { childAgeIn, monthOfAge } from '../norm/ages.ts'
import { meansTests } from '../norm/means-test.ts'
import type { OpenPoint } from '../norm/open-points.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import type { MonthContext } from './month-context.ts'
import type { MonthSide } from './month-side.ts'
import type { OpenReading } from './open-readings.ts'

export type WarningId =
  | 'allowances-may-change'
  | 'disregard-may'
  | 'disregard-below-27'
  | 'below-minimum-wage'
  | 'minimum-wage-unknown'
  | 'minimum-wage-rises'
  | 'credit-counts'
  | 'credit-not-known'
  | 'assets-above-limit'
  | 'home-equity-above-limit'
  | 'gifts-above-limit'
  | 'benefit-ends'
  | 'child-turns-18'
  | 'person-turns'
  | 'partner-turns'
  | 'child-turns'
  | 'partner-without-right'
  | 'partner-income-not-given'
  | 'child-supplement-outside-scope'
  | `open-${OpenPoint}`

/** Something the reader must know beside the amounts. `call` asks to ring the municipality. */
export interface Warning {
  readonly id: WarningId
  readonly call: boolean
  readonly article: string
  readonly values: Readonly<Record<string, number | string>>
  readonly parameters: readonly UsedParameter[]
  /** The law leaves this open: the benefit of a month under the reading used here and under the other one. */
  readonly reading: Pick<OpenReading, 'month' | 'ours' | 'other'> | null
}

const warning = (
  id: WarningId,
  call: boolean,
  article: string,
  values: Warning['values'] = {},
  parameters: readonly UsedParameter[] = [],
  reading: Warning['reading'] = null,
): Warning => ({ id, call, article, values, parameters, reading })

/** `ended` is the first month without benefit, or null; `open` what the law leaves open in these months. */
export function warningsOf(
  contexts: readonly MonthContext[],
  sides: readonly MonthSide[],
  ended: MonthIndex | null,
  open: readonly OpenReading[],
): readonly Warning[] {
  const first = contexts[0]
  if (first === undefined) return []
  const { situation } = first.household
  const found: Warning[] = []
  if (situation.receivesAllowances !== false) found.push(warning('allowances-may-change', false, 'Awir'))
  disregardWarnings(found, contexts, sides)
  wageWarnings(found, contexts, sides)
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
  ageWarnings(found, first)
  familyWarnings(found, contexts)
  for (const { point, article, month, ours, other } of open) {
    found.push(warning(`open-${point}`, true, article, {}, [], { month, ours, other }))
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

/**
 * A wage below the minimum is reckoned with, and said: the employer owes more. One that was lawful rises with the minimum.
 * Credits that are not applied count all the same.
 */
function wageWarnings(found: Warning[], contexts: readonly MonthContext[], sides: readonly MonthSide[]): void {
  const first = contexts[0]
  const given = first?.job?.job.pay
  if (given?.kind === 'hourly' && first?.minimumWages != null) {
    const { start } = first.minimumWages
    if (start === null) found.push(warning('minimum-wage-unknown', false, 'WML art. 8'))
    else if (given.hourlyCents < start.value) {
      const values = { cents: given.hourlyCents, least: start.value }
      found.push(warning('below-minimum-wage', false, 'WML art. 8', values, [start]))
    }
  }
  const risen = contexts.find(({ days, pay, job }) => days > 0 && job !== null && pay !== job.job.pay)
  if (risen?.minimumWages?.now != null) {
    const { now } = risen.minimumWages
    found.push(warning('minimum-wage-rises', false, 'WML art. 7', { month: risen.rules.name, least: now.value }, [now]))
  }
  // A net wage does not show whether credits are in it.
  if (given?.kind === 'net' && first?.job?.job.taxCredits === undefined) {
    found.push(warning('credit-not-known', false, 'Pw art. 31(1)'))
  }
  const credit = Math.max(0, ...sides.map((side) => side.credit))
  if (credit > 0) found.push(warning('credit-counts', false, 'Pw art. 31(1)', { cents: credit }))
}

/** An age without a birth date stays as it is, also when it passes a boundary of the law within the year. */
function ageWarnings(found: Warning[], { household, rules }: MonthContext): void {
  const { person, partner, youngestChild, household: kind } = household.situation
  const next = (age: number | undefined, boundaries: readonly number[]) => boundaries.find((one) => one - 1 === age)
  const pension = rules.number('pensionAge', 'years')
  const turns = [
    ['person-turns', next(person.age, [21, 27, pension]), 'Pw art. 20 to 22, 31(5)'],
    ['partner-turns', next(partner?.age, [21, pension]), 'Pw art. 20 to 22'],
    ['child-turns', next(youngestChild?.age, kind === 'single-parent' ? [12, 18] : [18]), 'Pw art. 4(1), 31(2)(r)'],
  ] as const
  for (const [id, age, article] of turns) {
    if (age !== undefined) found.push(warning(id, false, article, { age: `${age}` }))
  }
}

function familyWarnings(found: Warning[], contexts: readonly MonthContext[]): void {
  const first = contexts[0]
  if (first === undefined) return
  const { household } = first
  const { situation } = household
  const adult = monthOfAge(situation.youngestChild, 18)
  if (adult > first.month && adult < first.month + contexts.length) {
    found.push(warning('child-turns-18', true, 'Pw art. 4(1)', { month: monthName(adult) }))
  }
  const without = contexts.filter(({ partnerWithoutRight }) => partnerWithoutRight)
  if (without.length === 0) return
  if (situation.partner?.entitled !== false) found.push(warning('partner-without-right', true, 'Pw art. 13(2)(a)'))
  if (situation.partnerIncomeCents === undefined) {
    found.push(warning('partner-income-not-given', true, 'Pw art. 32(3)'))
  }
  if (without.some(({ month }) => childAgeIn(household, month) !== null)) {
    found.push(warning('child-supplement-outside-scope', true, 'Pw art. 24a'))
  }
}

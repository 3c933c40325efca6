import type { OpenPoint } from '../norm/open-points.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import type { DisregardKey, NewDisregardKey } from '../parameters/parameter.ts'
import type { Judgement } from '../rules/open-terms.ts'
import type { MonthRules } from '../rules/rules.ts'

/** The letters of art. 31(2), or the parts of art. 34a(1). */
export type DisregardRule = 'n' | 'r' | 'y' | 'z' | 'aa' | '34a-a' | '34a-b' | '34a-c'

/** Why a part of the earnings is, or is not, left out of account. */
export type DisregardReason = 'applies' | 'may' | 'below-27' | 'months-used' | 'not-granted' | 'no-rule'

export interface Disregard {
  readonly rule: DisregardRule | null
  readonly reason: DisregardReason
  readonly article: string
  /** Basis points of the earnings. */
  readonly share: number
  /** Cents a month; null: no cap. */
  readonly most: number | null
  /** This is the ordinal month under the rule, and how many there are; 0: no limit. */
  readonly monthNumber: number
  readonly months: number
  readonly parameters: readonly UsedParameter[]
}

/** Months used of each rule so far. `walk` changes it. */
export interface MonthsUsed {
  n: number
  r: number
  z: number
  new: number
}

/** What the rules ask about the person in one month. */
export interface Earner {
  readonly age: number
  readonly pensioner: boolean
  readonly medicallyLimited: boolean
  readonly wageCostSubsidy: boolean
  readonly moreHoursImpossible: boolean
  /** A single parent with a child below 12. */
  readonly parentOfYoungChild: boolean
  readonly decision: 'granted' | 'refused' | undefined
  /** Months of art. 34a used before this job: all of them makes the job the new contract of art. 34a(3). Absent: 0. */
  readonly newUsedBefore?: number
  /** The open point that is read the other way. */
  readonly otherwise?: OpenPoint | null
}

const none = (reason: DisregardReason, article: string, parameters: readonly UsedParameter[] = []): Disregard => ({
  rule: null,
  reason,
  article,
  share: 0,
  most: null,
  monthNumber: 0,
  months: 0,
  parameters,
})

type Standing = 'no' | 'may' | 'yes'

/** The decision in this case goes before the municipality's general judgement. */
function standing(decision: Earner['decision'], judgement: Judgement): Standing {
  if (decision !== undefined) return decision === 'granted' ? 'yes' : 'no'
  return judgement
}

/**
 * Which rule leaves a part of the earnings out of account in this month, given the months used before. Order of the law:
 * n first (y, z and r step back for it), then y, then z and aa for the wage-cost subsidy, then r. Until 2023 there was no
 * z or aa, and y stepped back for r too. From 2027, or earlier where the municipality chose so, art. 34a alone. Until then
 * the cap in force stays for whoever has reached pension age: the one of art. 34a(1)(c) is lower, and tolerance takes
 * nothing from anybody that the law in force gives.
 */
export function disregardIn(rules: MonthRules, earner: Earner, used: Readonly<MonthsUsed>): Disregard {
  const tolerated = rules.is2027 && rules.month < firstMonthOf34a
  if (tolerated && earner.pensioner) return old(rules, 'n', 'yes', 0, 0)
  return rules.is2027 ? newRegime(rules, earner, used) : oldRegime(rules, earner, used)
}

/** January 2027, in which art. 34a comes into force. */
const firstMonthOf34a = 2027 * 12

function oldRegime(rules: MonthRules, earner: Earner, used: Readonly<MonthsUsed>): Disregard {
  const { terms } = rules
  if (earner.pensioner) return old(rules, 'n', 'yes', 0, 0)
  const adult = earner.age >= 27
  const n = standing(earner.decision, terms['n-judgement'])
  const nOver = used.n >= terms['n-months']
  if (adult && !nOver && n !== 'no') return old(rules, 'n', n, used.n + 1, terms['n-months'])
  const parent = () => (adult && nOver ? ruleR(rules, earner, used) : null)
  const first = rules.is2023 ? null : parent()
  if (first !== null) return first
  if (earner.medicallyLimited) return old(rules, 'y', 'yes', 0, 0)
  // Open: below 27 the six months of n never run (art. 31(5)), so nothing says when the twelve of z begin.
  const zBegins = adult ? nOver : earner.otherwise === 'z-below-27'
  if (earner.wageCostSubsidy && rules.is2023 && zBegins) {
    const months = rules.number('disregards', 'z-months')
    if (used.z < months) return old(rules, 'z', 'yes', used.z + 1, months)
    if (earner.moreHoursImpossible) return old(rules, 'aa', 'may', 0, 0)
  }
  const last = parent()
  if (last !== null) return last
  if (!adult) return none('below-27', 'art. 31(5)')
  return nOver ? none('months-used', 'art. 31(2)(n)') : none('not-granted', 'art. 31(2)(n)')
}

function ruleR(rules: MonthRules, earner: Earner, used: Readonly<MonthsUsed>): Disregard | null {
  const { terms } = rules
  if (!earner.parentOfYoungChild || used.r >= terms['r-months']) return null
  const r = standing(earner.decision, terms['r-judgement'])
  return r === 'no' ? null : old(rules, 'r', r, used.r + 1, terms['r-months'])
}

function old(
  rules: MonthRules,
  rule: 'n' | 'r' | 'y' | 'z' | 'aa',
  stands: Standing,
  monthNumber: number,
  months: number,
): Disregard {
  const share = rules.value('disregards', `${rule}-share` satisfies DisregardKey)
  const most = rules.value('disregards', `${rule}-most` satisfies DisregardKey)
  return {
    rule,
    reason: stands === 'yes' ? 'applies' : 'may',
    article: `art. 31(2)(${rule})`,
    share: share.value,
    most: most.value,
    monthNumber,
    months,
    parameters: [share, most],
  }
}

function newRegime(rules: MonthRules, earner: Earner, used: Readonly<MonthsUsed>): Disregard {
  if (earner.pensioner) return fromPensionAge(rules, earner)
  if (earner.medicallyLimited) return next(rules, '34a-b', 'b-share', null, 'yes', 0, 0)
  const stands = standing(earner.decision, rules.terms['34a-judgement'])
  if (stands === 'no') return none('not-granted', 'art. 34a(1)(a)')
  const months = rules.terms['34a-months']
  if (used.new < months) return next(rules, '34a-a', 'a-share', null, stands, used.new + 1, months)
  const again = used.new - (earner.newUsedBefore ?? 0)
  if (months > 0 && (earner.newUsedBefore ?? 0) >= months && again < months) {
    // Whether the rule is applied once more is judged anew, also where the municipality judges the first time alike for all.
    const judged = earner.decision === 'granted' ? 'yes' : 'may'
    return { ...next(rules, '34a-a', 'a-share', null, judged, again + 1, months), article: 'art. 34a(3)' }
  }
  return earner.moreHoursImpossible
    ? { ...next(rules, '34a-a', 'a-share', null, 'may', 0, 0), article: 'art. 34a(2)' }
    : none('months-used', 'art. 34a(1)(a)')
}

/**
 * Art. 34a(1)(c). Open: it prints 226 euros, the cap of July 2022, and art. 38(4) does not name it; the other reading is
 * the cap of rule n as it stood last.
 */
function fromPensionAge(rules: MonthRules, earner: Earner): Disregard {
  const found = next(rules, '34a-c', 'c-share', 'c-most', 'yes', 0, 0)
  if (earner.otherwise !== 'cap-from-pension-age-2027') return found
  const most = rules.valueOn('disregards', 'n-most', dayBefore34a)
  return { ...found, most: most.value, parameters: [...found.parameters, most] }
}
const dayBefore34a = '2026-12-31'

function next(
  rules: MonthRules,
  rule: DisregardRule,
  shareKey: NewDisregardKey,
  mostKey: NewDisregardKey | null,
  stands: Standing,
  monthNumber: number,
  months: number,
): Disregard {
  const share = rules.value('disregards2027', shareKey)
  const most = mostKey === null ? null : rules.value('disregards2027', mostKey)
  return {
    rule,
    reason: stands === 'yes' ? 'applies' : 'may',
    article: `art. 34a(1)(${rule.at(-1) ?? ''})`,
    share: share.value,
    most: most === null ? null : most.value,
    monthNumber,
    months,
    parameters: most === null ? [share] : [share, most],
  }
}

/** One more month of the rule has gone by. A month in which the job exists counts, whatever was earned in it. */
export function walk(used: MonthsUsed, { rule }: Disregard): void {
  if (rule === 'n') used.n += 1
  else if (rule === 'r') used.r += 1
  else if (rule === 'z') used.z += 1
  else if (rule === '34a-a') used.new += 1
}

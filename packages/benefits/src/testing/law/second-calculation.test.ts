import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isBenefitRefusal, calculateMonthAmounts, type Job, type Situation } from '../../index.ts'
import { decided, rulesWith } from '../some-situation.ts'
import { randomCase, randomFrom } from './random-case.ts'
import { type Case, type Outcome, type Second, secondCalculation, type Someone } from './second-calculation.ts'

const asked = '2026-12-20'
const rulesFrom = new Map(
  ['2027-01', '2026-01', '2026-07'].map((from) => [from, rulesWith(decided('regime-2027-from', `${from}-01`))]),
)

/** The question as the package asks it; ages instead of birth dates where a month later would not make them another. */
function questionOf(one: Case, byAge: boolean): { situation: Situation; job: Job | null } {
  const stays = byAge && one.jobFrom === one.month
  const yearsOf = ({ born }: Someone) => {
    const full = Number(one.month.slice(0, 4)) - Number(born.slice(0, 4))
    return born.slice(5) > `${one.month.slice(5)}-01` ? full - 1 : full
  }
  const person = (someone: Someone) =>
    stays && yearsOf(someone) >= 0 ? { age: yearsOf(someone) } : { birthDate: someone.born }
  const { wage } = one
  const pay: Job['pay'] =
    'net' in wage
      ? { kind: 'net', cents: wage.net }
      : 'gross' in wage
        ? { kind: 'gross', cents: wage.gross }
        : { kind: 'hourly', hourlyCents: wage.hourly, weeklyCentihours: wage.hoursTimes100 }
  const places = `${one.meInInstitution ? 'me' : ''}${one.partnerInInstitution ? 'partner' : ''}`
  return {
    situation: {
      household: one.partner !== null ? 'couple' : one.child !== null ? 'single-parent' : 'single',
      person: person(one.me),
      ...(one.partner === null
        ? {}
        : {
            partner: {
              ...person(one.partner),
              entitled: one.partner.entitled,
              noParentalSupport: one.partner.parentsDoNotPay,
            },
          }),
      ...(one.child === null ? {} : { youngestChild: person(one.child) }),
      housemates: one.sharers.map((sharer) => ({ ...person(sharer), ...(sharer.exempted ? { not: 'student' } : {}) })),
      institution:
        places === 'mepartner' ? 'both' : places === 'me' ? 'person' : places === 'partner' ? 'partner' : 'nobody',
      noParentalSupport: one.parentsDoNotPay,
      temporaryCareElsewhere: one.careElsewhere,
      medicallyLimited: one.medicallyLimited,
      wageCostSubsidy: one.wageCostSubsidy,
      moreHoursImpossible: one.moreHoursImpossible,
      ...(one.college === 'silent' ? {} : { decision: one.college }),
      monthsUsed: one.used,
      otherIncomeCents: one.otherIncome,
      privatePensionCents: one.privatePension,
      ...(one.partnerIncome === 0 ? {} : { partnerIncomeCents: one.partnerIncome }),
    },
    job:
      one.jobFrom > one.month
        ? null
        : {
            start: `${one.jobFrom}-01`,
            pay,
            ...('creditsApplied' in wage ? { taxCredits: wage.creditsApplied } : {}),
          },
  }
}

function firstCalculation(one: Case, byAge: boolean): Second {
  const { situation, job } = questionOf(one, byAge)
  const rules = rulesFrom.get(one.newRulesFrom)
  if (rules === undefined) throw new Error(one.newRulesFrom)
  try {
    const found = calculateMonthAmounts(situation, job, rules, `${one.month}-01`, asked)
    const { norm, disregarded, exempt, counted, benefit } = found
    return { norm, disregarded, exempt, counted, benefit }
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    if (error.refusal === 'no-right') return 'no-right'
    // The supplement of art. 20(3) is not in the law of 2025.
    return error.refusal === 'outside-scope' || error.refusal === 'value-unknown'
      ? 'outside'
      : (error.message as 'outside')
  }
}

/** The same amounts; or no answer from either, on the same ground: "no right" is a statement, "not covered" is none. */
function same(first: Second, second: Second): boolean {
  if (typeof first === 'string' || typeof second === 'string') return first === second
  return (
    first.norm === second.norm &&
    first.disregarded === second.disregarded &&
    first.exempt === second.exempt &&
    first.counted === second.counted &&
    first.benefit === second.benefit
  )
}

/** What the cases were about: a test over households that all look alike would prove little. */
function kindsOf(one: Case, found: Second): readonly string[] {
  if (typeof found === 'string') return [found]
  const { disregarded, exempt, benefit } = found
  return [
    ...(disregarded > 0 ? ['disregarded'] : []),
    ...(exempt > 0 ? ['exempt'] : []),
    ...(benefit > 0 ? ['benefit'] : ['nothing-left']),
    ...(one.partner?.entitled === false ? ['partner-without-right'] : []),
    ...(one.meInInstitution || one.partnerInInstitution ? ['institution'] : []),
    ...(one.month >= '2027-01' ? ['art-34a'] : []),
  ]
}

test(
  '100,000 random households: the same cents as a second calculation from the text of the law',
  { timeout: 120_000 },
  () => {
    const next = randomFrom(20_260_701)
    const differences: string[] = []
    const seen = new Map<string, number>()
    for (let count = 0; count < 100_000; count += 1) {
      const one = randomCase(next)
      const second = secondCalculation(one)
      const first = firstCalculation(one, count % 3 === 0)
      for (const kind of kindsOf(one, second)) seen.set(kind, (seen.get(kind) ?? 0) + 1)
      if (same(first, second) || differences.length >= 20) continue
      differences.push(
        `${JSON.stringify(one)}\n  package: ${JSON.stringify(first)}\n  law:     ${JSON.stringify(second)}`,
      )
    }
    expect(differences.join('\n')).toBe('')
    for (const kind of [
      'no-right',
      'outside',
      'disregarded',
      'exempt',
      'benefit',
      'nothing-left',
      'partner-without-right',
      'institution',
      'art-34a',
    ]) {
      expect([kind, (seen.get(kind) ?? 0) > 1000]).toEqual([kind, true])
    }
  },
)

test('the second calculation shares nothing with the package', () => {
  const here = new URL('.', import.meta.url)
  const own = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  for (const name of own) {
    const imports = [...readFileSync(new URL(name, here), 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => path)
    expect(imports.filter((path) => !own.includes(path?.replace('./', '') ?? ''))).toEqual([])
  }
})

test('a slip of one cent in the package would show, and so would an answer where there is none', () => {
  const second: Outcome = { norm: 140_150, disregarded: 0, exempt: 0, counted: 0, benefit: 140_150 }
  for (const key of ['norm', 'disregarded', 'exempt', 'counted', 'benefit'] as const) {
    expect(same({ ...second, [key]: second[key] + 1 }, second)).toBe(false)
  }
  expect(same(second, 'no-right')).toBe(false)
  expect(same('outside', 'no-right')).toBe(false)
  expect(same('parameter-stale: norms.single (norms)' as 'outside', 'outside')).toBe(false)
})

import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays, dateOf, monthOf } from '../dates/iso-date.ts'
import type { Situation } from '../norm/situation.ts'
import { decided, rulesWith, someDay, someJob, somePay, someSituation } from '../testing/some-situation.ts'
import { calculateJobImpact } from './job-impact.ts'
import { calculateMonthAmounts } from './month-amounts.ts'

const asked = '2026-01-10'
const reductions = [{ category: '1', share: 3000, months: 3 }]
const rules = rulesWith(decided('reductions', reductions), decided('work-premium', { cents: 30_000, afterMonths: 3 }))
const runs = { numRuns: 10_000 }
// Ten thousand cases take seconds on an idle machine, and more on a shared one.
const patience = 120_000

/** Only what other people have is left out: a wage is not there either. */
function withoutIncome({ partnerIncomeCents: _partner, privatePensionCents: _pension, ...situation }: Situation) {
  return { ...situation, otherIncomeCents: 0 }
}

test('no income means the norm', { timeout: patience }, () => {
  fc.assert(
    fc.property(someSituation, someDay, (situation, month) => {
      const found = calculateMonthAmounts(withoutIncome(situation), null, rules, month, asked)
      expect(found.benefit).toBe(found.norm)
      expect(found.total).toBe(found.norm - found.recovery)
    }),
    runs,
  )
})

test(
  'the benefit never rises with income inside one regime, and more wage is never less in hand',
  { timeout: patience },
  () => {
    fc.assert(
      fc.property(
        someSituation,
        someJob,
        somePay,
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 0, max: 11 }),
        (situation, given, pay, more, later) => {
          const job = { ...given, taxCredits: given.taxCredits === true || pay.kind === 'net' }
          const month = dateOf(monthOf(job.start) + later, 1)
          const higher =
            pay.kind === 'hourly'
              ? { ...pay, weeklyCentihours: Math.min(8000, pay.weeklyCentihours + more) }
              : { ...pay, cents: pay.cents + more }
          const low = calculateMonthAmounts(situation, { ...job, pay }, rules, month, asked)
          const high = calculateMonthAmounts(situation, { ...job, pay: higher }, rules, month, asked)
          if (high.benefit > low.benefit) throw new Error(`benefit rose from ${low.benefit} to ${high.benefit}`)
          if (high.net < low.net) throw new Error(`net fell from ${low.net} to ${high.net}`)
          if (high.total - high.premium < low.total - low.premium) throw new Error('less in hand')
        },
      ),
      runs,
    )
  },
)

test('the total in hand is never below the norm minus recoveries', { timeout: patience }, () => {
  fc.assert(
    fc.property(someSituation, someJob, (situation, job) => {
      const reduction = { category: '1', from: job.start }
      const impact = calculateJobImpact({ ...situation, reduction, holidayReservedCents: 0 }, job, rules, asked)
      for (const { before, after } of impact.months) {
        for (const side of [before, after]) {
          if (side.total < side.norm - side.reduction - side.recovery) throw new Error(JSON.stringify(side))
        }
      }
    }),
    runs,
  )
})

test('cents add up in every line, and every amount is a whole number of cents', { timeout: patience }, () => {
  fc.assert(
    fc.property(someSituation, someJob, fc.integer({ min: 0, max: 300 }), (situation, job, length) => {
      const end = length === 0 ? null : addDays(job.start, length)
      const impact = calculateJobImpact(situation, { ...job, end }, rules, asked)
      for (const month of impact.months) {
        for (const line of month.lines) {
          if (!Number.isSafeInteger(line.cents)) throw new Error(`${line.id} is ${line.cents}`)
          if (line.formula !== 'sum') continue
          let sum = 0
          for (const value of Object.values(line.values)) sum += value
          if (sum !== line.cents) throw new Error(`${line.id}: ${sum} is not ${line.cents}`)
        }
        if (month.after.benefit < 0 || month.after.payable + month.after.reserved !== month.after.benefit) {
          throw new Error('benefit does not split')
        }
      }
    }),
    runs,
  )
})

test('every month of an impact is the month reckoned by itself', { timeout: patience }, () => {
  fc.assert(
    fc.property(someSituation, someJob, fc.integer({ min: 0, max: 300 }), (situation, job, length) => {
      const given = { ...job, end: length === 0 ? null : addDays(job.start, length) }
      const impact = calculateJobImpact(situation, given, rules, asked)
      for (const month of impact.months) {
        const alone = calculateMonthAmounts(situation, given, rules, `${month.month}-01`, asked)
        for (const [key, cents] of Object.entries(alone)) {
          if (month.after[key as keyof typeof alone] !== cents) throw new Error(`${month.month}: ${key}`)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

describe('time zones', () => {
  const before = process.env['TZ']
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  test('the same answer in every time zone', { timeout: patience }, () => {
    const cases = fc.sample(fc.tuple(someSituation, someJob), runs.numRuns)
    const hours = new Set<number>()
    const answers = ['Europe/Amsterdam', 'America/Adak', 'Asia/Tokyo'].map((zone) => {
      process.env['TZ'] = zone
      hours.add(new Date(0).getHours())
      return cases.map(([situation, job]) =>
        Object.values(calculateMonthAmounts(situation, job, rules, job.start, asked)).join(' '),
      )
    })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    // The zones really were different ones.
    expect(hours.size).toBe(3)
  })
})

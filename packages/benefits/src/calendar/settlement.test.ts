import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthOf } from '../dates/iso-date.ts'
import { checkedHousehold } from '../impact/checked-household.ts'
import { amountsWith, wageIn } from '../impact/month-amounts.ts'
import { monthContexts } from '../impact/month-context.ts'
import { decided, rulesWith, someJob, someSituation } from '../testing/some-situation.ts'
import { checkJob, type Job } from '../wage/job.ts'
import type { Situation } from '../norm/situation.ts'
import { moneyCalendar } from './money-calendar.ts'
import { settle } from './settlement.ts'

const asked = '2026-01-10'
const rules = rulesWith(decided('settlement', 'estimate-and-correct'))
const payments = { rule: { day: 25, month: 'same', onRestDay: 'before' }, exceptions: [] } as const

function settled(situation: Situation, job: Job) {
  const checked = checkJob(job)
  const first = monthOf(job.start)
  const contexts = monthContexts(checkedHousehold(situation, rules, first, asked), checked, rules, asked, first, 12)
  const amounts = contexts.map((context) => amountsWith(context, wageIn(context, context.pay ?? job.pay)))
  return { amounts, ...settle(contexts, amounts, () => 'estimate-and-correct') }
}
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

test('seen: with estimate and correct the holiday allowance followed the estimate, and nobody corrected it', () => {
  const single: Situation = { household: 'single', person: { age: 35 }, decision: 'granted' }
  const job: Job = { start: '2026-03-16', end: '2026-05-10', pay: { kind: 'net', cents: 120_000 } }
  const { amounts, payments: paid } = settled(single, job)
  // March is estimated as a whole month of work, and turns out to be half of one.
  expect(paid[0]?.reserved).toBe(amounts[0]?.reserved)
  expect(paid[0]?.benefit).toBeLessThan(amounts[0]?.benefit ?? 0)
  const june = (settlement: string) =>
    moneyCalendar(single, job, rulesWith(decided('settlement', settlement)), payments, asked)
      .days.flatMap((day) => day.after)
      .find(({ kind }) => kind === 'holiday-allowance')?.cents
  expect(june('estimate-and-correct')).toBe(june('same-month'))
})

test('with estimate and correct everything is set right: what was paid and kept back is what the law gives', () => {
  fc.assert(
    fc.property(someSituation, someJob, fc.integer({ min: 0, max: 200 }), (situation, job, length) => {
      const end = length === 0 ? null : new Date(Date.parse(job.start) + length * 86_400_000).toISOString().slice(0, 10)
      const { amounts, payments: paid, owed } = settled(situation, { ...job, end })
      expect(total(paid.map(({ reserved }) => reserved))).toBe(total(amounts.map(({ reserved }) => reserved)))
      const last = paid.length - 1
      // The last month is settled with a payment after the year.
      const known =
        total(paid.map(({ payable, correction }) => payable + correction)) -
        total(amounts.map(({ payable }) => payable))
      const open = (paid[last]?.payable ?? 0) - (amounts[last]?.payable ?? 0)
      if (owed === 0) expect(known).toBeLessThanOrEqual(Math.max(0, open))
      else expect(known).toBe(owed)
    }),
    { numRuns: 1000 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseCase, simulate, tornado } from './case/index.ts'
import { deriveLedger, openLedger, receive, receiveStock } from './ledger/index.ts'
import type { Cents } from './money/index.ts'
import { checkPlan, type LineCost, purses, totalsOf } from './plan/index.ts'
import { fixed, netCase, uncertainCase } from './testing/example-case.ts'
import { valueOf } from './testing/answers.ts'
import { emmenClasses } from './testing/emmen.ts'
import { expectedOutflow, forecastCampaign, planCampaign, whatIfCaseload } from './what-if/index.ts'
import { askVangnet } from './vangnet/index.ts'
import { targetAndResult } from './target/index.ts'

/** Numbers that a form, a file or an attacker may hold; the types say cents, and nobody checked. */
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 99, 1e4, 1e6, 1e9, 1e12, 1e15, 2 ** 53, 1e300, Number.NaN, Infinity, -Infinity),
  fc.double(),
  fc.integer(),
)
const money = number.map((value) => value as Cents)
const text = fc.constantFrom('', ' ', 'a', '2026-01', '2026-13', '2026-02-30', '2026-02-28', '9999-99', '__proto__')
const sourced = (value: fc.Arbitrary<number>) =>
  fc.record({ value, source: text, date: text, certainty: fc.constant('assumed' as const) })
const price = fc.record({ value: money, source: text, date: text, certainty: fc.constant('assumed' as const) })

/** An answer, never an exception; and no refusal without its code and field. */
function answers(answer: { ok: boolean; refusals?: readonly { code: string; field: string }[] }): void {
  if (answer.ok) return
  expect(answer.refusals?.length).toBeGreaterThan(0)
  for (const { code, field } of answer.refusals ?? []) expect(code !== '' && field !== '').toBe(true)
}

describe('whatever numbers and words come in, there is an answer', () => {
  test('for a delivery, a stock and events', () => {
    const ledger = valueOf(openLedger(emmenClasses))
    const stage = fc.constantFrom('provisional' as const, 'final' as const)
    const row = fc.record({ row: fc.nat(), month: text, reason: text, stage, count: number })
    const total = fc.record({ row: fc.nat(), from: text, to: text, total: number })
    const rows = fc.record({ id: text, knownAt: text, source: text, rows: fc.array(row), totals: fc.array(total) })
    fc.assert(fc.property(rows, (drawn) => answers(receive(ledger, { ...drawn, flow: 'outflow' }))))
    const stock = fc.record({ month: text, count: number, stage, knownAt: text, source: text })
    fc.assert(fc.property(stock, (drawn) => answers(receiveStock(ledger, drawn))))
    const event = fc.record({ key: text, day: text, reason: text, recordedOn: text, withdrawnOn: fc.option(text) })
    fc.assert(
      fc.property(fc.array(event), text, text, text, (drawn, from, to, day) => {
        const events = drawn.map((one) => ({ ...one, flow: 'outflow' as const }))
        answers(deriveLedger(events, emmenClasses, { from, to }, day))
      }),
    )
  })

  test('for a plan; one that is let through adds up', () => {
    const cost: fc.Arbitrary<LineCost> = fc.oneof(
      fc.record({ kind: fc.constant('staff' as const), fteHundredths: number, pricePerFte: fc.option(price) }),
      fc.record({ kind: fc.constant('other' as const), amount: price }),
      fc.record({ kind: fc.constant('loan-fund' as const), amount: price, repayments: price }),
    )
    const line = fc.record({ id: text, name: text, purse: fc.constantFrom(...purses), funding: text, cost })
    const year = fc.record({ id: text, from: text, to: text, lines: fc.array(line, { maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(year, { maxLength: 3 }), (years) => {
        const answer = checkPlan({ id: 'p', years })
        answers(answer)
        if (answer.ok) totalsOf(answer.value)
      }),
    )
    // The same with words that pass, so that the numbers are reached.
    const good = { source: 's', date: '2026-01-01', certainty: 'assumed' as const }
    fc.assert(
      fc.property(money, number, (value, fteHundredths) => {
        const staff = { kind: 'staff' as const, fteHundredths, pricePerFte: { value, ...good } }
        const lines = [{ id: 'l', name: 'n', purse: 'other-money' as const, funding: 'f', cost: staff }]
        const answer = checkPlan({ id: 'p', years: [{ id: 'y', from: '2026-01', to: '2035-12', lines }] })
        answers(answer)
        if (answer.ok) totalsOf(answer.value)
      }),
    )
  })

  test('for a case, its simulation and its tornado', () => {
    const case_ = fc.record({ left: number, saving: number, months: number, share: number, cost: money, month: number })
    fc.assert(
      fc.property(case_, number, number, ({ left, saving, months, share, cost, month }, horizon, seed) => {
        const some = {
          persons: { reckoning: 'gross' as const, left: fixed(left), deadweight: fixed(share) },
          costs: [{ month, cents: cost, purse: 'other-money' as const }],
          horizonMonths: horizon,
          savingPerPersonYear: fixed(saving),
          durationMonths: fixed(months),
        }
        for (const one of [{}, ...Object.entries(some).map(([key, value]) => ({ [key]: value })), some]) {
          const input = uncertainCase(one)
          answers(baseCase(input))
          answers(tornado(input))
        }
        answers(simulate(uncertainCase(some), { seed, runs: 100 }))
        answers(baseCase(netCase({ estimate: left, low: saving, high: share, level: month })))
      }),
    )
  })

  test('for questions of what if, the safety net and targets', () => {
    fc.assert(
      fc.property(
        number,
        number,
        number,
        price,
        fc.option(price),
        (clients, from, to, savingPerExitYear, pricePerFte) => {
          answers(whatIfCaseload({ clients, from, to, pricePerFte, savingPerExitYear }))
        },
      ),
    )
    const plan = fc.record({
      people: number,
      weeks: number,
      start: text,
      perWorkerDay: sourced(number),
      daysPerWeek: sourced(number),
    })
    fc.assert(
      fc.property(plan, text, number, (drawn, day, done) => {
        answers(planCampaign(drawn))
        answers(forecastCampaign(drawn, { day, done }))
      }),
    )
    const profile = fc.record({ profile: text, clients: number, share: fc.option(sourced(number)) })
    fc.assert(fc.property(fc.array(profile), (drawn) => answers(expectedOutflow(drawn))))
    const year = fc.record({ year: number, budget: fc.record({ final: price }), netCosts: fc.option(price) })
    fc.assert(fc.property(number, fc.array(year), (budgetYear, years) => answers(askVangnet(budgetYear, years))))
    const placement = fc.record({ row: fc.nat(), key: text, day: text, series: fc.constant('extra' as const) })
    fc.assert(
      fc.property(text, text, text, sourced(number), fc.array(placement), (from, to, day, target, placements) => {
        answers(targetAndResult({ from, to, target: { regular: target, extra: target } }, placements, day))
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '@vliegwiel/i18n'
import { valueOf } from '../testing/answers.ts'
import { emmenClasses } from '../testing/emmen.ts'
import { asKnownAt, countsOver, type Delivery, type Ledger, openLedger, receive, stages } from './index.ts'

const months = ['2026-01', '2026-02', '2026-03']
const reasons = emmenClasses.map(({ id }) => id)

/** Deliveries in any order, with bad cells among them. */
const deliveries = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 300 }),
    stage: fc.constantFrom(...stages),
    rows: fc.uniqueArray(
      fc.record({
        month: fc.constantFrom(...months),
        reason: fc.constantFrom(...reasons, ''),
        count: fc.integer({ min: -1, max: 300 }),
      }),
      { minLength: 1, maxLength: 9, selector: ({ month, reason }) => `${month} ${reason}` },
    ),
    off: fc.constantFrom(0, 0, 0, 1),
  }),
  { maxLength: 10 },
)

const made = (drawn: typeof deliveries extends fc.Arbitrary<infer All> ? All : never): Delivery[] =>
  drawn.map(({ after, stage, rows, off }, place) => ({
    id: `d${place}`,
    flow: 'outflow',
    knownAt: daysAfter('2026-04-01', after),
    source: 'file',
    rows: rows.map((row, at) => ({ ...row, row: at, stage })),
    totals: [
      {
        row: 99,
        from: months[0] ?? '',
        to: months[2] ?? '',
        total: rows.reduce((sum, { count }) => sum + count, 0) + off,
      },
    ],
  }))

const days = fc.integer({ min: -5, max: 310 }).map((after) => daysAfter('2026-04-01', after))

/** What got in, one delivery after another; one that is refused changes nothing. */
const taken = (all: readonly Delivery[]): Ledger =>
  all.reduce(
    (ledger, delivery) => {
      const answer = receive(ledger, delivery)
      return answer.ok ? answer.value : ledger
    },
    valueOf(openLedger(emmenClasses)),
  )

test('parts are the total, on whichever day it is read', () => {
  fc.assert(
    fc.property(deliveries, days, (drawn, day) => {
      const counts = countsOver(asKnownAt(taken(made(drawn)), day), { from: '2026-01', to: '2026-03' })
      expect(counts.parts.reduce((sum, { count }) => sum + count, 0)).toBe(counts.total)
      expect(counts.months + counts.missing.length).toBe(3)
      expect(Object.values(counts.stages).reduce((sum, one) => sum + one, 0)).toBe(counts.months)
    }),
  )
})

test('what is delivered later changes nothing of what was known before', () => {
  fc.assert(
    fc.property(deliveries, days, (drawn, day) => {
      const all = made(drawn)
      const early = taken(all.filter(({ knownAt }) => knownAt <= day))
      // What came after may only be refused or added: it is offered in the order in which it became known.
      const ordered = all.toSorted((one, other) => (one.knownAt < other.knownAt ? -1 : 1))
      const whole = taken(ordered)
      const upTo = taken(ordered.filter(({ knownAt }) => knownAt <= day))
      expect(asKnownAt(whole, day)).toEqual(asKnownAt(upTo, day))
      expect(asKnownAt(early, day).figures.every(({ knownAt }) => knownAt <= day)).toBe(true)
    }),
  )
})

test('a month has at most one final figure, and stages never go back', () => {
  fc.assert(
    fc.property(deliveries, (drawn) => {
      const { figures } = taken(made(drawn))
      for (const month of months) {
        const ranks = figures
          .filter((figure) => figure.month === month)
          .toSorted((one, other) => (one.knownAt < other.knownAt ? -1 : 1))
          .map(({ stage }) => stages.indexOf(stage))
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
        expect(ranks.filter((rank) => rank === 2).length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('counts get in as they came', () => {
  fc.assert(
    fc.property(deliveries, (drawn) => {
      for (const delivery of made(drawn)) {
        const answer = receive(valueOf(openLedger(emmenClasses)), delivery)
        if (!answer.ok) continue
        const held = answer.value.figures.flatMap(({ month, parts }) => parts.map((part) => ({ month, ...part })))
        const came = delivery.rows.map(({ month, reason, count }) => ({ month, reason, count }))
        expect(new Set(held.map((one) => JSON.stringify(one)))).toEqual(
          new Set(came.map(({ month, reason, count }) => JSON.stringify({ month, reason, count }))),
        )
      }
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { emmenClasses } from '../testing/emmen.ts'
import { asKnownAt, countsOver, deriveLedger, type FlowEvent, openLedger, receive, reconcile } from './index.ts'
import type { ReasonClass } from './index.ts'

const single = (id: string): ReasonClass => ({ id, combines: [], work: id === 'work', influenceable: 'unknown' })
const classes = ['work', 'school', 'ended', 'moved', 'cohabiting'].map(single)
const january = { from: '2026-01', to: '2026-01' }

const event = (key: string, reason = 'work', others: Partial<FlowEvent> = {}): FlowEvent => ({
  key,
  flow: 'outflow',
  day: '2026-01-20',
  reason,
  recordedOn: '2026-01-25',
  withdrawnOn: null,
  ...others,
})

function importedOf(counts: Readonly<Record<string, number>>, knownAt = '2026-02-10') {
  const rows = Object.entries(counts).map(([reason, count], row) => ({
    row,
    month: '2026-01',
    reason,
    stage: 'provisional' as const,
    count,
  }))
  const delivery = { id: 'd', flow: 'outflow' as const, knownAt, source: 'file', rows, totals: [] }
  return asKnownAt(valueOf(receive(valueOf(openLedger(emmenClasses)), delivery)), '2026-12-31')
}

const reconciled = (counts: Readonly<Record<string, number>>, events: readonly FlowEvent[]) =>
  valueOf(reconcile(importedOf(counts), events, classes, january))

describe('an import beside the events', () => {
  test('agrees, with single reasons held together where the import combines them', () => {
    const events = [event('a'), event('b', 'school'), event('c', 'ended')]
    expect(reconciled({ work: 1, 'school-or-ended': 2 }, events)).toEqual([
      {
        kind: 'agrees',
        month: '2026-01',
        groups: [
          { imported: ['work'], derived: ['work'], importedCount: 1, derivedCount: 1, difference: 0, why: [] },
          {
            imported: ['school-or-ended'],
            derived: ['school', 'ended'],
            importedCount: 2,
            derivedCount: 2,
            difference: 0,
            why: [],
          },
        ],
      },
    ])
  })

  test('says what was recorded later, withdrawn later, and put under another reason', () => {
    const events = [
      event('a'),
      event('b', 'work', { recordedOn: '2026-03-01' }),
      event('c', 'moved', { withdrawnOn: '2026-03-05' }),
    ]
    expect(reconciled({ work: 1, 'not-influenceable': 1 }, events)).toMatchObject([
      {
        kind: 'differs',
        groups: [
          { difference: 1, why: [{ kind: 'recorded-later', count: 1 }] },
          { difference: -1, why: [{ kind: 'withdrawn-later', count: -1 }] },
        ],
      },
    ])
    expect(
      reconciled({ work: 2, 'not-influenceable': 1 }, [event('a'), event('b', 'moved'), event('c', 'moved')]),
    ).toMatchObject([
      {
        groups: [
          { difference: -1, why: [{ kind: 'other-reason', count: -1 }] },
          { difference: 1, why: [{ kind: 'other-reason', count: 1 }] },
        ],
      },
    ])
    expect(reconciled({ work: 3 }, [event('a')])).toMatchObject([
      { groups: [{ difference: -2, why: [{ kind: 'unexplained', count: -2 }] }] },
    ])
  })

  test('a month that nobody delivered is named, not taken for 0', () => {
    const both = { from: '2026-01', to: '2026-02' }
    const events = [event('a'), event('b', 'work', { day: '2026-02-03', recordedOn: '2026-02-03' })]
    expect(valueOf(reconcile(importedOf({ work: 1 }), events, classes, both))[1]).toEqual({
      kind: 'not-imported',
      month: '2026-02',
      derivedCount: 1,
    })
  })

  test('whatever differs is explained to the last person', () => {
    const events = fc.array(
      fc.record({
        reason: fc.constantFrom(...classes.map(({ id }) => id)),
        recordedOn: fc.constantFrom('2026-01-25', '2026-02-10', '2026-02-11', '2026-05-01'),
        withdrawnOn: fc.constantFrom(null, '2026-02-01', '2026-06-01'),
      }),
      { maxLength: 20 },
    )
    const count = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(events, count, count, count, (drawn, work, school, moved) => {
        const all = drawn.map(({ reason, ...others }, place) => event(`k${place}`, reason, others))
        const imported = { work, 'school-or-ended': school, 'not-influenceable': moved }
        for (const month of reconciled(imported, all)) {
          if (month.kind === 'not-imported') throw new Error('the month was delivered')
          for (const { difference, why, importedCount, derivedCount } of month.groups) {
            expect(derivedCount - importedCount).toBe(difference)
            expect(why.reduce((sum, { count: one }) => sum + one, 0)).toBe(difference)
          }
        }
      }),
    )
  })
})

describe('the ledger of the events', () => {
  test('is what was recorded by that day; a month without events is 0', () => {
    const events = [event('a'), event('b', 'work', { recordedOn: '2026-03-01' })]
    const period = { from: '2025-12', to: '2026-01' }
    const on = (day: string) => countsOver(valueOf(deriveLedger(events, classes, period, day)), period)
    expect([on('2026-02-28').total, on('2026-03-01').total]).toEqual([1, 2])
    expect(on('2026-03-01')).toMatchObject({ months: 2, missing: [], assumptions: [{ certainty: 'derived' }] })
  })

  test('nobody leaves twice in a month, and every event has a reason and days', () => {
    const events = [event('a'), event('a', 'school'), event('b', ''), event('c', 'work', { day: '2026-02-30' })]
    const answer = deriveLedger(events, classes, january, '2026-12-31')
    expect(codesOf(answer)).toEqual(['event-twice', 'reason-missing', 'not-a-day'])
    expect(refusalsOf(answer).map(({ row }) => row)).toEqual([1, 2, 3])
    expect(codesOf(reconcile(importedOf({ work: 1 }), events, classes, january))).toHaveLength(3)
  })

  test('an event that was withdrawn gives its place to another of the same person', () => {
    const events = [event('a', 'work', { withdrawnOn: '2026-01-26' }), event('a', 'school')]
    expect(countsOver(valueOf(deriveLedger(events, classes, january, '2026-12-31')), january).parts).toEqual([
      { reason: 'school', count: 1 },
    ])
  })
})

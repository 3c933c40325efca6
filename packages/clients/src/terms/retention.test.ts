import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '@vliegwiel/i18n'
import { codesOf, valueOf } from '../testing/answers.ts'
import {
  mustBeDestroyed,
  type RetainedRecord,
  retentionOf,
  retentionProblems,
  type RetentionRule,
} from './retention.ts'

/** Numbers of the Selectielijst gemeenten en intergemeentelijke organen 2020. */
const granted: RetentionRule = {
  id: '8.1',
  sort: 'benefit',
  outcome: 'granted',
  period: 'P10Y',
  startsAt: 'object-ends',
}
const rules: readonly RetentionRule[] = [
  granted,
  { id: '8.2', sort: 'benefit', outcome: 'refused', period: 'P5Y', startsAt: 'closed' },
  { id: '8.4.1', sort: 'benefit', outcome: 'broken-off', period: 'P42D', startsAt: 'closed' },
  { id: '4.1.1', sort: 'evaluation', outcome: 'done', period: 'keep', startsAt: null },
  { id: 'reads', sort: 'reads', outcome: 'recorded', period: null, startsAt: null },
]
const record = (more: Partial<RetainedRecord>): RetainedRecord => ({
  sort: 'benefit',
  outcome: 'granted',
  closed: null,
  objectEnds: null,
  recordedDay: null,
  ...more,
})
const of = (more: Partial<RetainedRecord>) => valueOf(retentionOf(rules, record(more)))

describe('how long it is kept hangs on how it ended and on what starts the term', () => {
  test.each([
    ['granted', { objectEnds: '2026-11-30' }, '2036-11-30'],
    ['refused', { closed: '2026-11-30' }, '2031-11-30'],
    ['broken-off', { closed: '2026-11-30' }, '2027-01-11'],
    ['granted', { objectEnds: '2024-02-29' }, '2034-02-28'],
  ] as const)('%s', (outcome, days, lastDay) => {
    expect(of({ outcome, ...days })).toMatchObject({ kind: 'until', lastDay })
  })

  test('a granted benefit that was closed but still runs stays open: closing does not start that term', () => {
    expect(of({ closed: '2020-01-01' })).toEqual({
      kind: 'open',
      why: 'event-to-come',
      rule: '8.1',
      waitsFor: 'object-ends',
    })
  })

  test.each([
    [{ outcome: null }, 'outcome-unknown'],
    [{ outcome: 'something' }, 'no-rule'],
    [{ sort: 'reads', outcome: 'recorded', closed: '2000-01-01' }, 'period-unknown'],
  ] as const)('what nobody knows stays open', (more, why) => {
    const found = of(more)
    expect(found).toMatchObject({ kind: 'open', why })
    expect(mustBeDestroyed(found, '2199-12-31')).toBe(false)
  })

  test('what is kept for ever is never destroyed', () => {
    expect(mustBeDestroyed(of({ sort: 'evaluation', outcome: 'done', closed: '1999-01-01' }), '2199-12-31')).toBe(false)
  })

  test('destroying is due on the day after the last, not on it', () => {
    const found = of({ outcome: 'refused', closed: '2026-11-30' })
    expect([mustBeDestroyed(found, '2031-11-30'), mustBeDestroyed(found, '2031-12-01')]).toEqual([false, true])
  })

  test('two rules for one outcome: neither is picked', () => {
    const twice = [...rules, { ...granted, id: 'again', period: 'P1Y' }]
    expect(retentionProblems(twice).map(({ code }) => code)).toEqual(['name-twice'])
    expect(valueOf(retentionOf(twice, record({ objectEnds: '2020-01-01' })))).toMatchObject({ why: 'several-rules' })
  })

  test.each(['10 jaar', 'P0Y', 'P-1Y', 'P1.5Y', 'P10Y6M', 'PT5M', '', 'P99999Y'])('%s is no period', (period) => {
    expect(codesOf(retentionOf([{ ...granted, period }], record({})))).toEqual(['period-impossible'])
  })

  test('a longer period never ends earlier, and an open term never destroys', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => daysAfter('1970-01-01', offset))
    const period = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('Y', 'M', 'W', 'D'))
    fc.assert(
      fc.property(day, period, fc.option(day), day, (closed, [count, unit], objectEnds, today) => {
        const rule = (length: number, startsAt: 'closed' | 'object-ends') =>
          [{ id: 'r', sort: 'benefit', outcome: 'granted', period: `P${length}${unit}`, startsAt }] as const
        const short = valueOf(retentionOf(rule(count, 'closed'), record({ closed })))
        const long = valueOf(retentionOf(rule(count + 1, 'closed'), record({ closed })))
        if (short.kind !== 'until' || long.kind !== 'until') throw new Error('a known term is open')
        expect(short.lastDay > closed && long.lastDay > short.lastDay).toBe(true)
        const waiting = valueOf(retentionOf(rule(count, 'object-ends'), record({ closed, objectEnds })))
        if (objectEnds === null) expect(mustBeDestroyed(waiting, today)).toBe(false)
      }),
    )
  })
})

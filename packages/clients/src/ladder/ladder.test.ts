import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '@vliegwiel/i18n'
import { codesOf, valueOf } from '../testing/answers.ts'
import { standingOn } from './ladder.ts'
import { type TrajectoryEvent, trajectoryOf, valueOn } from './trajectory.ts'

const steps = ['alone', 'contacts', 'activities', 'unpaid', 'supported', 'paid'].map((key) => ({ key, name: key }))
const on = (day: string, step: string, order = 0) => ({ day, step, order })
const scale = { least: 1, most: 5 }

describe('steps are events, and a step back is one of them', () => {
  test('up, back by illness, up again', () => {
    const way = [
      on('2025-02-01', 'alone'),
      on('2025-06-01', 'contacts'),
      on('2025-10-01', 'activities'),
      on('2026-01-10', 'contacts'),
      on('2026-10-01', 'activities'),
    ]
    const found = valueOf(standingOn(steps, way))
    expect(found.points.map(({ direction }) => direction)).toEqual(['first', 'up', 'up', 'back', 'up'])
    expect(found).toMatchObject({ up: 3, back: 1, change: 2, step: { key: 'activities' } })
  })

  test('nobody knows where somebody without events stands', () => {
    expect(valueOf(standingOn(steps, []))).toMatchObject({ step: null, now: null, change: null })
  })

  test('a step that the ladder does not have is named', () => {
    expect(codesOf(standingOn(steps, [on('2026-01-01', 'flying'), on('2026-01-02', '__proto__')]))).toEqual([
      'step-unknown',
      'step-unknown',
    ])
  })

  test('what was not talked about is a gap and no 0', () => {
    const found = valueOf(
      trajectoryOf(
        [
          { day: '2025-03-01', order: 0, value: null },
          { day: '2026-03-01', order: 0, value: 2 },
          { day: '2026-06-01', order: 0, value: null },
        ],
        scale,
      ),
    )
    expect(found).toMatchObject({ now: 2, first: 2, change: null, notDiscussed: 2, back: 0 })
  })

  test('a score off the scale, or a half one, is refused', () => {
    for (const value of [0, 6, 2.5, Number.NaN])
      expect(codesOf(trajectoryOf([{ day: '2026-01-01', order: 0, value }], scale))).toEqual(['score-impossible'])
  })
})

describe('whatever somebody goes through', () => {
  const events = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 60 }).map((offset) => daysAfter('2026-01-01', offset)),
      order: fc.nat(50),
      value: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  )

  test('the order in which it was written down does not matter', () => {
    const distinct = fc.uniqueArray(events, { maxLength: 1 }).map(([one = []]) => one)
    fc.assert(
      fc.property(distinct, fc.nat(), (drawn, turn) => {
        const unique = [...new Map(drawn.map((one) => [`${one.day} ${one.order}`, one])).values()]
        const turned = unique.slice(turn % (unique.length || 1)).concat(unique.slice(0, turn % (unique.length || 1)))
        expect(valueOf(trajectoryOf(turned, scale))).toEqual(valueOf(trajectoryOf(unique, scale)))
      }),
    )
  })

  test('every event is one point, and what is up and back adds up to the change', () => {
    fc.assert(
      fc.property(events, (drawn: TrajectoryEvent[]) => {
        const found = valueOf(trajectoryOf(drawn, scale))
        expect(found.points).toHaveLength(drawn.length)
        const known = found.points.filter(({ value }) => value !== null)
        const moved = known
          .slice(1)
          .reduce((sum, point, place) => sum + (point.value ?? 0) - (known[place]?.value ?? 0), 0)
        if (known.length > 1) expect(found.change).toBe(moved)
        const last = drawn
          .map(({ day }) => day)
          .toSorted()
          .at(-1)
        if (last !== undefined) expect(valueOn(drawn, last)).toBe(found.now)
      }),
    )
  })
})

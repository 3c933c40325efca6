import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, hostileNumbers, valueOf } from '../testing/answers.ts'
import { employerFunnel } from './employer-funnel.ts'

const stages = (...people: readonly number[]) =>
  people.map((count, place) => ({ name: `stage ${place}`, people: count }))

describe('a project with employers', () => {
  test('50 approached, 20 placed: 40 %, and with so few between 27.6 and 53.8 (Wilson)', () => {
    const [, placed] = valueOf(employerFunnel(stages(50, 20)))
    expect(placed?.ofFirst).toEqual({ percent: 40, low: 27.6, high: 53.8 })
  })

  test('three stages: each of the first and of the one before', () => {
    const rows = valueOf(employerFunnel(stages(50, 30, 20)))
    expect(rows.map(({ lost }) => lost)).toEqual([0, 20, 10])
    expect(rows[2]?.ofBefore?.percent).toBe(66.7)
  })

  test('somebody placed who was never approached is refused, with how many', () => {
    const answer = employerFunnel(stages(50, 51))
    expect(answer.ok ? [] : answer.refusals).toEqual([
      { code: 'more-than-before', field: 'stages.1.people', values: { people: 51, before: 50, more: 1 } },
    ])
  })

  test('of nobody there is no share', () => {
    expect(valueOf(employerFunnel(stages(0, 0)))[1]).toMatchObject({ ofFirst: null, ofBefore: null, lost: 0 })
    expect(codesOf(employerFunnel([]))).toEqual(['no-stage'])
  })

  test('whatever comes in: an answer, and shares that lie within their margin', () => {
    const people = fc.oneof(fc.constantFrom(...hostileNumbers), fc.nat(5_000))
    fc.assert(
      fc.property(fc.array(people, { maxLength: 5 }), (drawn) => {
        const answer = employerFunnel(stages(...drawn))
        if (!answer.ok) return
        for (const { ofFirst } of answer.value)
          if (ofFirst !== null) expect(ofFirst.low <= ofFirst.percent && ofFirst.percent <= ofFirst.high).toBe(true)
        expect(answer.value.reduce((sum, { lost }) => sum + lost, 0)).toBe((drawn[0] ?? 0) - (drawn.at(-1) ?? 0))
      }),
    )
  })
})

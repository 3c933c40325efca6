import { describe, expect, it } from 'vitest'
import { cellsOf, momentsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { column, psid } from '../testing/reference/columns.ts'
import {
  beforeAfter,
  differenceInDifferences,
  exactMatch,
  nearestMatch,
  propensity,
  weightedDifference,
} from './index.ts'

const COVARIATES = ['age', 'educ', 'black', 'hisp', 'married', 'nodegree', 're74', 're75']
const rows = psid.map((row) => ({
  treated: row['treat'] === 1,
  x: COVARIATES.map((name) => row[name] ?? 0),
  y: row['re78'] ?? 0,
}))

describe('before and after', () => {
  it('of the NSW treated is a difference of +4,817 and says so in its type', () => {
    const changes = column(psid, 're78', 1).map((after, index) => after - (column(psid, 're75', 1)[index] ?? 0))
    const answer = figures(beforeAfter(momentsOf(changes)))
    expect(Math.round(answer.estimate)).toBe(4817)
    expect(answer.kind).toBe('difference')
  })
})

describe('difference in differences', () => {
  const [up, flat] = [momentsOf([5, 6, 7, 6]), momentsOf([0, 1, -1, 0])]

  it('says whether the groups had moved apart before', () => {
    expect(figures(differenceInDifferences({ treated: up, control: flat }, undefined)).trends).toBe('not-checked')
    const alike = { treated: flat, control: flat }
    expect(figures(differenceInDifferences({ treated: up, control: flat }, alike)).trends).toBe('alike')
    const apart = { treated: up, control: flat }
    expect(figures(differenceInDifferences({ treated: up, control: flat }, apart)).trends).toBe('moved-apart')
  })
})

describe('weighting and matching', () => {
  it('refuse groups that do not overlap, and one group', () => {
    const apart = [1, 2, 3, 4, 5, 6].map((x) => ({ x: [x > 3 ? 1 : 0, x], y: x }))
    expect(weightedDifference(cellsOf(['arm', 'one'], apart), 'arm')).toMatchObject({ computable: false })
    expect(propensity([1, 2, 3, 4].map((x) => ({ x: [x], n: 1, treated: x > 2 ? 1 : 0 })))).toMatchObject({
      computable: false,
    })
    const alone = cellsOf(['arm', 'one'], [{ x: [1, 2], y: 3 }])
    expect(weightedDifference(alone, 'arm')).toMatchObject({ code: 'empty-arm' })
    expect(exactMatch(alone, 'arm')).toMatchObject({ code: 'no-overlap' })
  })

  it('exact matching leaves out who has no equal', () => {
    const table = cellsOf(
      ['arm', 'kind'],
      [
        { x: [1, 0], y: 5 },
        { x: [1, 0], y: 7 },
        { x: [0, 0], y: 1 },
        { x: [0, 0], y: 3 },
        { x: [1, 9], y: 100 },
      ],
    )
    expect(figures(exactMatch(table, 'arm'))).toMatchObject({ estimate: 4, treated: 2, control: 2 })
  })

  it('nearest matching from both sides differs from what MatchIt 4.5.1 does', () => {
    expect(figures(nearestMatch(rows)).difference).toBeCloseTo(894.36748, 4)
    expect(figures(nearestMatch(rows, { side: 'below' })).difference).toBeCloseTo(770.39017, 4)
  })
})

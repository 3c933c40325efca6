import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { cellsOf, crossProductsOf, momentsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { crowd, people, varying } from '../testing/arbitraries.ts'
import { welch } from '../two-groups/index.ts'
import { ancova, balance, cuped, jointBalance, lin, regress, subgroups } from './index.ts'

const TERMS = ['arm', 'one', 'two']
const table = (rows: { x: readonly number[]; y: number }[]) => cellsOf(TERMS, rows)

describe('regression', () => {
  it('never gives NaN or infinity, for any persons', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const cells = table(rows)
        const answers = [
          ...(['classical', 'HC0', 'HC1', 'HC2', 'HC3'] as const).flatMap((standardErrors) => [
            regress(cells, { standardErrors }),
            lin(cells, 'arm', { standardErrors }),
          ]),
          jointBalance(cells, 'arm'),
        ]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
      }),
    )
  })

  it('on the arm alone is the plain difference, with HC2 its Welch standard error', () => {
    fc.assert(
      fc.property(varying, varying, (one, other) => {
        const rows = [...one.map((y) => ({ x: [1], y })), ...other.map((y) => ({ x: [0], y }))]
        const [plain, model] = [welch(momentsOf(one), momentsOf(other)), ancova(cellsOf(['arm'], rows), 'arm')]
        expect(figures(model).estimate).toBeCloseTo(figures(plain).estimate, 8)
        expect(figures(model).standardError).toBeCloseTo(figures(plain).standardError, 8)
      }),
    )
  })

  it('turns sign when the arms are renamed', () => {
    let compared = 0
    fc.assert(
      fc.property(crowd, (rows) => {
        const turned = rows.map(({ x: [arm, ...others], y }) => ({ x: [1 - arm, ...others], y }))
        const [straight, back] = [lin(table(rows), 'arm'), lin(table(turned), 'arm')]
        expect(back.computable).toBe(straight.computable)
        if (!straight.computable || !back.computable) return
        compared += 1
        expect(back.estimate).toBeCloseTo(-straight.estimate, 6)
        expect(back.standardError).toBeCloseTo(straight.standardError, 6)
      }),
    )
    expect(compared).toBeGreaterThan(0)
  })

  it('refuses by name: a term that follows from others, one arm, no persons, one person who decides alone', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((value) => ({ x: [value % 2, value, 2 * value], y: value * value }))
    expect(figures(regress(table(rows))).coefficients['two']).toMatchObject({ code: 'collinear' })
    expect(ancova(table(rows.filter(({ x }) => x[0] === 1)), 'arm')).toMatchObject({ code: 'empty-arm' })
    expect(regress(table([]))).toMatchObject({ code: 'empty-arm' })
    expect(ancova(cellsOf(['arm'], [{ x: [2], y: 1 }]), 'arm')).toMatchObject({ code: 'invalid-input' })
    expect(
      regress(
        cellsOf(
          ['alone'],
          [
            { x: [1], y: 3 },
            { x: [0], y: 1 },
            { x: [0], y: 2 },
          ],
        ),
      ),
    ).toMatchObject({ code: 'singular-leverage' })
    expect(regress(cellsOf(['a'], [{ x: [1], y: 3 }]))).toMatchObject({ code: 'no-degrees-of-freedom' })
  })
})

describe('CUPED', () => {
  it('takes away what a covariate predicts and refuses one that does not vary', () => {
    const arm = (shift: number) => [1, 2, 3, 4, 5].map((x) => ({ x: [x], y: 10 * x + shift + (x % 2) }))
    const answer = figures(cuped(crossProductsOf(['before'], arm(3)), crossProductsOf(['before'], arm(0))))
    expect(answer.estimate).toBeCloseTo(3, 10)
    expect(answer.varianceRatio).toBeLessThan(0.05)
    const flat = crossProductsOf(
      ['before'],
      [1, 2, 3].map((y) => ({ x: [1], y })),
    )
    expect(cuped(flat, flat)).toMatchObject({ code: 'collinear' })
  })
})

describe('balance and subgroups', () => {
  it('refuse what does not vary', () => {
    expect(balance(momentsOf([3, 3]), momentsOf([3, 3]))).toMatchObject({ code: 'no-variance' })
    expect(balance(momentsOf([1, 1]), momentsOf([0, 0]))).toMatchObject({ code: 'separated' })
    expect(figures(balance(momentsOf([1, 2]), momentsOf([3, 3]))).varianceRatio).toMatchObject({ code: 'no-variance' })
    const same = table([0, 1, 0, 1].map((arm) => ({ x: [arm, arm, 1], y: 0 })))
    expect(jointBalance(same, 'arm')).toMatchObject({ computable: false })
  })

  it('the interaction is the difference of the two differences', () => {
    const groups = [
      { level: 'low', treated: momentsOf([1, 2, 3]), control: momentsOf([1, 1, 2]) },
      { level: 'high', treated: momentsOf([5, 7, 9]), control: momentsOf([2, 3, 5]) },
    ]
    const answer = figures(subgroups(groups))
    const [low, high] = answer.levels.map(({ difference }) => figures(difference).estimate)
    const [crossed] = answer.interactions
    expect(crossed).toMatchObject({ level: 'high', against: 'low' })
    expect(crossed && figures(crossed.difference).estimate).toBeCloseTo((high ?? 0) - (low ?? 0), 10)
  })

  it('a subgroup without a control keeps its line and its reason', () => {
    const groups = [
      { level: 'low', treated: momentsOf([1, 2, 3]), control: momentsOf([1, 1, 2]) },
      { level: 'high', treated: momentsOf([5, 7, 9]), control: momentsOf([]) },
    ]
    const answer = figures(subgroups(groups))
    expect(answer.levels[1]?.difference).toMatchObject({ code: 'empty-arm' })
    expect(answer.interactions[0]?.difference).toMatchObject({ computable: false })
  })
})

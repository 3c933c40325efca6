import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, inDecimals } from '../formula/index.ts'
import { euros } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { compareRatios, definitionsOf, metrics, type PublishedRatio } from './index.ts'

const definitions = Object.fromEntries(definitionsOf['guidance-per-client'].map((what) => [what, `usual ${what}`]))
const ratio = (municipality: string, others: Partial<PublishedRatio> = {}): PublishedRatio => ({
  municipality,
  metric: 'guidance-per-client',
  numerator: euros(1_200_000),
  denominator: 1_000,
  period: { from: '2026-01', to: '2026-12' },
  definitions,
  source: `Budget of ${municipality}`,
  date: '2026-11-01',
  ...others,
})

describe('ratios side by side', () => {
  test('when all mean the same: with their definitions, and the lowest first', () => {
    const found = valueOf(compareRatios([ratio('A'), ratio('B', { denominator: 1_500 })]))
    expect(found).toMatchObject({
      comparable: true,
      definitions,
      ratios: [
        { municipality: 'B', ratio: { value: euros(800) } },
        { municipality: 'A', ratio: { value: euros(1_200) } },
      ],
    })
    expect(found.comparable && found.assumptions).toHaveLength(2)
  })

  test('as a share: 1,241 of 2,217 is 55.98 %', () => {
    const words = Object.fromEntries(definitionsOf['share-influenceable'].map((what) => [what, 'same']))
    const share = { metric: 'share-influenceable' as const, denominator: 2_217, definitions: words }
    const found = valueOf(
      compareRatios([ratio('Emmen', { ...share, numerator: 1_241 }), ratio('B', { ...share, numerator: 2_000 })]),
    )
    expect(found.comparable && found.ratios[0]?.ratio.value).toBe(55.98)
  })

  test('never when definitions differ or are missing: what would make them comparable is named, and no figure', () => {
    const other = ratio('B', { definitions: { ...definitions, 'client-means': 'household', purse: ' ' } })
    const found = valueOf(compareRatios([ratio('A'), other]))
    expect(found).toEqual({
      comparable: false,
      metric: 'guidance-per-client',
      obstacles: [
        { kind: 'definition-missing', what: 'purse', municipalities: ['B'] },
        {
          kind: 'definition-differs',
          what: 'client-means',
          by: [
            { definition: 'usual client-means', municipalities: ['A'] },
            { definition: 'household', municipalities: ['B'] },
          ],
        },
      ],
    })
  })

  test('nor over periods of another length, nor with fewer people than the threshold', () => {
    const short = ratio('B', { period: { from: '2026-01', to: '2026-06' }, denominator: 9 })
    expect(valueOf(compareRatios([ratio('A'), short]))).toMatchObject({
      obstacles: [
        { kind: 'length-differs', by: [{ months: 12 }, { months: 6 }] },
        { kind: 'too-few-people', municipalities: ['B'], threshold: 10 },
      ],
    })
  })

  test('a share with nine on one side is below the threshold too', () => {
    const words = Object.fromEntries(definitionsOf['share-influenceable'].map((what) => [what, 'same']))
    const share = { metric: 'share-influenceable' as const, denominator: 100, definitions: words }
    const found = compareRatios([ratio('A', { ...share, numerator: 91 }), ratio('B', { ...share, numerator: 50 })])
    expect(valueOf(found)).toMatchObject({ obstacles: [{ kind: 'too-few-people', municipalities: ['A'] }] })
  })
})

describe('bad input', () => {
  test.each<[string, Partial<PublishedRatio>, string]>([
    ['of nobody', { denominator: 0 }, 'not-whole'],
    ['of half a cent', { numerator: 0.5 }, 'not-whole'],
    ['from nowhere', { source: '' }, 'source-missing'],
    ['of another metric', { metric: 'cost-per-extra-person' }, 'metric-differs'],
    ['of a period that runs back', { period: { from: '2026-12', to: '2026-01' } }, 'period-reversed'],
  ])('a ratio %s is refused', (_what, others, code) => {
    expect(codesOf(compareRatios([ratio('A'), ratio('B', others)]))).toEqual([code])
  })

  test('one ratio, or one municipality twice, compares with nothing', () => {
    expect(codesOf(compareRatios([ratio('A')]))).toEqual(['nothing-delivered'])
    expect(refusalsOf(compareRatios([ratio('A'), ratio('A')]))).toMatchObject([{ code: 'name-twice' }])
    expect(codesOf(compareRatios([]))).toEqual(['nothing-delivered'])
    expect(codesOf(compareRatios([ratio('A'), ratio('B')], 0))).toEqual(['number-impossible'])
  })
})

test('whatever one of them leaves unsaid or means otherwise, no figure passes', () => {
  const word = fc.constantFrom('one', 'two', '', null)
  fc.assert(
    fc.property(
      fc.constantFrom(...metrics),
      fc.array(fc.array(word, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 5 }),
      (metric, all) => {
        const ratios = all.map((words, place) =>
          ratio(`M${place}`, {
            metric,
            numerator: 400,
            denominator: 1_000 + place,
            definitions: Object.fromEntries(definitionsOf[metric].map((what, at) => [what, words[at] ?? null])),
          }),
        )
        const found = valueOf(compareRatios(ratios))
        const same = definitionsOf[metric].every((what) => {
          const said = new Set(ratios.map((one) => one.definitions[what] ?? ''))
          return said.size === 1 && !said.has('')
        })
        expect(found.comparable).toBe(same)
        if (!found.comparable) {
          expect(found.obstacles.length).toBeGreaterThan(0)
          expect(Object.keys(found)).not.toContain('ratios')
          return
        }
        for (const { ratio: one } of found.ratios)
          expect(inDecimals(evaluate(one.formula), one.decimals)).toBe(one.value)
      },
    ),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, valueOf } from '../testing/answers.ts'
import { ledgerClasses, outflowByCategory, outflowCategories, type OutflowReason } from './outflow-reasons.ts'

const emmen: readonly OutflowReason[] = [
  { key: 'werk', name: 'Aan het werk', categories: ['work'], influenceable: true },
  { key: 'school-of-beeindigd', name: 'School of beëindigd', categories: ['school', 'ended'], influenceable: true },
  { key: 'overig', name: 'Verhuisd of samenwonend', categories: ['moved', 'cohabiting'], influenceable: false },
]
const counts = [
  { reason: 'werk', count: 857 },
  { reason: 'school-of-beeindigd', count: 384 },
  { reason: 'overig', count: 976 },
]

describe('reasons of a municipality as the categories of all', () => {
  test('Emmen: 857 + 384 + 976 = 2,217, of which 1,241 can be influenced', () => {
    expect(valueOf(outflowByCategory(emmen, counts))).toMatchObject({
      total: 2_217,
      influenceable: 1_241,
      notInfluenceable: 976,
      undecided: 0,
    })
  })

  test('a combined figure stays one figure: nobody knows how many went to school', () => {
    const { categories } = valueOf(outflowByCategory(emmen, counts))
    expect(categories).toContainEqual({ of: ['school', 'ended'], count: 384 })
    expect(categories.some(({ of }) => of.length === 1 && of[0] === 'school')).toBe(false)
  })

  test('a reason that is not on the list, and one without a category, are named', () => {
    expect(codesOf(outflowByCategory(emmen, [{ reason: 'constructor', count: 1 }]))).toEqual(['reason-unknown'])
    expect(codesOf(outflowByCategory([{ key: 'x', name: 'x', categories: [], influenceable: null }], []))).toEqual([
      'category-unknown',
    ])
    const wrong = [{ key: 'x', name: 'x', categories: ['flown' as 'work'], influenceable: null }]
    expect(codesOf(outflowByCategory(wrong, []))).toEqual(['category-unknown'])
  })

  test('the ledger of budgets takes them', () => {
    expect(ledgerClasses(emmen)).toEqual([
      { id: 'werk', combines: [], work: true, influenceable: true },
      { id: 'school-of-beeindigd', combines: ['school', 'ended'], work: false, influenceable: true },
      { id: 'overig', combines: ['moved', 'cohabiting'], work: false, influenceable: false },
    ])
  })

  test('whatever the reasons: the parts are the total, twice', () => {
    const reason = fc.record({
      categories: fc.uniqueArray(fc.constantFrom(...outflowCategories), { minLength: 1, maxLength: 3 }),
      influenceable: fc.option(fc.boolean()),
      count: fc.nat(100_000),
    })
    fc.assert(
      fc.property(fc.array(reason, { maxLength: 12 }), (drawn) => {
        const reasons = drawn.map((one, place) => ({ ...one, key: `r${place}`, name: `r${place}` }))
        const found = valueOf(
          outflowByCategory(
            reasons,
            reasons.map(({ key, count }) => ({ reason: key, count })),
          ),
        )
        const all = drawn.reduce((sum, { count }) => sum + count, 0)
        expect(found.total).toBe(all)
        expect(found.categories.reduce((sum, { count }) => sum + count, 0)).toBe(all)
        expect(found.influenceable + found.notInfluenceable + found.undecided).toBe(all)
      }),
    )
  })
})

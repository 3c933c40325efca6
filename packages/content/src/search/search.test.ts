import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween, trigramLikeness } from './likeness.ts'
import { indexQuestions, searchQuestions } from './index.ts'
import { foldText, stemOf, termsOf } from './terms.ts'

describe('forms of one word meet', () => {
  test.each([
    ['fiets', 'fietsen'],
    ['betalen', 'betaalt'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['kind', 'kinderen'],
    ['bon', 'bonnen'],
    ['kamer', 'kamers'],
    ['uitkering', 'uitkeringen'],
  ])('%s and %s', (one, other) => {
    const [a, b] = [stemOf(one), stemOf(other)]
    expect(a === b || a.startsWith(b) || b.startsWith(a)).toBe(true)
  })
})

test('accents, capitals and signs say nothing; words that say nothing only when there is no other', () => {
  expect(foldText('Crèche, ’s Middags?')).toBe('creche s middags')
  expect(termsOf('Hoe krijg ik mijn geld').map(({ word }) => word)).toEqual(['geld'])
  expect(termsOf('Wat nu').map(({ word }) => word)).toEqual(['nu'])
  expect(termsOf('hoe dan').map(({ word }) => word)).toEqual(['hoe', 'dan'])
})

test('letters that differ, counted', () => {
  expect(editsBetween('schulden', 'schulde', 2)).toBe(1)
  expect(editsBetween('vakansie', 'vakantie', 2)).toBe(1)
  expect(editsBetween('gled', 'geld', 1)).toBe(1)
  expect(editsBetween('abc', 'xyz', 1)).toBe(2)
})

test('likeness is that of pg_trgm: word and words share four of eleven pieces', () => {
  // select similarity('word', 'two words') is 0.3636 with PostgreSQL; for single words the pieces are the same.
  expect(trigramLikeness('word', 'words')).toBeCloseTo(4 / 7, 10)
  expect(trigramLikeness('geld', 'geld')).toBe(1)
})

const word = fc.constantFrom('geld', 'kind', 'huis', 'ziek', 'werk', 'boete', 'reis', 'school', 'schuld', 'vakantie')
const question = fc
  .uniqueArray(word, { minLength: 1, maxLength: 3 })
  .map((words) => ({ key: words.join('-'), title: `Hoe zit het met ${words.join(' en ')}?`, summary: null }))

test('who types a question as it stands finds it with a full score, and nothing is said twice', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(question, { selector: ({ title }) => title.split(' ').toSorted().join(), maxLength: 12 }),
      (all) => {
        const index = indexQuestions(all)
        for (const one of all) {
          const found = searchQuestions(index, one.title)
          expect(found.find(({ entry }) => entry === one)?.score).toBeCloseTo(1, 6)
          expect(new Set(found.map(({ entry }) => entry.key)).size).toBe(found.length)
          for (const { score } of found) expect(score).toBeLessThanOrEqual(1)
        }
      },
    ),
  )
})

test('anything may be typed', () => {
  const index = indexQuestions([{ key: 'a', title: 'Geld', summary: null }])
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      expect(Array.isArray(searchQuestions(index, typed))).toBe(true)
    }),
  )
  expect(searchQuestions(index, '   ')).toEqual([])
  expect(searchQuestions(index, 'pizza bestellen')).toEqual([])
})

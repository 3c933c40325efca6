import { expect, test } from 'vitest'
import { namesOf } from './names.ts'

test.each([
  ['loans', 'loan', 'Loan', 'Loans'],
  ['subsidies', 'subsidy', 'Subsidy', 'Subsidies'],
  ['content', 'content', 'Content', 'ContentList'],
  ['access', 'access', 'Access', 'AccessList'],
])('%s has the noun %s', (word, noun, type, plural) => {
  expect(namesOf(word, 'woord')).toEqual({ word, noun, Noun: type, Nouns: plural, dutch: 'woord' })
})

test.each([
  [undefined, undefined, 'npm run new-slice -- loans'],
  ['loans', '', 'npm run new-slice -- loans'],
  ['Loans', 'leningen', 'small letters'],
  ['../x', 'leningen', 'small letters'],
  ['orders', 'bestellingen', '"order" is taken'],
  ['loans', '<b>', 'of letters'],
])('%s "%s" is refused with what to do', (word, dutch, sentence) => {
  expect(() => namesOf(word, dutch)).toThrow(sentence)
})

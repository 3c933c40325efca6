import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const shown = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'inserted' ? '+' : '-'}[${text.trim()}]`))
    .join('')

test('a changed word is shown among the words that stayed', () => {
  expect(shown('Wij betalen op de 20e van de maand.', 'Wij betalen op de 23e van de maand.')).toBe(
    'Wij betalen op de -[20e]+[23e]van de maand.',
  )
})

test('the pieces that are not deleted make the new text, those not inserted the old one', () => {
  const [before, after] = ['een twee drie  vier', 'twee drie vijf\nvier zes']
  const stretches = wordDifference(before, after)
  const join = (not: string) =>
    stretches
      .filter(({ kind }) => kind !== not)
      .map(({ text }) => text)
      .join('')
  expect(join('deleted')).toBe(after)
  expect(join('inserted').trim().replaceAll(/\s+/g, ' ')).toBe(before.replaceAll(/\s+/g, ' '))
})

test('an empty text and a very long one', () => {
  expect(shown('', 'iets')).toBe('+[iets]')
  expect(wordDifference('', '')).toEqual([])
  const long = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ')
  expect(wordDifference(long('a'), long('b'))).toHaveLength(2)
})

test('any two texts: what stayed and what came is the new one, what stayed and what went has the words of the old one', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom('een', 'twee', 'drie', 'é', '20e'), fc.constantFrom(' ', '  ', '\n')), {
      maxLength: 30,
    })
    .map((words) => words.flat().join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = wordDifference(before, after)
      const without = (kind: string) =>
        found
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('')
      expect(without('deleted')).toBe(after)
      expect(without('inserted').split(/\s+/)).toEqual(before.split(/\s+/))
      if (before === after) expect(found.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

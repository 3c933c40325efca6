import { expect, test } from 'vitest'
import { mergeWords } from './merge-words.ts'
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

test('two changes at different places make one text', () => {
  const base = 'Vraag de toeslag aan binnen 3 maanden nadat de opvang begint.'
  const theirs = 'Vraag de toeslag zo vroeg mogelijk aan binnen 3 maanden nadat de opvang begint.'
  const mine = 'Vraag de toeslag aan binnen 3 maanden nadat de opvang begint. Wij helpen u daarbij.'
  expect(mergeWords(base, theirs, mine)).toEqual({
    text: 'Vraag de toeslag zo vroeg mogelijk aan binnen 3 maanden nadat de opvang begint. Wij helpen u daarbij.',
    clean: true,
  })
})

test('one side alone, the same change twice, and a real conflict', () => {
  expect(mergeWords('a b c', 'a b c', 'a x c')).toEqual({ text: 'a x c', clean: true })
  expect(mergeWords('a b c', 'a x c', 'a x c')).toEqual({ text: 'a x c', clean: true })
  expect(mergeWords('op de 20e dag', 'op de 23e dag', 'op de 18e dag')).toEqual({
    text: 'op de 23e 18e dag',
    clean: false,
  })
  expect(mergeWords('', 'dit', 'dat')).toEqual({ text: 'dit dat', clean: false })
})

test('paragraphs stay paragraphs', () => {
  expect(mergeWords('Een.\n\nDan twee.', 'Een!\n\nDan twee.', 'Een.\n\nDan drie.').text).toBe('Een!\n\nDan drie.')
})

import { dictionary } from '@zxcvbn-ts/language-common'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheap } from '../testing/parts.ts'
import { guessedWords, isGuessedFirst } from './guessed-first.ts'
import { newPassword } from './new-password.ts'

const words = [...guessedWords()]
const long = words.filter((word) => /^[a-z]{4,}$/.test(word))

test('the list is there, and large', () => {
  expect(words.length).toBeGreaterThan(49_000)
})

test.each([
  'motherfucker',
  'MotherFucker',
  'monkey123456',
  '!!2026Monkey',
  'm0nk3y202612',
  'dragondragon',
  'Dr@gon!dr@gon!',
])('%j is guessed first', (password) => expect(isGuessedFirst(password)).toBe(true))

test('each word of it in each dress', () => {
  const tail = fc.string({ unit: fc.constantFrom(...'0123456789!?.-_#'.split('')), maxLength: 9 })
  const dress = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
    (word) => word.replaceAll('a', '@').replaceAll('o', '0').replaceAll('e', '3'),
    (word) => word + word,
  )
  fc.assert(
    fc.property(fc.constantFrom(...long), dress, tail, tail, (word, dressed, before, behind) => {
      // A sign that stands for a letter may belong to what is round the word: then it is another word.
      expect(isGuessedFirst(dressed(word) + behind)).toBe(true)
      if (dressed(word) === word) expect(isGuessedFirst(before + word + behind)).toBe(true)
    }),
  )
})

test('four words by dice are never refused, nor what a password manager makes', () => {
  const dice = fc.array(fc.constantFrom(...dictionary['diceware-common']), { minLength: 4, maxLength: 6 })
  fc.assert(fc.property(dice, fc.constantFrom(' ', '-', ''), (four, between) => !isGuessedFirst(four.join(between))))
  const made = fc.string({
    unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('')),
    minLength: 16,
    maxLength: 24,
  })
  fc.assert(fc.property(made, (password) => !isGuessedFirst(password)))
})

test('whoever chooses one hears why, and only that', async () => {
  const choose = (password: string) =>
    newPassword({ passwords: cheap }, password, { email: 'a@b.example', displayName: 'Samira El Idrissi' })
  await expect(choose('sonyericsson')).rejects.toMatchObject({ params: { reasons: ['listed'] } })
  await expect(choose('idrissi fietst door')).rejects.toMatchObject({ params: { reasons: ['contains-name'] } })
  await expect(choose('vliegwiel draait rond')).rejects.toMatchObject({ params: { reasons: ['contains-product'] } })
  expect((await choose('vier gele fietsbellen')).hash).toContain('scrypt')
})

test('it takes its time for nobody', () => {
  const start = performance.now()
  for (const password of ['ab'.repeat(100), 'a'.repeat(200), `${'7'.repeat(199)}x`, '!1!1'.repeat(50)])
    isGuessedFirst(password)
  expect(performance.now() - start).toBeLessThan(1000)
})

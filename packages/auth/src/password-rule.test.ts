import { expect, test } from 'vitest'
import { passwordReasons } from './password-rule.ts'

const about = {
  email: 'jan.de.boer@voorbeeld.nl',
  displayName: 'Jan de Wit-Willemsen',
  tenantNames: ['Zuid', 'Gemeente Molenbeek'],
}

test.each([
  'vier gele fietsbellen zingen',
  'xK9pQmZ2rTvB',
  'ééénzeeraparteZin',
  'een twee drie vier',
  '🚲🚲🌷🌷🏠🌧🧀🌊⛵🐄🌬🎡',
])('%j is fine', (password) => expect(passwordReasons(password, about)).toEqual([]))

test.each([
  ['kort', ['too-short']],
  ['elf tekens!', ['too-short']],
  ['x'.repeat(201), ['too-long']],
  ['é'.repeat(101), ['too-long']],
  ['Welkom2026!!!', ['common']],
  ['W@chtw00rd1234', ['common']],
  ['welkomwelkom', ['common']],
  ['qwertyuiop[]1', ['common']],
  ['aaaaaaaaaaaa', ['repeats']],
  ['abc1abc1abc1', ['repeats']],
  ['123456789012', ['repeats']],
  ['zyxwvutsrqponm', ['repeats']],
  ['mijn-Jan.de.Boer-1', ['contains-email']],
  ['wonen in MOLENBEEK', ['contains-tenant']],
  ['fietsen met w1llemsen: Willemsen', ['contains-name']],
  ['een VliegWiel draait', ['contains-product']],
])('%j is refused: %j', (password, reasons) => {
  expect(passwordReasons(password, about).toSorted()).toEqual(reasons)
})

test('short names and missing names are no reason', () => {
  expect(passwordReasons('een rode bal rolt', { email: 'bal@x.nl' })).toEqual([])
  expect(passwordReasons('een rode bal rolt', {})).toEqual([])
})

test('takes its time for nobody', () => {
  const start = performance.now()
  passwordReasons('ab'.repeat(500_000), about)
  passwordReasons(`${'a'.repeat(199)}b`, about)
  expect(performance.now() - start).toBeLessThan(200)
})

import { expect, test } from 'vitest'
import { counted, tenantsBelow } from './impact.ts'

test('one tenant below follows, none or two follow', () => {
  expect([0, 1, 2].map((count) => `${count} ${tenantsBelow(count).words.nl}`)).toEqual([
    '0 gemeenten en merken eronder volgen',
    '1 gemeente of merk eronder volgt',
    '2 gemeenten en merken eronder volgen',
  ])
})

test('the number goes along with its words', () => {
  const [one, more] = [
    { nl: 'pagina', en: 'page' },
    { nl: 'pagina’s', en: 'pages' },
  ]
  expect(counted(1, one, more)).toEqual({ words: one, count: 1 })
  expect(counted(12, one, more)).toEqual({ words: more, count: 12 })
})

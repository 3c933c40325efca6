import { expect, test } from 'vitest'
import { chosenOf, differs, type ComparedMunicipality } from './compare.ts'

const municipality = (slug: string, value: unknown): ComparedMunicipality => ({
  slug,
  name: slug,
  rules: {
    since: '2026-01-01T00:00:00.000Z',
    terms: { settlement: { value, national: false, legalBasis: 'art. 7', source: 'verordening', from: '2026-01-01' } },
  },
})

test('a term differs when two that published rules hold other values', () => {
  const none: ComparedMunicipality = { slug: 'geen', name: 'Geen', rules: null }
  expect(differs('settlement', [municipality('a', 'same-month'), municipality('b', 'in-arrears')])).toBe(true)
  expect(differs('settlement', [municipality('a', [{ x: 1 }]), municipality('b', [{ x: 1 }]), none])).toBe(false)
})

test('the address holds seven others at most, each once, and never the own one', () => {
  expect(chosenOf('utrecht,emmen,utrecht,helmond', 'helmond')).toEqual(['utrecht', 'emmen'])
  expect(chosenOf('<script>,,a', 'b')).toEqual(['a'])
  expect(chosenOf('a,b,c,d,e,f,g,h,i', 'z')).toHaveLength(7)
  expect(chosenOf(undefined, 'z')).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf, listOf, newDraft, shortWord } from './reason-draft.ts'
import { exampleLedger } from './example-budgets.ts'

test('a list that nobody changed goes back as it came', () => {
  expect(listOf(draftOf(exampleLedger.classes))).toEqual(exampleLedger.classes)
})

test('a new reason gets a short word of its name; nobody is asked to say what they do not know', () => {
  const typed = { ...newDraft([]), name: 'School of beëindigd', combines: 'school, beëindigd' }
  expect(listOf([typed, newDraft([typed])])).toEqual([
    {
      id: 'school-of-beeindigd',
      name: 'School of beëindigd',
      combines: ['school', 'beeindigd'],
      work: false,
      influenceable: 'unknown',
    },
  ])
})

test('a short word is one, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      expect(shortWord(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(shortWord(name).length).toBeLessThanOrEqual(40)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenOf, chosenText, crosswalkOf } from './chosen-pilots.ts'

test('any choice comes back from the address as it was', () => {
  const word = fc.string({ maxLength: 30 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: word, arm: word, outcome: word }), { minLength: 1, maxLength: 6 }),
      (chosen) => {
        expect(chosenOf(chosenText(chosen), chosen)).toEqual(chosen)
      },
    ),
  )
})

test('what is not published any more falls away', () => {
  const text = chosenText([{ id: 'Helmond · huisbezoek', arm: 'huisbezoek', outcome: 'in-beeld-9' }])
  expect(chosenOf(text, [])).toEqual([])
  expect(chosenOf('%%%~x', [])).toEqual([])
})

test('words are read line by line; half a line is left out', () => {
  expect(crosswalkOf('maatje = buddy\nhalf\n = leeg\nuitstroom=outflow')).toEqual([
    { from: 'maatje', to: 'buddy' },
    { from: 'uitstroom', to: 'outflow' },
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownValue } from './own-value.ts'

/** Everything that an empty object answers to. */
const inherited = Object.getOwnPropertyNames(Object.prototype)

test('seen: a name that every object answers to holds nothing until it is given', () => {
  for (const name of inherited) expect([name, ownValue({}, name)]).toEqual([name, undefined])
  expect(ownValue(undefined, 'a')).toBeUndefined()
})

test('what was put under any name is found, and under no other', () => {
  const name = fc.oneof(fc.constantFrom(...inherited), fc.string())
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.integer())), name, (given, asked) => {
      const record = Object.fromEntries(given)
      expect(ownValue(record, asked)).toBe(new Map(given).get(asked))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountTyped, claimOfDraft, draftOfClaim, newClaim, typedBasisPoints } from './claim-draft.ts'
import { exampleClaims } from './example-claims.ts'
import { typedCents } from './typed-amount.ts'

const today = '2026-11-26'

test('a claim that nobody changed goes back as it came', () => {
  for (const { title, claim } of exampleClaims.claims) {
    const read = claimOfDraft(draftOfClaim(title, claim), claim.tolerance.date)
    expect(read).toMatchObject({ ok: true, claim: { ...claim, tolerance: { value: claim.tolerance.value } } })
  }
})

test('an empty claim is refused at every field that must be there, and nothing is guessed', () => {
  const read = claimOfDraft(newClaim(today), today)
  expect(read.ok ? [] : Object.keys(read.wrong).toSorted()).toEqual(
    ['amount', 'population', 'source', 'title', 'unit', 'who'].toSorted(),
  )
})

test('a saving needs its source, and a period both its months in order', () => {
  const [first] = exampleClaims.claims
  if (first === undefined) throw new Error('no example')
  const draft = draftOfClaim(first.title, first.claim)
  const wrong = (change: Partial<typeof draft>) => {
    const read = claimOfDraft({ ...draft, ...change }, today)
    return read.ok ? [] : Object.keys(read.wrong)
  }
  expect(wrong({ savingSource: ' ' })).toEqual(['savingSource'])
  expect(wrong({ to: '' })).toEqual(['to'])
  expect(wrong({ from: '2016-13' })).toEqual(['from'])
  expect(wrong({ from: '2017-07' })).toEqual(['to'])
  expect(wrong({ persons: 'veel' })).toEqual(['persons'])
  expect(wrong({ tolerance: '101' })).toEqual(['tolerance'])
})

test('an amount that was kept is typed as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
      expect(typedCents(amountTyped(cents))).toBe(cents)
    }),
  )
  expect([typedBasisPoints('1,5'), typedBasisPoints('100'), typedBasisPoints('100,01')]).toEqual([150, 10_000, null])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asKnownAt, openLedger, receive } from '../ledger/index.ts'
import { cents, euros } from '../money/index.ts'
import { valueOf } from '../testing/answers.ts'
import { emmenClasses, emmenDelivery, emmenPeriod } from '../testing/emmen.ts'
import { type BoardClaim, claimBoard, type KeptClaim, keptClaimProblems, offeredBases } from './index.ts'

const known = asKnownAt(valueOf(receive(valueOf(openLedger(emmenClasses)), emmenDelivery())), '2017-12-31')
const article = { source: 'Article', date: '2017-08-15', certainty: 'secondary' } as const

const emmen: KeptClaim = {
  who: 'Emmen',
  amount: euros(8_000_000),
  unit: 'euro-in-all',
  period: emmenPeriod,
  population: 'who left',
  persons: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  source: article.source,
  date: article.date,
  about: 'own-ledger',
  saving: { value: euros(14_000), ...article },
  tolerance: { value: 100, ...article },
  definition: { counts: 'benefit', time: 'a year', person: 'an exit', reckoning: 'gross' },
}
const denHaag: KeptClaim = {
  ...emmen,
  who: 'Den Haag',
  amount: euros(30_000_000),
  unit: 'euro-per-year',
  period: null,
  persons: 500,
  about: 'elsewhere',
  saving: null,
  definition: { counts: null, time: null, person: null, reckoning: null },
}
const on = (id: string, kept: KeptClaim, basis: string | null = null): BoardClaim => ({ id, title: id, kept, basis })

test('30 million for 500 people is 4.3 times 14,000, and asks for its definitions', () => {
  const [first, second] = valueOf(claimBoard([on('emmen', emmen), on('den haag', denHaag)], known))
  expect(first?.perPerson).toMatchObject({ cents: euros(14_000), from: 'saving-filled-in' })
  expect(second?.perPerson).toMatchObject({ cents: euros(60_000), from: 'people-of-the-claim' })
  expect(second?.beside).toMatchObject([{ other: 'emmen', times: { value: 4.3 }, verdict: 'definitions-needed' }])
  expect(second?.beside[0]?.missing).toHaveLength(4)
})

test('a claim about people elsewhere, or without a saving, is never held against this ledger', () => {
  const lines = valueOf(
    claimBoard([on('a', { ...emmen, about: 'elsewhere' }), on('b', { ...emmen, saving: null })], known),
  )
  expect(lines.map(({ check }) => check)).toEqual(['elsewhere', 'no-saving'])
})

test('a basis that is not offered any more is no choice', () => {
  const [line] = valueOf(claimBoard([on('a', emmen, 'gone')], known))
  expect(line?.check).toMatchObject({ chosen: 'choose-a-basis' })
})

test('two claims of one municipality stay apart by their titles', () => {
  const [first] = valueOf(
    claimBoard([on('one', emmen), on('other', { ...emmen, saving: { ...article, value: euros(20_000) } })], known),
  )
  expect(first?.beside.map(({ other }) => other)).toEqual(['other'])
})

test('whatever may be kept can be shown: nothing is chosen unasked, and a net claim never reconciles with gross figures', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 }).map(cents)
  const month = fc.constantFrom('2016-01', '2017-06', '1999-12', '2031-01')
  const claim: fc.Arbitrary<KeptClaim> = fc
    .record({
      amount,
      unit: fc.constantFrom('euro-in-all' as const, 'euro-per-year' as const),
      period: fc.option(fc.record({ from: month, to: month })),
      persons: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
      reckoning: fc.constantFrom('gross' as const, 'net' as const, 'not-said' as const),
      about: fc.constantFrom('own-ledger' as const, 'elsewhere' as const),
      saving: fc.option(amount.map((value) => ({ value, ...article }))),
    })
    .map((drawn) => ({ ...emmen, ...drawn }))
  const basis = fc.option(fc.constantFrom('gone', ...offeredBases(emmenClasses).map(({ id }) => id)))
  fc.assert(
    fc.property(fc.array(fc.tuple(claim, basis), { maxLength: 4 }), (drawn) => {
      const claims = drawn.map(([kept, chosen], at) => on(`c${at}`, kept, chosen))
      const board = claimBoard(claims, known)
      const unfit = claims.some(({ kept }) => keptClaimProblems(kept).length > 0)
      expect(board.ok).toBe(!unfit)
      if (!board.ok) return
      for (const [at, line] of board.value.entries()) {
        const { kept, basis: chosen } = claims[at] ?? on('', emmen)
        if (kept.about === 'elsewhere') expect(line.check).toBe('elsewhere')
        if (typeof line.check === 'string') continue
        if (chosen === null) expect(line.check.chosen).toBe('choose-a-basis')
        if (kept.reckoning === 'net')
          for (const { verdict } of line.check.offered) expect(verdict).toBe('cannot-be-checked')
      }
    }),
    { numRuns: 60 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, euros } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { book, type Booking, committing, decideBooking, type LineAccount, openAccount, openOf } from './index.ts'
import { roomOf, spending } from './index.ts'

const year = { from: '2026-01', to: '2026-12' }
const line = (budget = 1_000) => openAccount('line', year, euros(budget))
const at = { day: '2026-03-01', source: 'invoices of March' }
const commitment = (id: string, amount: number): Booking => ({ id, ...at, kind: 'commitment', cents: euros(amount) })
const spent = (id: string, amount: number, of: string | null = null): Booking => ({
  id,
  ...at,
  kind: 'spending',
  cents: euros(amount),
  of,
})
const reversal = (id: string, of: string): Booking => ({ id, ...at, kind: 'reversal', of })
const all = (account: LineAccount, ...bookings: Booking[]) =>
  bookings.reduce((so, booking) => valueOf(book(so, booking)), account)

describe('a booking', () => {
  test('never takes a line over its budget, and says by how much it would', () => {
    const account = all(line(), commitment('c', 600))
    expect(refusalsOf(book(account, spent('s', 401)))).toEqual([
      { code: 'over-the-line', field: 'cents', values: { line: 'line', left: euros(400), overBy: euros(1) } },
    ])
    expect(roomOf(all(account, spent('s', 400)).position)).toBe(0)
  })

  test('fifty at once on one line: decided one after another under its lock, none goes over', () => {
    const bookings = Array.from({ length: 50 }, (_, place) => spent(`s${place}`, 30))
    let account = line()
    const outcomes = bookings.map((booking) => {
      const answer = book(account, booking)
      if (answer.ok) account = answer.value
      return answer.ok
    })
    expect(outcomes.filter(Boolean)).toHaveLength(33)
    expect(account.position.spent).toBe(euros(990))
  })

  test('spending takes its commitment first, and the rest from the room', () => {
    const account = all(line(), commitment('c', 600), spent('s', 700, 'c'))
    expect(account.position).toMatchObject({ committed: 0, spent: euros(700) })
    expect(openOf(account, 'c')).toBe(0)
    expect(codesOf(book(all(line(), commitment('c', 900)), spent('s', 1_001, 'c')))).toEqual(['over-the-line'])
  })

  test('is taken back to the cent, once, and what it took from its commitment is open again', () => {
    const account = all(line(), commitment('c', 600), spent('s', 700, 'c'), reversal('r', 's'))
    expect(account.position).toMatchObject({ committed: euros(600), spent: 0 })
    expect(openOf(account, 'c')).toBe(euros(600))
    expect(codesOf(book(account, reversal('r2', 's')))).toEqual(['booking-reversed-twice'])
    expect(codesOf(book(account, reversal('r3', 'r')))).toEqual(['booking-unknown'])
    expect(codesOf(book(account, reversal('r4', 'x')))).toEqual(['booking-unknown'])
  })

  test('a commitment that was spent cannot be taken back, nor more released than is open', () => {
    const account = all(line(), commitment('c', 600), spent('s', 100, 'c'))
    expect(codesOf(book(account, reversal('r', 'c')))).toEqual(['reversal-not-possible'])
    const release = (amount: number): Booking => ({ id: 'x', ...at, kind: 'release', cents: euros(amount), of: 'c' })
    expect(refusalsOf(book(account, release(501)))).toMatchObject([
      { code: 'over-the-commitment', values: { open: euros(500), overBy: euros(1) } },
    ])
    expect(roomOf(all(account, release(500)).position)).toBe(euros(900))
  })

  test('what is paid back into a loan fund can be lent again; never more than was lent', () => {
    const fund = openAccount('fund', year, euros(1_000), true)
    const repayment = (id: string, amount: number): Booking => ({ id, ...at, kind: 'repayment', cents: euros(amount) })
    const account = all(fund, spent('s', 1_000), repayment('p', 300), spent('t', 300))
    expect(account.position).toMatchObject({ spent: euros(1_300), repaid: euros(300) })
    expect(codesOf(book(account, repayment('q', 1_001)))).toEqual(['more-repaid-than-lent'])
    expect(codesOf(book(account, reversal('r', 'p')))).toEqual(['over-the-line'])
    expect(codesOf(book(line(), repayment('p', 1)))).toEqual(['line-not-a-loan-fund'])
  })

  test('a line that stands over its budget still takes what gives room back', () => {
    const over = { budget: euros(100), committed: euros(50), spent: euros(80), repaid: cents(0) }
    expect(decideBooking(over, spending(euros(50), euros(50)))).toMatchObject({ fits: true })
    expect(decideBooking(over, committing(cents(-5_000)))).toMatchObject({ fits: true })
    expect(decideBooking(over, committing(cents(1)))).toMatchObject({ fits: false, overBy: 3_001 })
  })

  test.each<[string, Booking, string]>([
    ['of no cents', spent('s', 0), 'amount-impossible'],
    ['of less than nothing', { id: 's', ...at, kind: 'commitment', cents: cents(-1) }, 'amount-impossible'],
    ['outside the year', { ...spent('s', 1), day: '2027-01-01' }, 'outside-the-period'],
    ['on no day', { ...spent('s', 1), day: '2026-02-30' }, 'not-a-day'],
    ['without a source', { ...spent('s', 1), source: '' }, 'source-missing'],
    ['without a name', { ...spent('', 1) }, 'name-missing'],
    ['on a commitment that is not there', spent('s', 1, 'c'), 'commitment-unknown'],
  ])('%s is refused', (_what, booking, code) => expect(codesOf(book(line(), booking))).toEqual([code]))

  test('the same name twice is refused, so that a repeated call books once', () => {
    expect(codesOf(book(all(line(), spent('s', 1)), spent('s', 1)))).toEqual(['name-twice'])
  })
})

const amounts = fc.integer({ min: -5, max: 60_000 })
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const bookings: fc.Arbitrary<Booking[]> = fc
  .array(
    fc.oneof(
      fc.record({
        id: ids,
        kind: fc.constantFrom('commitment' as const, 'repayment' as const),
        cents: amounts.map(cents),
      }),
      fc.record({ id: ids, kind: fc.constant('spending' as const), cents: amounts.map(cents), of: fc.option(ids) }),
      fc.record({ id: ids, kind: fc.constant('release' as const), cents: amounts.map(cents), of: ids }),
      fc.record({ id: ids, kind: fc.constant('reversal' as const), of: ids }),
    ),
    { maxLength: 40 },
  )
  .map((all) => all.map((one) => ({ ...one, ...at })))

test('money is conserved, whatever is booked in whatever order', () => {
  fc.assert(
    fc.property(bookings, fc.boolean(), (tried, loanFund) => {
      let account = openAccount('line', year, cents(100_000), loanFund)
      for (const booking of tried) {
        const answer = book(account, booking)
        if (answer.ok) account = answer.value
        const { budget, committed, spent: out, repaid } = account.position
        // Never over, never below nothing, and every cent is room, promised or spent.
        expect(Math.min(committed, out, repaid, roomOf(account.position))).toBeGreaterThanOrEqual(0)
        expect(roomOf(account.position) + committed + out - repaid).toBe(budget)
        const moved = (of: 'committed' | 'spent' | 'repaid') =>
          account.booked.reduce((sum, { movement }) => sum + movement[of], 0)
        expect([moved('committed'), moved('spent'), moved('repaid')]).toEqual([committed, out, repaid])
        // What is promised is what is open of every commitment together.
        const open = new Set(account.booked.flatMap((one) => one.commitment ?? []))
        expect([...open].reduce((sum, id) => sum + (openOf(account, id) ?? 0), 0)).toBe(committed)
        for (const id of open) expect(openOf(account, id)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 100 },
  )
})

import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import type { Block } from '@vliegwiel/configuration'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import { cents } from '../money/cents.ts'
import { someAmendment, someChange, someLines, somePlan, someYear } from '../testing/plan-document.ts'
import { putPlanInForce } from '../testing/put-in-force.ts'
import {
  adoptPlan,
  bookingsOfPlan,
  bookOnLine,
  type BudgetContext,
  linesOfPlan,
  type NewBooking,
  readPlan,
  takeAmendments,
  takeBack,
} from './index.ts'

const now = new Date('2026-07-15T10:00:00Z')
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ code: `budgets:${code}`, params: expect.objectContaining(params) })
const both = (nl: string) => expect.objectContaining({ nl })

onPostgres('bookings on a plan', (database) => {
  let here: PlantedTenant
  let planId: string
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>, tenant = here) =>
    inTenant(database.db, { tenantId: tenant.tenantId, door: 'release' }, work)
  const context = (trx: TenantTransaction, at = now): BudgetContext => ({
    trx,
    by: { name: 'Anna' },
    at,
    today: dayOf(at, DEFAULT_ZONE),
  })
  let reference = 0
  const booking = (more: Partial<NewBooking> = {}): NewBooking => ({
    planId,
    line: 'cursussen',
    kind: 'spending',
    day: '2026-07-01',
    cents: cents(10_000),
    reference: `F-${(reference += 1)}`,
    source: 'boekhouding',
    of: null,
    ...more,
  })
  const booked = (more: Partial<NewBooking> = {}, at = now) =>
    inside((trx) => bookOnLine(context(trx, at), booking(more)))
  const back = (bookingId: string, at = now) =>
    inside((trx) => takeBack(context(trx, at), { bookingId, source: 'vergissing' }))
  const standing = async (line = 'cursussen') => {
    const row = (await inside((trx) => linesOfPlan(trx, planId))).find((one) => one.line === line)
    return row && [row.budget_cents, row.committed_cents, row.spent_cents, row.repaid_cents]
  }
  const inForce = (at: Date, ...children: readonly Block[]) =>
    inside((trx) => putPlanInForce(trx, { key: 'plan', content: somePlan(...children), at }))
  const adopted = { key: 'plan', adoptedOn: '2026-01-15', decision: { by: 'raad', reference: 'R-1' }, synthetic: true }

  beforeEach(async () => {
    here = await plantTenant(database.db)
    await inForce(new Date(now.getTime() - 10_000))
    planId = (await inside((trx) => adoptPlan(context(trx), adopted))).planId
  })

  test('50 bookings at the same moment: as many as fit, none over, none lost', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => booked({ cents: cents(7_000) })))
    const fitted = tries.filter(({ status }) => status === 'fulfilled').length
    // 100,000 holds 14 of 7,000; what is left is 2,000.
    expect(fitted).toBe(14)
    expect(await standing()).toEqual([100_000, 0, 98_000, 0])
    const rows = await inside((trx) => bookingsOfPlan(trx, planId, { line: null, after: null, limit: 100 }))
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => 14 - at))
    for (const one of tries)
      if (one.status === 'rejected')
        expect(one.reason).toEqual(refused('over-the-line', { overBy: both('€\u00a050'), left: both('€\u00a020') }))
  })

  test('seen: half of them take back at the same moment: the sums are those of what stands', async () => {
    const first = await Promise.all(Array.from({ length: 5 }, () => booked({ cents: cents(20_000) })))
    const twice = first.flatMap(({ bookingId }) => [bookingId, bookingId])
    const tries = await Promise.allSettled([...twice.map((id) => back(id)), ...twice.map(() => booked())])
    const codes = tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))
    expect(codes.filter((code) => code === 'budgets:booking-reversed-twice')).toHaveLength(5)
    const rows = await inside((trx) => bookingsOfPlan(trx, planId, { line: 'cursussen', after: null, limit: 100 }))
    const spent = rows.reduce((sum, row) => sum + row.moved_spent, 0)
    expect(await standing()).toEqual([100_000, 0, spent, 0])
    expect(spent).toBeLessThanOrEqual(100_000)
  })

  test('a commitment is spent and the rest released; taking back is exact, in its own order', async () => {
    const promise = await booked({ kind: 'commitment', cents: cents(60_000) })
    const paid = await booked({ cents: cents(50_000), of: promise.bookingId })
    expect(await standing()).toEqual([100_000, 10_000, 50_000, 0])
    await expect(booked({ kind: 'release', cents: cents(10_001), of: promise.bookingId })).rejects.toEqual(
      refused('over-the-commitment', { open: both('€\u00a0100'), overBy: both('€\u00a00,01') }),
    )
    await expect(back(promise.bookingId)).rejects.toEqual(refused('reversal-not-possible'))
    const rest = await booked({ kind: 'release', cents: cents(10_000), of: promise.bookingId })
    expect(await standing()).toEqual([100_000, 0, 50_000, 0])
    for (const { bookingId } of [rest, paid, promise]) await back(bookingId)
    expect(await standing()).toEqual([100_000, 0, 0, 0])
    await expect(back(paid.bookingId)).rejects.toEqual(refused('booking-reversed-twice'))
  })

  test('a voucher is booked once a line; another line, day or commitment is refused with its name', async () => {
    await booked({ reference: 'F-same' })
    await expect(booked({ reference: 'F-same' })).rejects.toEqual(refused('reference-twice', { reference: 'F-same' }))
    // What was taken back may be booked again, and then once.
    const { bookingId } = await booked({ reference: 'F-again' })
    await back(bookingId)
    const again = await booked({ reference: 'F-again' })
    await expect(booked({ reference: 'F-again' })).rejects.toEqual(refused('reference-twice'))
    await back(again.bookingId)
    await expect(booked({ line: 'anders' })).rejects.toEqual(refused('line-unknown'))
    await expect(booked({ day: '2025-12-31' })).rejects.toEqual(refused('outside-the-period'))
    await expect(booked({ day: '2026-07-16' })).rejects.toEqual(refused('booking-in-future'))
    await expect(booked({ of: here.tenantId })).rejects.toEqual(refused('commitment-unknown'))
    await expect(booked({ kind: 'repayment' })).rejects.toEqual(refused('line-not-a-loan-fund'))
    expect(await standing()).toEqual([100_000, 0, 10_000, 0])
  })

  test('a loan fund lends again what came back, and gets no more back than it lent', async () => {
    const fund = { line: 'fonds' }
    await booked({ ...fund, cents: cents(10_000_000) })
    await expect(booked({ ...fund, cents: cents(1) })).rejects.toEqual(refused('over-the-line'))
    await booked({ ...fund, kind: 'repayment', cents: cents(4_000_000) })
    await booked({ ...fund, cents: cents(4_000_000) })
    await expect(booked({ ...fund, kind: 'repayment', cents: cents(10_000_001) })).rejects.toEqual(
      refused('more-repaid-than-lent'),
    )
    expect(await standing('fonds')).toEqual([10_000_000, 0, 14_000_000, 4_000_000])
  })

  test('a mistake of December is taken back in January, in the year of the line', async () => {
    const december = new Date('2026-12-20T10:00:00Z')
    const { bookingId } = await booked({ day: '2026-12-18' }, december)
    await back(bookingId, new Date('2027-01-10T10:00:00Z'))
    expect(await standing()).toEqual([100_000, 0, 0, 0])
    const rows = await inside((trx) => bookingsOfPlan(trx, planId, { line: 'cursussen', after: null, limit: 10 }))
    expect(rows.map(({ kind, day, reversed }) => [kind, day, reversed])).toEqual([
      ['reversal', '2026-12-28', false],
      ['spending', '2026-12-18', true],
    ])
  })

  test('the neighbour books nothing here, and sees nothing', async () => {
    const neighbour = await plantTenant(database.db)
    const { bookingId } = await booked()
    await expect(inside((trx) => bookOnLine(context(trx), booking()), neighbour)).rejects.toEqual(
      refused('line-unknown'),
    )
    await expect(inside((trx) => takeBack(context(trx), { bookingId, source: 'x' }), neighbour)).rejects.toEqual(
      refused('booking-not-found'),
    )
    expect(await inside((trx) => linesOfPlan(trx, planId), neighbour)).toEqual([])
  })

  test('the year to its end: at the pace of the months that are over, and at least what is promised', async () => {
    await booked({ cents: cents(30_000), day: '2026-03-10' })
    await booked({ cents: cents(5_000), day: '2026-07-10' })
    const line = async () => {
      const { lines } = await inside((trx) => readPlan(context(trx), planId))
      const one = lines.find(({ line: key }) => key === 'cursussen')
      return one && [one.yearEnd?.through, one.yearEnd?.expected.value, one.yearEnd?.left.value, one.left_cents]
    }
    // 300 in six months is 600 in twelve; the 50 of July says nothing of the pace.
    expect(await line()).toEqual(['2026-06', 60_000, 40_000, 65_000])
    await booked({ kind: 'commitment', cents: cents(60_000) })
    expect(await line()).toEqual(['2026-06', 95_000, 5_000, 5_000])
  })

  test('an amendment moves money and stays visible; the version of the council is not written over', async () => {
    const later = new Date(now.getTime() + 60_000)
    const move = someChange('c1', { kind: 'transfer', line: 'buddys', to: 'cursussen', amount: 50_000 })
    const take = (version: number) => inside((trx) => takeAmendments(context(trx, later), { planId, version }))
    await expect(take(1)).rejects.toEqual(refused('plan-unchanged'))
    await inForce(now, someYear('2026', someLines), someAmendment('w1', '2026-07-01', [move]))
    await expect(take(2)).rejects.toEqual(refused('changed-meanwhile', { version: 1 }))
    expect((await take(1)).taken.map(({ id }) => id)).toEqual(['w1'])
    expect(await standing()).toEqual([150_000, 0, 0, 0])
    const { plan, amendments, open, lines } = await inside((trx) => readPlan(context(trx, later), planId))
    expect([plan.version, amendments.length, open.length]).toEqual([2, 1, 0])
    expect(lines.find(({ line }) => line === 'cursussen')?.council_cents).toBe(100_000)
  })

  test('no amendment takes a line below what is booked, changes the council’s lines, or comes before its day', async () => {
    await booked({ cents: cents(90_000) })
    const later = new Date(now.getTime() + 60_000)
    const take = () => inside((trx) => takeAmendments(context(trx, later), { planId, version: 1 }))
    const lower = someChange('c1', { kind: 'lower', line: 'cursussen', amount: 20_000 })
    await inForce(now, someYear('2026', someLines), someAmendment('w1', '2026-07-01', [lower]))
    await expect(take()).rejects.toEqual(
      refused('below-booked', { booked: both('€\u00a0900'), now: both('€\u00a0800') }),
    )
    await inForce(new Date(now.getTime() + 1000), someYear('2026', someLines.slice(1)))
    await expect(take()).rejects.toEqual(refused('council-version-changed'))
    const raise = someChange('c1', { kind: 'raise', line: 'cursussen', amount: 20_000, funding: 'reserve' })
    await inForce(
      new Date(now.getTime() + 2000),
      someYear('2026', someLines),
      someAmendment('w1', '2026-08-01', [raise]),
    )
    await expect(take()).rejects.toEqual(refused('amendment-to-come'))
    expect(await standing()).toEqual([100_000, 0, 90_000, 0])
  })

  test('seen: adopted by two hands at the same moment, it is there once and the other hears so', async () => {
    await inside((trx) => putPlanInForce(trx, { key: 'tweede', content: somePlan(), at: now }))
    const later = new Date(now.getTime() + 1000)
    const adopt = () => inside((trx) => adoptPlan(context(trx, later), { ...adopted, key: 'tweede' }))
    const tries = await Promise.allSettled([adopt(), adopt()])
    const wrong = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(wrong).toEqual([refused('plan-exists')])
  })

  test('a plan is adopted once, and only while it holds', async () => {
    await expect(inside((trx) => adoptPlan(context(trx), adopted))).rejects.toEqual(refused('plan-exists'))
    await expect(inside((trx) => adoptPlan(context(trx), { ...adopted, key: 'geen' }))).rejects.toEqual(
      refused('plan-not-in-force'),
    )
  })
})

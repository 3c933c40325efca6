import { describe, expect, test } from 'vitest'
import { approvalRefusal, approvalsNeeded, defaultPolicy, effectivePolicy } from './four-eyes.ts'
import { atLocalTime, nextChangeDays, startOfDay } from './release-moment.ts'
import { stepAllowed, versionStates, versionSteps } from './state.ts'

describe('the instant of a release', () => {
  test.each([
    ['2027-01-01', 'Europe/Amsterdam', '2026-12-31T23:00:00.000Z'],
    ['2026-07-01', 'Europe/Amsterdam', '2026-06-30T22:00:00.000Z'],
    ['2027-01-01', 'America/Kralendijk', '2027-01-01T04:00:00.000Z'],
    ['2026-03-29', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
    ['2028-02-29', 'Europe/Amsterdam', '2028-02-28T23:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant)
  })

  test('around the change of the clock', () => {
    expect(atLocalTime('2026-03-29', '12:00', 'Europe/Amsterdam').toISOString()).toBe('2026-03-29T10:00:00.000Z')
    expect(atLocalTime('2026-10-25', '12:00', 'Europe/Amsterdam').toISOString()).toBe('2026-10-25T11:00:00.000Z')
  })

  test.each(['2026-02-29', '2026-13-01', 'morgen'])('%s is no day', (day) => {
    expect(() => startOfDay(day, 'Europe/Amsterdam')).toThrow(RangeError)
  })

  test('the law changes on 1 January and 1 July', () => {
    expect(nextChangeDays('2026-11-25')).toEqual(['2027-01-01', '2027-07-01'])
    expect(nextChangeDays('2026-07-01')).toEqual(['2027-01-01', '2027-07-01'])
    expect(nextChangeDays('2026-01-15')).toEqual(['2026-07-01', '2027-01-01'])
  })
})

describe('four eyes', () => {
  const version = { state: 'in-review', authors: ['anna'], approvedBy: ['bo'] }
  test('an author never approves, whoever else that person is', () => {
    expect(approvalRefusal(version, 'anna')).toBe('own-work')
  })
  test('one approval a person', () => {
    expect(approvalRefusal(version, 'bo')).toBe('approved-before')
    expect(approvalRefusal(version, 'carla')).toBeNull()
  })
  test('only what is asked about can be approved', () => {
    expect(approvalRefusal({ ...version, state: 'draft' }, 'carla')).toBe('not-in-review')
  })
  test('a kind that is always guarded cannot be let go', () => {
    const loose = { fourEyes: false, approvers: 2, advised: [] }
    expect(approvalsNeeded(effectivePolicy({ fourEyes: 'always' }, loose))).toBe(2)
    expect(approvalsNeeded(effectivePolicy({ fourEyes: 'on' }, loose))).toBe(0)
    expect(approvalsNeeded(defaultPolicy({ fourEyes: 'on' }))).toBe(1)
    expect(approvalsNeeded(defaultPolicy({ fourEyes: 'off' }))).toBe(0)
  })
})

test('the steps that each state allows', () => {
  const table = versionStates.map(
    (state) => `${state}: ${versionSteps.filter((step) => stepAllowed(step, state)).join(' ')}`,
  )
  expect(table).toEqual([
    'draft: save submit emergency discard',
    'in-review: save approve return revoke suspend emergency',
    'approved: save return revoke schedule suspend release emergency',
    'scheduled: save revoke unschedule suspend release emergency',
    'released: withdraw',
    'withdrawn: ',
    'discarded: restore',
  ])
})

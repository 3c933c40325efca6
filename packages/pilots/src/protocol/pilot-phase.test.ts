import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planChanges } from './amendments.ts'
import { checkProtocol } from './check-protocol.ts'
import { lastDayOf, pilotPhase } from './pilot-phase.ts'
import { protocolOf } from './protocol.ts'
import { someOutcome, someProtocol } from '../testing/some-protocol.ts'

const on = (day: string) => dayOf(new Date(`${day}T12:00:00Z`), DEFAULT_ZONE)
const plan = (root: Record<string, string> = {}) => protocolOf(someProtocol({ root }))

test('the experiment of 1978 is over; it was shown as running', () => {
  const facts = {
    state: 'running' as const,
    plan: plan({ startsOn: '1976-01-01', endsOn: '1978-12-31' }),
    lastEnrolledOn: '1976-01-01',
  }
  expect(pilotPhase(facts, on('1978-12-31'))).toBe('running')
  expect(pilotPhase(facts, on('1979-01-01'))).toBe('over')
  expect(pilotPhase({ ...facts, state: 'closed' }, on('1977-01-01'))).toBe('closed')
})

test('a plan that is silent runs as long as its longest outcome after the last person', () => {
  const outcomes = [someOutcome, { ...someOutcome, key: 'later', rank: 'other', months: 18 }]
  const silent = protocolOf(someProtocol({ outcomes, root: { startsOn: '2026-01-31' } }))
  expect(lastDayOf({ plan: silent, lastEnrolledOn: null })).toBe('2027-07-31')
  expect(lastDayOf({ plan: silent, lastEnrolledOn: '2026-08-31' })).toBe('2028-02-29')
})

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('no pilot is ever running after its last day, and what is closed stays closed', () => {
  const stored = fc.constantFrom('planned' as const, 'running' as const, 'closed' as const)
  fc.assert(
    fc.property(stored, day, day, fc.option(day), day, (state, startsOn, endsOn, lastEnrolledOn, today) => {
      for (const root of [{ startsOn }, { startsOn, endsOn }]) {
        const facts = { state, plan: plan(root), lastEnrolledOn }
        const phase = pilotPhase(facts, on(today))
        if (phase === 'running') expect(lastDayOf(facts) >= today).toBe(true)
        if (phase === 'over') expect(lastDayOf(facts) < today).toBe(true)
        expect(phase === 'closed').toBe(state === 'closed')
      }
    }),
  )
})

test('an end that comes before the last measurement is refused, and a later end is an amendment', () => {
  const short = someProtocol({ root: { startsOn: '2026-01-01', endsOn: '2026-12-31' } })
  expect(checkProtocol(short).map(({ rule, field }) => [rule, field])).toEqual([['end-after-horizon', 'endsOn']])
  expect(checkProtocol(someProtocol({ root: { startsOn: '2026-01-01', endsOn: '2027-01-01' } }))).toEqual([])
  expect(planChanges(plan(), plan({ endsOn: '2027-01-01' }))).toEqual([
    { part: 'plan', key: 'endsOn', change: 'added', weight: 'other' },
  ])
})

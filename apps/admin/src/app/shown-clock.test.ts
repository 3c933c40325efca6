import { DEFAULT_ZONE } from '@vliegwiel/i18n'
import { afterEach, expect, test } from 'vitest'
import { formatDate, formatTime, setShownZone } from './shown-clock.ts'
import { dayHere } from './today.ts'

afterEach(() => setShownZone(DEFAULT_ZONE))

test('screens show an instant on the clock of the tenant in sight, and a calendar day as it is', () => {
  const lateInBonaire = new Date('2026-11-27T03:30:00Z')
  expect([dayHere(lateInBonaire), formatDate(lateInBonaire), formatTime(lateInBonaire)]).toEqual([
    '2026-11-27',
    '27 nov 2026',
    '4.30 uur',
  ])
  setShownZone('America/Kralendijk')
  expect([dayHere(lateInBonaire), formatDate(lateInBonaire), formatTime(lateInBonaire)]).toEqual([
    '2026-11-26',
    '26 nov 2026',
    '23.30 uur',
  ])
  expect(formatDate('2026-11-27')).toBe('27 nov 2026')
  expect(formatTime(lateInBonaire, { zone: DEFAULT_ZONE })).toBe('4.30 uur')
})

import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { expect, test } from 'vitest'
import type { Subject } from '@vliegwiel/auth'
import { nationalParameters } from '@vliegwiel/benefits/parameters'
import { workForPerson } from './work-list.ts'

const subject = (role: 'administrator' | 'caseworker'): Subject => ({
  personId: '019ab000-0000-7000-8000-000000000001',
  personStatus: 'active',
  isOperator: false,
  access: { floor: 'tenant', tenantStatus: 'active', membership: { status: 'active', roles: [role] }, viewAs: null },
})
const amounts = (day: string, role: 'administrator' | 'caseworker' = 'administrator') =>
  workForPerson({
    subject: subject(role),
    at: new Date(`${day}T12:00:00Z`),
    today: dayOf(new Date(`${day}T12:00:00Z`), DEFAULT_ZONE),
    invitations: [],
    settings: [],
    parameters: nationalParameters,
    documents: { reviews: 0, baseChanges: 0, suspendedReleases: 0, heldReleases: 0 },
    latestRun: { leaks: 0, started_at: new Date(`${day}T03:00:00Z`) },
  })
    .filter(({ kind }) => kind.startsWith('amounts'))
    .map(({ kind, urgency, count, days }) => [kind, urgency, count, days])

test('amounts that run out are work for an administrator sixty days ahead, and an alarm once they have', () => {
  expect(amounts('2026-11-01')).toEqual([])
  expect(amounts('2026-11-02')).toEqual([['amounts-aging', 'warn', 8, 59]])
  expect(amounts('2026-12-31')).toEqual([['amounts-aging', 'warn', 8, 0]])
  expect(amounts('2027-01-01')).toEqual([['amounts-stale', 'bad', 8, null]])
  expect(amounts('2027-01-01', 'caseworker')).toEqual([])
})

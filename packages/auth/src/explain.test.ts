import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import { member, operator } from './testing/subjects.ts'

const colleagues = [
  { personId: 'ans', name: 'Ans de Wit', roles: ['administrator'] },
  { personId: 'bo', name: 'Bo Visser', roles: ['editor'] },
  { personId: 'mila', name: 'Mila Jansen', roles: ['administrator'] },
] as const
const shown = (told: ReturnType<typeof explain>) => told.steps.map((step) => `${step.id} ${step.status}`)

test('names the missing right, the roles that have it and the people who can grant it', () => {
  const told = explain(member(['editor']), 'audit:read', {}, colleagues)
  expect(shown(told)).toEqual([
    'person-active ok',
    'right-floor ok',
    'tenant-open ok',
    'membership-active ok',
    'role-has-permission bad',
    'verdict bad',
  ])
  expect(told.missing).toBe('audit:read')
  expect(told.rolesWithIt.map((one) => one.role)).toEqual(['administrator', 'auditor'])
  expect(told.whoCanGrant).toEqual(['Ans de Wit'])
  expect(told.instead).toEqual(['ask-who-grants', 'ask-colleague-with-role'])
})

test('says when nobody can grant it', () => {
  expect(explain(member(['editor']), 'audit:read', {}, []).instead).toEqual(['ask-operator'])
})

test('leaves the rest unchecked after the first refusal', () => {
  const told = explain({ ...member(['administrator'], { viewAs: 'partner' }), personStatus: 'suspended' }, 'mail:read')
  expect(shown(told)).toEqual([
    'person-active bad',
    'right-floor not-checked',
    'tenant-open not-checked',
    'membership-active not-checked',
    'role-has-permission not-checked',
    'view-as-allows not-checked',
    'verdict bad',
  ])
  expect(told.missing).toBeNull()
})

test('says what can be done instead', () => {
  const instead = (...args: Parameters<typeof explain>) => explain(...args).instead
  expect(instead(member(['administrator'], { viewAs: 'auditor' }), 'person:invite')).toEqual(['stop-viewing-as'])
  expect(instead(operator, 'audit:read')).toEqual(['ask-colleague-with-role'])
  expect(instead(member(['administrator']), 'role:grant', { targetPersonId: 'mila' })).toEqual([
    'ask-colleague-with-role',
  ])
  expect(instead(member([], { membership: null }), 'tenant:read')).toEqual(['ask-to-be-invited'])
  expect(instead(member([], { tenantStatus: 'suspended' }), 'tenant:read')).toEqual([
    'wait-for-reactivation',
    'ask-operator',
  ])
  expect(instead({ ...operator, access: member([]).access }, 'tenant:read')).toEqual(['go-to-platform'])
  expect(instead({ ...member([]), access: operator.access }, 'tenant:read')).toEqual(['go-to-tenant'])
})

test('shows the condition when that is what decides', () => {
  const told = explain(member(['caseworker']), 'job:retry', { ownerId: 'noor' })
  expect(told.steps.at(-2)).toEqual({ id: 'condition-met', status: 'bad', params: { conditions: ['own-work'] } })
})

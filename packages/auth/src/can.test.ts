import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abilitiesOf, can, mayTry } from './can.ts'
import { explain } from './explain.ts'
import { cellOf, isRead, permissions } from './permission-matrix.ts'
import { tenantRoles } from './roles.ts'
import type { Subject } from './subject.ts'
import { member, operator } from './testing/subjects.ts'

const anyRole = fc.constantFrom(...tenantRoles)
const anyRoles = fc.uniqueArray(anyRole, { maxLength: 6 })
const anyPermission = fc.constantFrom(...permissions)
const anyContext = fc.record(
  {
    targetPersonId: fc.constantFrom('mila', 'noor'),
    ownerId: fc.constantFrom('mila', 'noor', null),
    tenantHasNoAdministrator: fc.boolean(),
  },
  { requiredKeys: [] },
)
const anySubject: fc.Arbitrary<Subject> = fc.record({
  personId: fc.constantFrom('mila', 'noor'),
  personStatus: fc.constantFrom('active', 'suspended'),
  isOperator: fc.boolean(),
  access: fc.oneof(
    fc.constant({ floor: 'platform' as const }),
    fc.record({
      floor: fc.constant('tenant' as const),
      tenantStatus: fc.constantFrom('active', 'suspended', 'archived'),
      membership: fc.option(fc.record({ status: fc.constantFrom('active', 'suspended'), roles: anyRoles })),
      viewAs: fc.option(anyRole),
    }),
  ),
})

describe('conditions', () => {
  test('nobody grants roles to or suspends themselves', () => {
    const admin = member(['administrator'])
    for (const permission of ['role:grant', 'person:suspend'] as const) {
      expect(can(admin, permission, { targetPersonId: 'noor' })).toBe(true)
      expect(can(admin, permission, { targetPersonId: 'mila' })).toBe(false)
      expect(can(admin, permission)).toBe(false)
    }
  })

  test('a case worker sees only the jobs that she started', () => {
    const worker = member(['caseworker'])
    expect(can(worker, 'job:read', { ownerId: 'mila' })).toBe(true)
    expect(can(worker, 'job:read', { ownerId: 'noor' })).toBe(false)
    expect(can(worker, 'job:read', { ownerId: null })).toBe(false)
  })

  test('the operator invites only where there is no administrator yet', () => {
    expect(can(operator, 'person:invite', { tenantHasNoAdministrator: true })).toBe(true)
    expect(can(operator, 'person:invite', { tenantHasNoAdministrator: false })).toBe(false)
  })
})

describe('who and where', () => {
  test('a suspended person, membership or tenant and a lowered role lose the right at once', () => {
    const admin = member(['administrator'])
    expect(can(admin, 'person:read')).toBe(true)
    expect(can({ ...admin, personStatus: 'suspended' }, 'person:read')).toBe(false)
    expect(can(member(['editor']), 'person:read')).toBe(false)
    const suspended = { status: 'suspended', roles: ['administrator'] } as const
    expect(can(member([], { membership: suspended }), 'person:read')).toBe(false)
    expect(can(member([], { membership: null }), 'tenant:read')).toBe(false)
    expect(abilitiesOf(member(['administrator'], { tenantStatus: 'suspended' }))).toEqual([])
  })

  test('an archived tenant can still be taken along, and not changed', () => {
    const left = abilitiesOf(member(['administrator'], { tenantStatus: 'archived' })).map((one) => one.permission)
    expect(left).toEqual(['tenant:read', 'tenant:export', 'audit:read', 'audit:export'])
  })

  test('rights of two roles add up', () => {
    expect(can(member(['editor', 'auditor']), 'audit:read')).toBe(true)
    expect(can(member(['editor', 'auditor']), 'view:share', { ownerId: 'mila' })).toBe(true)
  })
})

describe('for any subject', () => {
  test('the operator has no right inside a tenant, whatever memberships there are', () => {
    fc.assert(
      fc.property(anySubject, anyPermission, anyContext, (subject, permission, context) => {
        fc.pre(subject.access.floor === 'tenant')
        expect(can({ ...subject, isOperator: true }, permission, context)).toBe(false)
      }),
    )
  })

  test('view-as only takes away: a read, that the viewer has and the other role has, held with role:view-as', () => {
    fc.assert(
      fc.property(anyRoles, anyRole, anyPermission, anyContext, (held, viewAs, permission, context) => {
        fc.pre(can(member(held, { viewAs }), permission, context))
        expect(isRead(permission)).toBe(true)
        expect(can(member(held), permission, context)).toBe(true)
        expect(can(member([viewAs]), permission, context)).toBe(true)
        expect(held.some((role) => cellOf(role, 'role:view-as') === 'yes')).toBe(true)
      }),
    )
  })

  test('view-as shows an administrator what a case worker reads, and not what she does not', () => {
    const seen = abilitiesOf(member(['administrator'], { viewAs: 'caseworker' })).map((one) => one.permission)
    expect(seen).toEqual([
      'tenant:read',
      'setting:read',
      'role:read',
      'job:read',
      'document:read',
      'benefit:read',
      'pilot:read',
      'team:read',
    ])
  })

  test('whatever can be done may be tried, and travels as an ability', () => {
    fc.assert(
      fc.property(anySubject, anyPermission, anyContext, (subject, permission, context) => {
        const listed = abilitiesOf(subject).find((one) => one.permission === permission)
        expect(listed !== undefined).toBe(mayTry(subject, permission))
        if (can(subject, permission, context)) expect(mayTry(subject, permission)).toBe(true)
        if (listed && !listed.conditions) expect(can(subject, permission)).toBe(true)
      }),
    )
  })

  test('looking as a role whose cell has a condition, the right travels with that condition', () => {
    const access = {
      floor: 'tenant',
      tenantStatus: 'active',
      membership: { status: 'active', roles: ['administrator'] },
      viewAs: 'partner',
    } as const
    const subject = { personId: 'mila', personStatus: 'active', isOperator: false, access } as const
    const listed = abilitiesOf(subject).find((one) => one.permission === 'job:read')
    expect(listed).toEqual({ permission: 'job:read', conditions: ['own-work'] })
  })

  test('explain never says anything else than can', () => {
    fc.assert(
      fc.property(anySubject, anyPermission, anyContext, (subject, permission, context) => {
        const told = explain(subject, permission, context)
        expect(told.allowed).toBe(can(subject, permission, context))
        expect(told.steps.filter((step) => step.status === 'bad' && step.id !== 'verdict')).toHaveLength(
          told.allowed ? 0 : 1,
        )
        expect(told.steps.at(-1)).toEqual({
          id: 'verdict',
          status: told.allowed ? 'ok' : 'bad',
          params: { permission },
        })
        expect(told.instead.length > 0).toBe(!told.allowed)
      }),
    )
  })
})

import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import type { TenantRole } from '@vliegwiel/auth'
import { expect, test } from 'vitest'
import { auditLines, auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome, type Caller } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { testServices } from '../../testing/test-services.ts'

const everybody = {
  text: null,
  status: null,
  role: null,
  sort: 'name',
  direction: 'asc',
  after: null,
  limit: 20,
} as const

onPostgres('people', (database) => {
  const given = async () => {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const member = async (name: string, roles: readonly TenantRole[]) => {
      const person = await signedInAs(database.db, { tenant, name, roles })
      return { ...person, who: { cookies: browser(person.token), slug: tenant.slug } satisfies Caller }
    }
    const admin = await member('Willem Beheer', ['administrator'])
    const anna = await member('Anna Lezer', ['auditor'])
    const setRoles = (who: Caller, personId: string, roles: TenantRole[], version = 1) =>
      callAs(services, who, 'people.setRoles', { personId, roles, version, idempotencyKey: newId() })
    const setStatus = (who: Caller, personId: string, status: 'active' | 'suspended', version = 1) =>
      callAs(services, who, 'people.setPersonStatus', { personId, status, version, idempotencyKey: newId() })
    return { services, tenant, member, admin, anna, setRoles, setStatus }
  }

  test('the list tells who works here, page by page, and each look is in the log', async () => {
    const { services, tenant, admin, anna } = await given()
    const first = await callAs(services, anna.who, 'people.listPeople', { ...everybody, limit: 1 })
    expect(first.rows.map((row) => [row.displayName, row.roles])).toEqual([['Anna Lezer', ['auditor']]])
    const second = await callAs(services, anna.who, 'people.listPeople', { ...everybody, limit: 1, after: first.next })
    expect(second.rows.map((row) => row.personId)).toEqual([admin.personId])
    expect(second.next).toBeNull()
    const found = await callAs(services, anna.who, 'people.listPeople', { ...everybody, text: 'WILLEM' })
    expect(found.rows).toHaveLength(1)
    const log = await auditOf(services, tenant)
    expect(log.map(({ line }) => line)).toEqual(Array.from({ length: 3 }, () => 'people.listPeople ok'))
    expect(JSON.stringify(log)).not.toContain('WILLEM')
    const bad = callAs(services, anna.who, 'people.listPeople', { ...everybody, after: 'verzonnen' })
    expect(await outcome(bad)).toBe('invalid-input/cursor-unknown')
  })

  test('fifty invitations with one key are one invitation, one letter, one answer (F07)', async () => {
    const { services, tenant, admin } = await given()
    const input = { email: `${newId()}@voorbeeld.example`, roles: ['manager' as const], idempotencyKey: newId() }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => callAs(services, admin.who, 'people.invitePerson', input)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const rows = await inTenant(database.db, tenant, async (trx) => [
      await trx.selectFrom('invitation').select('invitation_id').execute(),
      await trx.selectFrom('mail_message').select('message_id').execute(),
      await trx.selectFrom('job').select('job_id').execute(),
    ])
    expect(rows.map((one) => one.length)).toEqual([1, 1, 1])
    expect(services.tickets).toHaveLength(1)
    expect(await auditLines(services, tenant)).toEqual(['people.invitePerson ok'])
    const other = { ...input, roles: ['auditor' as const] }
    expect(await outcome(callAs(services, admin.who, 'people.invitePerson', other))).toBe('key-reused')
    const { invitations } = await callAs(services, admin.who, 'people.listInvitations', {})
    expect(invitations.map((one) => [one.email, one.state, one.roles])).toEqual([[input.email, 'open', ['manager']]])
  })

  test('a lowered role is gone at the next request (T13)', async () => {
    const { services, tenant, admin, member, setRoles } = await given()
    const second = await member('Tweede Beheer', ['administrator'])
    expect(await outcome(callAs(services, second.who, 'people.listInvitations', {}))).toBe('ok')
    await setRoles(admin.who, second.personId, ['partner'])
    expect(await outcome(callAs(services, second.who, 'people.listInvitations', {}))).toBe('not-allowed')
    expect(await auditLines(services, tenant)).toEqual([
      'people.listInvitations ok',
      'people.setRoles ok',
      'people.listInvitations refused',
    ])
  })

  test('a suspended member is out at the next request, and back when let back (T13)', async () => {
    const { services, admin, anna, setStatus } = await given()
    const { version } = await setStatus(admin.who, anna.personId, 'suspended')
    expect(await outcome(callAs(services, anna.who, 'people.showMatrix', {}))).toBe('not-found')
    await setStatus(admin.who, anna.personId, 'active', version)
    expect(await outcome(callAs(services, anna.who, 'people.showMatrix', {}))).toBe('ok')
    expect(await outcome(setStatus(admin.who, anna.personId, 'suspended', 1))).toBe(
      'version-conflict/changed-meanwhile',
    )
  })

  test('nobody changes the own roles or status, and the refusal is in the log', async () => {
    const { services, tenant, admin, setRoles, setStatus } = await given()
    expect(await outcome(setRoles(admin.who, admin.personId, ['administrator', 'auditor']))).toBe('not-allowed')
    expect(await outcome(setStatus(admin.who, admin.personId, 'suspended'))).toBe('not-allowed')
    expect(await auditLines(services, tenant)).toEqual(['people.setRoles refused', 'people.setPersonStatus refused'])
  })

  test('of two administrators who lower each other at once, one stays', async () => {
    const { services, tenant, admin, member, setRoles } = await given()
    const second = await member('Tweede Beheer', ['administrator'])
    const both = await Promise.all([
      outcome(setRoles(admin.who, second.personId, ['auditor'])),
      outcome(setRoles(second.who, admin.personId, ['auditor'])),
    ])
    expect(both.filter((one) => one === 'ok')).toHaveLength(1)
    expect(both.filter((one) => one !== 'ok')[0]).toMatch(/^(rule-refused\/last-administrator|not-allowed)$/)
    const { roles } = await callAs(services, admin.who, 'people.showMatrix', {})
    expect(roles.find((one) => one.role === 'administrator')?.people).toBe(1)
    expect(await auditLines(services, tenant)).toHaveLength(2)
  })

  test('the matrix is the table of rights, with how many hold each role', async () => {
    const { services, anna } = await given()
    const { roles, rows } = await callAs(services, anna.who, 'people.showMatrix', {})
    expect(roles.filter((one) => one.people > 0)).toEqual([
      { role: 'administrator', people: 1 },
      { role: 'auditor', people: 1 },
    ])
    const grant = rows.find((row) => row.permission === 'role:grant')
    expect(grant?.cells[0]).toEqual({ role: 'administrator', answer: 'if', condition: 'someone-else' })
    expect(grant?.cells[1]).toEqual({ role: 'editor', answer: 'no', condition: null })
  })

  test('a right is explained to oneself, and about a colleague to who may read people', async () => {
    const { services, tenant, admin, anna, member } = await given()
    const partner = await member('Piet Partner', ['partner'])
    const ask = { permission: 'audit:read', context: {} } as const
    const own = await callAs(services, partner.who, 'people.explainRight', { ...ask, personId: null })
    expect(own).toMatchObject({
      name: 'Piet Partner',
      allowed: false,
      missing: 'audit:read',
      whoCanGrant: ['Willem Beheer'],
    })
    expect(own.steps.at(-1)).toMatchObject({ id: 'verdict', status: 'bad' })
    const about = { ...ask, personId: anna.personId }
    expect(await outcome(callAs(services, partner.who, 'people.explainRight', about))).toBe('not-allowed')
    expect(await callAs(services, admin.who, 'people.explainRight', about)).toMatchObject({
      allowed: true,
      name: 'Anna Lezer',
    })
    const stranger = await signedInAs(database.db, { tenant: await tenantOn(database.db) })
    for (const personId of [stranger.personId, newId()]) {
      const asked = callAs(services, admin.who, 'people.explainRight', { ...ask, personId })
      expect(await outcome(asked)).toBe('not-found/person-not-found')
    }
    expect(await auditLines(services, tenant)).toEqual([
      'people.explainRight ok',
      'people.explainRight refused',
      'people.explainRight ok',
    ])
  })

  test('looking as a role takes rights away and changes nothing', async () => {
    const { services, tenant, admin, anna, setRoles } = await given()
    await callAs(services, admin.who, 'people.startViewAs', { role: 'auditor', idempotencyKey: newId() })
    const looking = { ...admin.who, viewAs: 'auditor' }
    const who = await callAs(services, looking, 'session.whoAmI', {})
    expect(who?.viewAs).toBe('auditor')
    const rights = who?.memberships[0]?.abilities.map((one) => one.permission) ?? []
    expect(rights).toContain('person:read')
    expect(rights.filter((right) => !right.endsWith(':read'))).toEqual([])
    expect(await outcome(callAs(services, looking, 'people.listPeople', everybody))).toBe('ok')
    expect(await outcome(setRoles(looking, anna.personId, ['editor']))).toBe('not-allowed')
    expect(await outcome(callAs(services, looking, 'mail.listMail', { before: null, limit: 10 }))).toBe('not-allowed')
    expect(
      await outcome(callAs(services, { ...anna.who, viewAs: 'administrator' }, 'people.listPeople', everybody)),
    ).toBe('not-allowed')
    const name = { displayName: 'Iemand', version: 1, idempotencyKey: newId() }
    expect(await outcome(callAs(services, looking, 'account.changeName', name))).toBe('not-allowed/viewing-as')
    await callAs(services, admin.who, 'people.stopViewAs', { role: 'auditor', idempotencyKey: newId() })
    expect(await auditLines(services, tenant)).toEqual([
      'people.startViewAs ok',
      'people.listPeople ok',
      'people.setRoles refused',
      'mail.listMail refused',
      'people.listPeople refused',
      'people.stopViewAs ok',
    ])
  })
})

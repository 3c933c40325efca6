import { atAccounts, inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import type { TenantRole } from '@vliegwiel/auth'
import { addMember } from '@vliegwiel/auth/server'
import { enterTenant } from '@vliegwiel/db'
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { appRouter, type ProcedurePath } from '../app-router.ts'
import { probeInputs } from '../isolation/probe-inputs.ts'
import { newSide } from '../isolation/side.ts'
import { auditOf } from '../testing/audit-of.ts'
import { browser, callAs, callByPath, outcome } from '../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../testing/signed-in-as.ts'
import { goodPassword, noon, testServices } from '../testing/test-services.ts'

const key = () => ({ idempotencyKey: newId() })
const needed = 'not-allowed/second-factor-needed'

/** What is left to who owes a second factor: setting it up, and saying who one is. */
const left = [
  'account.addPasskey',
  'account.changeLanguage',
  'account.confirmSecondFactor',
  'account.showAccount',
  'account.startPasskey',
  'account.startSecondFactor',
]

onPostgres('a second factor that is owed', (database) => {
  const services = () => testServices(database.db)
  const person = async (roles: readonly TenantRole[], more: Partial<Parameters<typeof signedInAs>[1]> = {}) => {
    const tenant = await tenantOn(database.db)
    const one = await signedInAs(database.db, { tenant, roles, secondFactor: false, ...more })
    return { tenant, ...one }
  }
  const home = ({ token }: TestPerson, { slug }: TestTenant, more: { demo?: boolean } = {}) =>
    outcome(callAs({ ...services(), ...more }, { cookies: browser(token), slug }, 'home.showOverview', {}))
  const owed = async ({ token }: TestPerson) =>
    (await callAs(services(), { cookies: browser(token) }, 'session.whoAmI', {}))?.secondFactorOwed

  test.each([
    ['an administrator', ['administrator']],
    ['an administrator among other things', ['editor', 'administrator']],
  ] as const)('%s without one can enter nothing', async (_who, roles) => {
    const one = await person(roles)
    expect(await home(one, one.tenant)).toBe(needed)
    expect(await owed(one)).toBe(true)
  })

  test('an operator without one can enter nothing; with one, everything', async () => {
    const tree = async (secondFactor: boolean) => {
      const one = await person([], { isOperator: true, secondFactor })
      return outcome(callAs(services(), { cookies: browser(one.token) }, 'platform.showTree', {}))
    }
    expect(await tree(false)).toBe(needed)
    expect(await tree(true)).toBe('ok')
  })

  test('anybody else goes on', async () => {
    for (const roles of [['editor'], ['manager', 'caseworker'], ['partner'], ['auditor'], []] as TenantRole[][]) {
      const one = await person(roles)
      expect(await owed(one)).toBe(false)
    }
  })

  test('an administrator of one tenant owes it everywhere', async () => {
    const one = await person(['administrator'])
    const other = await tenantOn(database.db)
    const { personId, email, displayName } = one
    const member = { personId, email, displayName, roles: ['editor' as const], grantedBy: null }
    await atAccounts(database.db, (trx) =>
      enterTenant(trx, other.tenantId, (inside) => addMember(inside, member, noon)),
    )
    expect(await home(one, other)).toBe(needed)
    // Taken away at the next request.
    await inTenant(database.db, one.tenant, (trx) =>
      trx.updateTable('membership').set({ status: 'suspended' }).execute(),
    )
    expect(await home(one, other)).toBe('ok')
  })

  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { meta: { rung: string } } }>,
  )
    .filter(([, procedure]) => procedure._def.meta.rung !== 'public')
    .map(([path]) => path as ProcedurePath)

  test('every procedure but those that set it up is refused, whatever is sent', async () => {
    const one = await person(['administrator'])
    const side = newSide(one.tenant.tenantId, one.tenant.slug)
    const open: string[] = []
    for (const path of procedures) {
      const input = probeInputs[path]({ ...side, own: side })
      const answer = await outcome(
        callByPath(services(), { cookies: browser(one.token), slug: one.tenant.slug }, path, input),
      )
      if (answer !== needed) open.push(path)
    }
    expect(open.toSorted()).toEqual(left)
  })

  test('it is set up, and the way is free', async () => {
    const one = await person(['administrator'])
    const cookies = browser(one.token)
    const start = { proof: { password: goodPassword }, ...key() }
    const { secret } = await callAs(services(), { cookies }, 'account.startSecondFactor', start)
    const code = new TOTP({ secret }).generate({ timestamp: noon.getTime() })
    await callAs(services(), { cookies }, 'account.confirmSecondFactor', { code, ...key() })
    const who = { cookies, slug: one.tenant.slug }
    expect(await outcome(callAs(services(), who, 'home.showOverview', {}))).toBe('ok')
    // Stopping it closes the way again.
    await callAs(services(), { cookies }, 'account.stopSecondFactor', { proof: { password: goodPassword }, ...key() })
    expect(await outcome(callAs(services(), who, 'home.showOverview', {}))).toBe(needed)
  })

  test('a tenant asks it of all, and no longer; on the version that was read, and in the log', async () => {
    const tenant = await tenantOn(database.db)
    const admin = await signedInAs(database.db, { tenant })
    const editor = await signedInAs(database.db, { tenant, roles: ['editor'] })
    const who = { cookies: browser(admin.token), slug: tenant.slug }
    const ask = async (required: boolean, version?: number) => {
      const rules = await callAs(services(), who, 'providers.listProviders', {})
      const input = { required, version: version ?? rules.version, ...key() }
      await callAs(services(), who, 'providers.requireSecondFactor', input)
      return (await callAs(services(), who, 'providers.listProviders', {})).secondFactorForAll
    }
    expect(await home(editor, tenant)).toBe('ok')
    expect(await ask(true)).toBe(true)
    expect(await home(editor, tenant)).toBe(needed)
    expect(await outcome(ask(false, 99))).toMatch(/^version-conflict/)
    expect(await ask(false)).toBe(false)
    expect(await home(editor, tenant)).toBe('ok')
    const asEditor = { cookies: browser(editor.token), slug: tenant.slug }
    const input = { required: true, version: 1, ...key() }
    expect(await outcome(callAs(services(), asEditor, 'providers.requireSecondFactor', input))).toBe('not-allowed')
    const lines = (await auditOf(services(), tenant)).filter(({ line }) => line.startsWith('providers.require'))
    expect(lines.map(({ line }) => line)).toEqual([
      'providers.requireSecondFactor ok',
      'providers.requireSecondFactor failed',
      'providers.requireSecondFactor ok',
      'providers.requireSecondFactor refused',
    ])
  })

  test('a person of the demo is let through while this is a demo, and no longer', async () => {
    const one = await person(['administrator'], { password: null })
    expect(await home(one, one.tenant, { demo: true })).toBe('ok')
    expect(await home(one, one.tenant)).toBe(needed)
    // A password is a password, in a demo too.
    const real = await person(['administrator'])
    expect(await home(real, real.tenant, { demo: true })).toBe(needed)
  })

  test('nobody joins another tenant before it is set up', async () => {
    const one = await person(['administrator'])
    const { cookies, tenant } = { cookies: browser(one.token), tenant: await tenantOn(database.db) }
    const admin = await signedInAs(database.db, { tenant })
    const invitation = { email: one.email, roles: ['editor' as const], ...key() }
    await callAs(services(), { cookies: browser(admin.token), slug: tenant.slug }, 'people.invitePerson', invitation)
    const { secret } = await inTenant(database.db, tenant, (trx) =>
      trx.selectFrom('mail_message').select('secret').executeTakeFirstOrThrow(),
    )
    const token = /\/uitnodiging\/([\w-]+)/.exec(secret ?? '')?.[1] ?? ''
    const accept = callAs(services(), { cookies }, 'invitations.acceptInvitation', { token, account: null })
    expect(await outcome(accept)).toBe(needed)
  })
})

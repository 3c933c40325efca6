import { asOperator, atAccounts, inTenant } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { goodPassword, later, noon, partsOn, plantAccount } from '../testing/parts.ts'
import { acceptAsNew, acceptInvitation, findInvitation, type NewAccount } from './accept-invitation.ts'
import { setMemberStatus } from './change-member.ts'
import { listPendingInvitations } from './invitation.repository.ts'
import { inviteFirstAdministrator, invitePerson, revokeInvitation } from './invite-person.ts'
import { newPassword } from './new-password.ts'
import { makeLink } from './one-time-link.repository.ts'
import { openSession } from './open-session.ts'
import { listMemberships } from './membership.repository.ts'
import { findSession } from './session.repository.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { hashToken } from './token.ts'

const week = 7 * 24 * 3600

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

onPostgres('invitations', (database) => {
  let tenant: Awaited<ReturnType<typeof plantTenant>>
  beforeEach(async () => {
    tenant = await plantTenant(database.db)
  })
  let count = 0
  const fresh = () => `nieuw${(count += 1)}-${database.engine}@x.nl`
  const invite = (email: string, roles: readonly string[] = ['editor'], at = noon) =>
    inTenant(database.db, tenant, (trx) => invitePerson(trx, { email, roles, invitedBy: tenant.tenantId }, at))
  const look = (token: string, at = noon) => atAccounts(database.db, (trx) => findInvitation(trx, token, at))
  const account = async (email: string): Promise<NewAccount> => ({
    displayName: 'Noor Bakker',
    language: 'nl',
    password: await newPassword(partsOn(database.db), goodPassword, { email }),
  })
  /** The link that is mailed to who was invited, without the limits on asking for it. */
  const linkFor = (token: string, at = noon) =>
    atAccounts(database.db, async (trx) => {
      const { tenantId, invitationId, emailKey } = await findInvitation(trx, token, at)
      return makeLink(trx, { purpose: 'new-account', emailKey, tenantId, invitationId }, at)
    })
  const accept = async (input: { token: string; account?: NewAccount; signedIn?: Buffer }, at = noon) => {
    const { token, account: who, signedIn: session = null } = input
    if (who === undefined)
      return atAccounts(database.db, (trx) => acceptInvitation(trx, { token, signedIn: session }, at))
    const link = await linkFor(token, at)
    return atAccounts(database.db, (trx) => acceptAsNew(trx, { token: link, account: who }, at))
  }
  const signedIn = async (personId: string, onlyTenantId: string | null = null) => {
    const session = { personId, method: 'password', onlyTenantId, hours: 12 } as const
    return hashToken((await atAccounts(database.db, (trx) => openSession(trx, session, noon))).token)
  }
  const passwordOf = (email: string) =>
    atAccounts(database.db, (trx) =>
      trx
        .selectFrom('auth.person')
        .select(['password_hash', 'display_name'])
        .where('email_key', '=', email)
        .executeTakeFirst(),
    )

  test('a new person gets account, membership and roles, and signs in', async () => {
    const email = fresh()
    const { token } = await invite(email.toUpperCase(), ['editor', 'auditor', 'editor'])
    expect(await look(token)).toMatchObject({
      tenantName: tenant.name,
      email,
      roles: ['editor', 'auditor'],
      state: 'open',
      newAccount: false,
    })
    await expect(accept({ token })).rejects.toMatchObject({ code: 'auth:sign-in-first' })
    const accepted = await accept({ token, account: await account(email) })
    expect(accepted).toMatchObject({ tenantId: tenant.tenantId, newAccount: true, displayName: 'Noor Bakker' })

    const answer = await signInWithPassword(
      partsOn(database.db),
      { email, password: goodPassword, address: '192.0.2.1' },
      noon,
    )
    if (answer.kind !== 'session') throw new Error('A second factor was asked')
    const session = await atAccounts(database.db, (trx) => findSession(trx, hashToken(answer.token), noon, null))
    if (!session) throw new Error('There is no session')
    const memberships = await atAccounts(database.db, (trx) => listMemberships(trx, session))
    expect(memberships.map((one) => [one.tenant.tenantId, one.roles])).toEqual([
      [tenant.tenantId, ['auditor', 'editor']],
    ])
  })

  describe('T17: an invitation', () => {
    test('never touches an existing account: its owner must be signed in', async () => {
      const [owner, thief] = [await plantAccount(database.db), await plantAccount(database.db)]
      const before = await passwordOf(owner.email)
      const { token } = await invite(owner.email.toUpperCase())
      const mine = await account(owner.email)
      const refused = { code: 'auth:sign-in-first' }
      await expect(accept({ token, account: mine })).rejects.toMatchObject(refused)
      await expect(accept({ token, signedIn: await signedIn(thief.personId) })).rejects.toMatchObject(refused)
      const elsewhere = await plantTenant(database.db)
      const limited = await signedIn(owner.personId, elsewhere.tenantId)
      await expect(accept({ token, signedIn: limited })).rejects.toMatchObject(refused)

      const accepted = await accept({ token, signedIn: await signedIn(owner.personId) })
      expect(accepted).toMatchObject({ personId: owner.personId, newAccount: false, displayName: owner.displayName })
      expect(await passwordOf(owner.email)).toEqual(before)
    })

    test('works once, for 50 at the same moment', async () => {
      const email = fresh()
      const { token } = await invite(email)
      const who = await account(email)
      const link = await linkFor(token)
      const one = () => atAccounts(database.db, (trx) => acceptAsNew(trx, { token: link, account: who }, noon))
      const answers = await Promise.allSettled(Array.from({ length: 50 }, one))
      expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      const refused = answers
        .filter((one) => one.status === 'rejected')
        .map((one) => (one.reason as { code: string }).code)
      // Not by the account or the membership that exists by then: by the link itself.
      expect([...new Set(refused)]).toEqual(['auth:link-closed'])
      const members = await inTenant(database.db, tenant, (trx) => trx.selectFrom('membership').selectAll().execute())
      expect(members).toHaveLength(1)
      await expect(accept({ token, account: who })).rejects.toMatchObject({
        code: 'auth:invitation-closed',
        params: { state: 'accepted' },
      })
    })

    test('ends after seven days, when revoked, when a newer one is made, and with its tenant', async () => {
      const email = fresh()
      const who = await account(email)
      const closed = (state: string) => ({ code: 'auth:invitation-closed', params: { state } })
      const first = await invite(email)
      await expect(accept({ token: first.token, account: who }, later(week))).rejects.toMatchObject(closed('expired'))
      expect((await look(first.token, later(week))).state).toBe('expired')

      const second = await invite(email, ['auditor'], later(week))
      await expect(accept({ token: first.token, account: who })).rejects.toMatchObject(closed('revoked'))
      await inTenant(database.db, tenant, (trx) =>
        revokeInvitation(trx, { invitationId: second.invitationId, version: 1 }, noon),
      )
      await expect(accept({ token: second.token, account: who })).rejects.toMatchObject(closed('revoked'))

      const third = await invite(email)
      await asOperator(database.db, tenant, (trx) =>
        trx.updateTable('tenant').set({ status: 'suspended' }).where('tenant_id', '=', tenant.tenantId).execute(),
      )
      await expect(accept({ token: third.token, account: who })).rejects.toMatchObject(closed('tenant-closed'))
      expect(await passwordOf(email)).toBeUndefined()
    })

    test('is found by its whole token alone', async () => {
      const { token, invitationId } = await invite(fresh())
      for (const guess of ['', invitationId, token.slice(1), `${token}a`]) {
        await expect(look(guess), guess).rejects.toMatchObject({ code: 'auth:invitation-not-found' })
        await expect(accept({ token: guess }), guess).rejects.toMatchObject({ code: 'auth:invitation-not-found' })
      }
      const rows = await inTenant(database.db, tenant, (trx) =>
        trx.selectFrom('invitation').select('token_hash').execute(),
      )
      expect(rows.map((row) => row.token_hash)).toEqual([hashToken(token)])
    })

    test('of two tenants at once makes one account', async () => {
      const email = fresh()
      const here = await invite(email)
      tenant = await plantTenant(database.db)
      const there = await invite(email)
      const who = await account(email)
      const answers = await Promise.allSettled([here, there].map(({ token }) => accept({ token, account: who })))
      expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    })

    test('a session that was suspended or signed out is not signed in', async () => {
      const owner = await plantAccount(database.db)
      const { token } = await invite(owner.email)
      const session = await signedIn(owner.personId)
      await atAccounts(database.db, (trx) =>
        trx.updateTable('auth.person').set({ status: 'suspended' }).where('person_id', '=', owner.personId).execute(),
      )
      await expect(accept({ token, signedIn: session })).rejects.toMatchObject({ code: 'auth:sign-in-first' })
    })
  })

  test('members, operators, unknown roles and broken addresses are refused', async () => {
    const member = await plantMember(database.db, tenant.tenantId)
    await expect(invite(member.email)).rejects.toMatchObject({ code: 'auth:already-member' })
    for (const roles of [['operator'], ['editor', 'root'], []]) {
      await expect(invite(fresh(), roles)).rejects.toMatchObject({ code: 'auth:role-unknown' })
    }
    await expect(invite('geen adres')).rejects.toMatchObject({ code: 'auth:email-refused' })
    const operator = await plantAccount(database.db, { isOperator: true })
    const { token } = await invite(operator.email)
    const session = await signedIn(operator.personId)
    await expect(accept({ token, signedIn: session })).rejects.toMatchObject({ code: 'auth:operator-cannot-join' })
  })

  test('someone who became a member meanwhile is not added twice', async () => {
    const owner = await plantAccount(database.db)
    const { token } = await invite(owner.email)
    await inTenant(database.db, tenant, (trx) =>
      trx
        .insertInto('membership')
        .values({
          person_id: owner.personId,
          email: 'a@x.nl',
          display_name: 'A',
          status: 'suspended',
          created_at: noon,
          changed_at: noon,
        })
        .execute(),
    )
    const session = await signedIn(owner.personId)
    await expect(accept({ token, signedIn: session })).rejects.toMatchObject({ code: 'auth:already-member' })
    expect((await look(token)).state).toBe('open')
  })

  test('one address gets five letters an hour, a tenant sends a hundred, and says when more may go', async () => {
    const email = fresh()
    for (let index = 0; index < 5; index += 1) await invite(email, ['editor'], later(index))
    const sixth = await refusalOf(invite(email, ['editor'], later(60)))
    expect(sixth).toMatchObject({ code: 'auth:too-many-tries', retryAfterSeconds: 3_540 })
    await invite(email, ['editor'], later(3_601))
    for (let index = 0; index < 93; index += 1) await invite(fresh(), ['editor'], later(3_602))
    for (let index = 0; index < 5; index += 1) await invite(fresh(), ['editor'], later(3_603))
    expect(await refusalOf(invite(fresh(), ['editor'], later(3_603)))).toMatchObject({ code: 'auth:too-many-tries' })
  })

  test('suspending a person closes what they sent and what they were sent, and nothing else', async () => {
    const boss = await plantMember(database.db, tenant.tenantId, { name: 'Baas', roles: ['administrator'] })
    const gone = await plantMember(database.db, tenant.tenantId, { name: 'Weg', roles: ['administrator'] })
    const by = (invitedBy: string, email: string) =>
      inTenant(database.db, tenant, (trx) => invitePerson(trx, { email, roles: ['editor'], invitedBy }, noon))
    const [theirs, others] = [await by(gone.personId, fresh()), await by(boss.personId, fresh())]
    await inTenant(database.db, tenant, (trx) =>
      setMemberStatus(trx, { personId: gone.personId, by: boss.personId, version: 1, status: 'suspended' }, noon),
    )
    expect((await look(theirs.token)).state).toBe('revoked')
    expect((await look(others.token)).state).toBe('open')
  })

  test('a neighbour neither sees nor revokes it', async () => {
    const { invitationId } = await invite(fresh())
    const neighbour = await plantTenant(database.db)
    expect(await inTenant(database.db, neighbour, (trx) => listPendingInvitations(trx, noon))).toEqual([])
    const revoke = inTenant(database.db, neighbour, (trx) => revokeInvitation(trx, { invitationId, version: 1 }, noon))
    await expect(revoke).rejects.toMatchObject({ code: 'auth:invitation-not-found' })
    expect(await inTenant(database.db, tenant, (trx) => listPendingInvitations(trx, noon))).toHaveLength(1)
  })

  test('revoking an old version or a closed one is refused with the reason', async () => {
    const { invitationId } = await invite(fresh())
    const revoke = (version: number) =>
      inTenant(database.db, tenant, (trx) => revokeInvitation(trx, { invitationId, version }, noon))
    await expect(revoke(7)).rejects.toMatchObject({ code: 'auth:changed-meanwhile', params: { version: 1 } })
    expect(await revoke(1)).toEqual({ version: 2 })
    await expect(revoke(2)).rejects.toMatchObject({ code: 'auth:invitation-closed', params: { state: 'revoked' } })
  })

  test('the operator invites the first administrator, and no second to the same address', async () => {
    const email = fresh()
    const first = (at = noon) =>
      asOperator(database.db, tenant, (trx) => inviteFirstAdministrator(trx, { email, invitedBy: null }, at))
    const { token } = await first()
    expect((await look(token)).roles).toEqual(['administrator'])
    await expect(first()).rejects.toMatchObject({ code: 'auth:already-invited' })
    const eightDaysOn = new Date(noon.getTime() + 8 * 86_400_000)
    expect((await first(eightDaysOn)).token).not.toBe(token)
  })
})

import { prepareLetter, resetSecondFactor } from '@vliegwiel/auth/server'
import { atAccounts, inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { auditLines, auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { goodPassword, later, noon, testServices } from '../../testing/test-services.ts'

const proof = { password: goodPassword }
const key = () => ({ idempotencyKey: newId() })
const codeAt = (secret: string, at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() })

onPostgres('a second factor that was lost', (database) => {
  const services = () => testServices(database.db)
  const withFactor = async (person: TestPerson) => {
    const cookies = browser(person.token)
    const { secret } = await callAs(services(), { cookies }, 'account.startSecondFactor', { proof, ...key() })
    await callAs(services(), { cookies }, 'account.confirmSecondFactor', { code: codeAt(secret, noon), ...key() })
    return { cookies, secret }
  }
  const given = async () => {
    const tenant = await tenantOn(database.db, 'Helmond')
    const admin = await signedInAs(database.db, { tenant, name: 'Samira' })
    const lost = await signedInAs(database.db, { tenant, name: 'Pim', roles: ['editor'] })
    return { tenant, admin, lost, ...(await withFactor(lost)) }
  }
  const nextLetter = () => atAccounts(database.db, (trx) => prepareLetter(trx, noon))
  const versionOf = (tenant: TestTenant, { personId }: TestPerson) =>
    inTenant(database.db, tenant, async (trx) => {
      const row = trx.selectFrom('membership').select('version').where('person_id', '=', personId)
      return (await row.executeTakeFirstOrThrow()).version
    })
  const reset = async (tenant: TestTenant, by: TestPerson, person: TestPerson, version?: number) => {
    const input = { personId: person.personId, version: version ?? (await versionOf(tenant, person)), ...key() }
    return callAs(services(), { cookies: browser(by.token), slug: tenant.slug }, 'people.resetSecondFactor', input)
  }

  test('an administrator takes it away: sessions and codes are gone, the password is asked, the log and a letter tell', async () => {
    const { tenant, admin, lost, cookies } = await given()
    await reset(tenant, admin, lost)
    expect(await callAs(services(), { cookies }, 'session.whoAmI', {})).toBeNull()
    const again = browser()
    const credentials = { email: lost.email, password: goodPassword }
    expect(await callAs(services(), { cookies: again }, 'session.signIn', credentials)).toEqual({ kind: 'session' })
    const left = await atAccounts(database.db, (trx) =>
      trx.selectFrom('auth.recovery_code').select('used_at').where('person_id', '=', lost.personId).execute(),
    )
    expect(left).toEqual([])
    expect((await auditOf(services(), tenant)).find(({ line }) => line.startsWith('people.reset'))).toMatchObject({
      line: 'people.resetSecondFactor ok',
      actorId: admin.personId,
      objectLabel: 'Pim',
    })
    const [started, letter] = [await nextLetter(), await nextLetter()]
    expect(started).toMatchObject({ recipient: lost.email, content: { kind: 'second-factor-started' } })
    expect(letter).toMatchObject({
      recipient: lost.email,
      content: { kind: 'second-factor-reset', detail: { by: 'Samira', tenant: 'Helmond' } },
    })
  })

  test('never the own, whatever one is; only with the right; only of a member; only where there is one', async () => {
    const { tenant, admin, lost } = await given()
    const editor = await signedInAs(database.db, { tenant, roles: ['editor'] })
    const stranger = await signedInAs(database.db, { tenant: await tenantOn(database.db) })
    const fresh = browser()
    const own = await atAccounts(database.db, async (trx) => {
      const input = { tenant, personId: admin.personId, version: 1, by: admin }
      return resetSecondFactor(trx, input, noon).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
    }).catch(() => 'auth:not-yourself')
    expect(own).toBe('auth:not-yourself')
    expect(fresh.session).toBeNull()
    expect(await outcome(reset(tenant, editor, lost))).toBe('not-allowed')
    const other = await signedInAs(database.db, { tenant })
    expect(await outcome(reset(tenant, other, stranger, 1))).toBe('not-found/person-not-found')
    expect(await outcome(reset(tenant, other, editor))).toBe('conflict/second-factor-not-on')
    expect(await outcome(reset(tenant, other, other))).toBe('not-allowed')
    expect(await outcome(reset(tenant, other, lost, 7))).toBe('version-conflict/changed-meanwhile')
    const lines = await auditLines(services(), tenant)
    expect(lines.filter((line) => line.startsWith('people.resetSecondFactor'))).toEqual([
      'people.resetSecondFactor refused',
      'people.resetSecondFactor failed',
      'people.resetSecondFactor failed',
      'people.resetSecondFactor refused',
      'people.resetSecondFactor failed',
    ])
    expect((await callAs(services(), {}, 'session.signIn', { email: lost.email, password: goodPassword })).kind).toBe(
      'second-factor',
    )
  })

  test('twice under one key it happens once', async () => {
    const { tenant, admin, lost } = await given()
    const input = { personId: lost.personId, version: await versionOf(tenant, lost), ...key() }
    const who = { cookies: browser(admin.token), slug: tenant.slug }
    const first = await callAs(services(), who, 'people.resetSecondFactor', input)
    expect(await callAs(services(), who, 'people.resetSecondFactor', input)).toEqual(first)
    const lines = await auditLines(services(), tenant)
    expect(lines.filter((line) => line.startsWith('people.resetSecondFactor'))).toHaveLength(1)
  })

  test('every other tenant of the person is told, and not where it was', async () => {
    const { tenant, admin, lost } = await given()
    const elsewhere = await tenantOn(database.db, 'Utrecht')
    await inTenant(database.db, elsewhere, (trx) =>
      trx
        .insertInto('membership')
        .values({
          person_id: lost.personId,
          email: lost.email,
          display_name: 'Pim',
          created_at: noon,
          changed_at: noon,
        })
        .execute(),
    )
    await reset(tenant, admin, lost)
    const log = await auditOf(services(), elsewhere)
    expect(log.map(({ line }) => line)).toEqual(['account.loseSecondFactor ok'])
    const text = JSON.stringify(log)
    for (const word of ['Helmond', 'Samira', admin.personId, tenant.tenantId]) expect(text).not.toContain(word)
  })

  test('an app that was on its way when it was taken away is worth nothing', async () => {
    const { tenant, admin, lost, cookies, secret } = await given()
    const at = later(60)
    const start = { proof: { code: codeAt(secret, at) }, ...key() }
    await callAs(services(), { cookies, at }, 'account.startSecondFactor', start)
    await reset(tenant, admin, lost)
    const row = await atAccounts(database.db, (trx) =>
      trx
        .selectFrom('auth.person')
        .select(['totp_secret', 'totp_next_secret', 'totp_confirmed_at'])
        .where('person_id', '=', lost.personId)
        .executeTakeFirstOrThrow(),
    )
    expect(row).toEqual({ totp_secret: null, totp_next_secret: null, totp_confirmed_at: null })
  })
})

import { atAccounts, inClients, newId } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { openIdentity, setIdentity } from '@vliegwiel/clients/server'
import {
  authParts,
  confirmTotp,
  enrolTotp,
  finishSignIn,
  openSession,
  passwordHasher,
  hashToken,
  proveItIsYou,
  signInWithPassword,
} from '@vliegwiel/auth/server'
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { renewSecrets } from './renew-secrets.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const [oldKey, newKey] = ['een oude sleutel van 32 tekens of meer', 'een nieuwe sleutel van 32 tekens of meer']
const password = 'vier gele fietsbellen'
const passwords = passwordHasher({ ln: 4, r: 8, p: 1 })
const address = '192.0.2.1'

onPostgres('the key of the installation is replaced', (database) => {
  const before = () => authParts({ db: database.db, secretKey: oldKey, passwords })
  const during = () => authParts({ db: database.db, secretKey: newKey, previousKeys: [oldKey], passwords })
  const after = () => authParts({ db: database.db, secretKey: newKey, passwords })

  const given = async () => {
    const { db } = database
    const { tenantId } = await plantTenant(db)
    const email = `${newId()}@voorbeeld.example`
    const { personId } = await plantMember(db, tenantId, { email, roles: ['caseworker'] })
    const hash = await passwords.hash(password)
    const app = await atAccounts(db, async (trx) => {
      await trx.updateTable('auth.person').set({ password_hash: hash }).where('person_id', '=', personId).execute()
      return openSession(trx, { personId, method: 'password', hours: 12 }, noon)
    })
    const proof = await proveItIsYou(before(), { personId, proof: { password }, address }, noon)
    const { secret } = await atAccounts(db, (trx) => enrolTotp(trx, before(), proof, noon))
    const code = new TOTP({ secret }).generate({ timestamp: noon.getTime() })
    const input = { personId, code, tokenHash: hashToken(app.token) }
    const { recoveryCodes } = await atAccounts(db, (trx) => confirmTotp(trx, before(), input, noon))
    const clientId = newId()
    await inClients(db, { tenantId, personId }, async (trx) => {
      await trx
        .insertInto('client')
        .values({
          client_id: clientId,
          key: 'K-1',
          worker_id: personId,
          assigned_at: noon,
          created_at: noon,
          synthetic: true,
          changed_by: personId,
          changed_at: noon,
        })
        .execute()
      const identity = { name: 'Ria', phone: null, email: null }
      await setIdentity(trx, before().secrets, { clientId, version: 0, identity, by: personId, at: noon })
    })
    return { tenantId, personId, email, secret, recoveryCodes, clientId }
  }
  const signIn = async (parts: ReturnType<typeof after>, email: string, code: string, at: Date) => {
    const half = await signInWithPassword(parts, { email, password, address }, at)
    if (half.kind !== 'second-factor') throw new Error('A code should be asked')
    return finishSignIn(parts, { challenge: half.challenge, code, address }, at)
  }
  const nameOf = (parts: ReturnType<typeof after>, at: { tenantId: string; personId: string; clientId: string }) =>
    inClients(database.db, at, async (trx) => {
      const row = await trx
        .selectFrom('client_identity as i')
        .innerJoin('tenant_key as k', 'k.number', 'i.key_number')
        .select(['i.sealed', 'k.wrapped', 'i.key_number'])
        .where('i.client_id', '=', at.clientId)
        .executeTakeFirstOrThrow()
      return openIdentity(parts.secrets, at.tenantId, at.clientId, row)?.name
    })

  test('both keys are read, everything is sealed anew, and then the old one can go', async () => {
    const one = await given()
    const codeAt = (at: Date) => new TOTP({ secret: one.secret }).generate({ timestamp: at.getTime() })
    expect((await signIn(during(), one.email, codeAt(later(60)), later(60))).personId).toBe(one.personId)
    expect(await nameOf(during(), one)).toBe('Ria')
    // Without the old key and before anything was renewed nothing opens.
    await expect(nameOf(after(), one)).rejects.toThrow()

    const first = await renewSecrets(database.db, during().secrets)
    expect([first.apps.renewed, first.clientKeys.renewed]).toEqual([1, 1])
    expect(first.oldRecoveryCodes).toBe(1)
    expect((await signIn(after(), one.email, codeAt(later(120)), later(120))).personId).toBe(one.personId)
    expect(await nameOf(after(), one)).toBe('Ria')

    // Again, as after a run that was cut off: nothing is left to do.
    const second = await renewSecrets(database.db, during().secrets)
    expect([second.apps.renewed, second.clientKeys.renewed, second.providers.renewed]).toEqual([0, 0, 0])
    expect(second.apps).toEqual({ renewed: 0, current: 1, unreadable: 0 })

    // A recovery code of before works as long as its key is given.
    const [spent = '', lost = ''] = one.recoveryCodes
    expect((await signIn(during(), one.email, spent, later(180))).personId).toBe(one.personId)
    await expect(signIn(after(), one.email, lost, later(180))).rejects.toMatchObject({
      code: 'auth:second-factor-failed',
    })
  })

  test('what no key opens is counted and left as it was, and the rest is renewed', async () => {
    const [broken, whole] = [await given(), await given()]
    const rubbish = Buffer.from('01'.repeat(40), 'hex')
    const set = (personId: string) =>
      atAccounts(database.db, (trx) =>
        trx.updateTable('auth.person').set({ totp_secret: rubbish }).where('person_id', '=', personId).execute(),
      )
    await set(broken.personId)
    const found = await renewSecrets(database.db, during().secrets)
    expect(found.apps.unreadable).toBe(1)
    const secretOf = (personId: string) =>
      atAccounts(database.db, (trx) =>
        trx.selectFrom('auth.person').select('totp_secret').where('person_id', '=', personId).executeTakeFirst(),
      )
    expect((await secretOf(broken.personId))?.totp_secret).toEqual(rubbish)
    const sealed = (await secretOf(whole.personId))?.totp_secret ?? Buffer.alloc(0)
    expect(after().secrets.reseal(`totp:${whole.personId}`, sealed)).toBe('current')
  })
})

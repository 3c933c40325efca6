import { atAccounts } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { cheap, goodPassword, later, noon, partsOn, plantAccount } from '../testing/parts.ts'
import { changePassword } from './change-password.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { newPassword } from './new-password.ts'
import { openSession } from './open-session.ts'
import { proveItIsYou, type FreshProof } from './prove-it-is-you.ts'
import { countRecoveryCodes } from './recovery-code.repository.ts'
import { confirmTotp, disableTotp, enrolTotp, renewRecoveryCodes } from './second-factor.ts'
import { findSession } from './session.repository.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { hashToken } from './token.ts'

const address = '192.0.2.1'
const codeOf = (secret: string, at: Date) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() })

onPostgres('the second factor', (database) => {
  const parts = () => partsOn(database.db)
  const trx = <T>(work: Parameters<typeof atAccounts<T>>[1]) => atAccounts(database.db, work)
  const find = (token: string, at = noon) => trx((one) => findSession(one, hashToken(token), at, null))
  const open = (personId: string) => trx((one) => openSession(one, { personId, method: 'password', hours: 12 }, noon))
  const prove = (personId: string, at = noon, password = goodPassword) =>
    proveItIsYou(parts(), { personId, proof: { password }, address }, at)

  const enrolled = async () => {
    const account = await plantAccount(database.db)
    const session = await open(account.personId)
    const proof = await prove(account.personId)
    const { secret, uri } = await trx((one) => enrolTotp(one, parts(), proof, noon))
    const input = { personId: account.personId, code: codeOf(secret, noon), tokenHash: hashToken(session.token) }
    const confirmed = await trx((one) => confirmTotp(one, parts(), input, noon))
    return { ...account, secret, uri, old: session.token, proof, ...confirmed }
  }
  const challenge = async (email: string, at = noon) => {
    const answer = await signInWithPassword(parts(), { email, password: goodPassword, address }, at)
    if (answer.kind !== 'second-factor') throw new Error('No second factor was asked')
    return answer.challenge
  }
  const finish = (token: string, code: string, at: Date) =>
    finishSignIn(parts(), { challenge: token, code, address }, at)

  test('is on after the app showed the right code; the session gets a new id and others end', async () => {
    const account = await plantAccount(database.db)
    const [mine, other] = [await open(account.personId), await open(account.personId)]
    const proof = await prove(account.personId)
    const { secret, uri } = await trx((one) => enrolTotp(one, parts(), proof, noon))
    expect(uri).toContain(`secret=${secret}`)
    const input = { personId: account.personId, tokenHash: hashToken(mine.token) }
    const wrong = trx((one) => confirmTotp(one, parts(), { ...input, code: '000000' }, noon))
    await expect(wrong).rejects.toMatchObject({ code: 'auth:second-factor-failed' })
    expect(
      (await signInWithPassword(parts(), { email: account.email, password: goodPassword, address }, noon)).kind,
    ).toBe('session')

    const right = { ...input, code: codeOf(secret, noon) }
    const { session, recoveryCodes } = await trx((one) => confirmTotp(one, parts(), right, noon))
    expect(new Set(recoveryCodes).size).toBe(10)
    expect([await find(mine.token), await find(other.token)]).toEqual([null, null])
    expect(await find(session.token)).toMatchObject({ secondFactorAt: noon, person: { hasSecondFactor: true } })
    expect(await trx((one) => countRecoveryCodes(one, account.personId))).toBe(10)
    await expect(trx((one) => confirmTotp(one, parts(), right, noon))).rejects.toMatchObject({
      code: 'auth:second-factor-not-on',
    })
  })

  test('the secret is not readable in the database, nor are the recovery codes', async () => {
    const { personId, secret, recoveryCodes } = await enrolled()
    const [person, codes] = await trx(async (one) => [
      await one
        .selectFrom('auth.person')
        .select('totp_secret')
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow(),
      await one.selectFrom('auth.recovery_code').select('code_hash').where('person_id', '=', personId).execute(),
    ])
    expect(person.totp_secret?.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false)
    expect(codes).toHaveLength(10)
    expect(codes.some((row) => recoveryCodes.some((code) => row.code_hash.includes(code.replaceAll('-', ''))))).toBe(
      false,
    )
  })

  test('the password alone gives no session, the code gives one', async () => {
    const { email, secret, personId } = await enrolled()
    const at = later(60)
    const token = await challenge(email, at)
    expect(await find(token, at)).toBeNull()
    const session = await finish(token, codeOf(secret, at), at)
    expect(await find(session.token, at)).toMatchObject({ secondFactorAt: at, person: { personId } })
    await expect(finish(token, codeOf(secret, later(120)), later(120))).rejects.toMatchObject({
      code: 'auth:challenge-expired',
    })
  })

  test('a code that was read over a shoulder does not work again', async () => {
    const { email, secret } = await enrolled()
    await expect(finish(await challenge(email), codeOf(secret, noon), noon)).rejects.toMatchObject({
      code: 'auth:second-factor-failed',
    })
    const at = later(30)
    await finish(await challenge(email, at), codeOf(secret, at), at)
    await expect(finish(await challenge(email, at), codeOf(secret, at), at)).rejects.toMatchObject({
      code: 'auth:second-factor-failed',
    })
  })

  test('of five with the same code at the same moment one gets in', async () => {
    const { email, secret } = await enrolled()
    const at = later(90)
    const challenges = await Promise.all(Array.from({ length: 5 }, () => challenge(email, at)))
    const answers = await Promise.allSettled(challenges.map((one) => finish(one, codeOf(secret, at), at)))
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('one code does not sign in and prove at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { email, personId, secret } = await enrolled()
      const at = later(90)
      const [token, code] = [await challenge(email, at), codeOf(secret, at)]
      const both = [finish(token, code, at), proveItIsYou(parts(), { personId, proof: { code }, address }, at)]
      const answers = await Promise.allSettled<unknown>(both)
      expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    }
  })

  describe('T12: guessing codes', () => {
    test('a challenge takes five codes and five minutes', async () => {
      const { email, secret } = await enrolled()
      const at = later(60)
      const token = await challenge(email, at)
      for (let index = 0; index < 5; index++) {
        await expect(finish(token, '000000', at)).rejects.toMatchObject({ code: 'auth:second-factor-failed' })
      }
      await expect(finish(token, codeOf(secret, at), at)).rejects.toMatchObject({ code: 'auth:challenge-expired' })
      const late = await challenge(email, at)
      await expect(finish(late, codeOf(secret, later(360)), later(360))).rejects.toMatchObject({
        code: 'auth:challenge-expired',
      })
    })

    test('new challenges do not give more than 10 codes in 15 minutes', async () => {
      const { email, secret } = await enrolled()
      const told: string[] = []
      for (let index = 0; index < 12; index++) {
        const at = later(60 + index)
        const answer = await finish(await challenge(email, at), '000000', at).catch((error: { code: string }) => error)
        told.push('code' in answer ? answer.code : 'in')
      }
      expect(told).toEqual([
        ...Array<string>(10).fill('auth:second-factor-failed'),
        'auth:too-many-tries',
        'auth:too-many-tries',
      ])
      const token = await challenge(email, later(80))
      await expect(finish(token, codeOf(secret, later(80)), later(80))).rejects.toMatchObject({
        code: 'auth:too-many-tries',
      })
    })
  })

  test('a recovery code works once, in any spelling', async () => {
    const { email, personId, recoveryCodes } = await enrolled()
    const [code = ''] = recoveryCodes
    await finish(await challenge(email), code.toLowerCase().replaceAll('-', ' '), noon)
    await expect(finish(await challenge(email), code, noon)).rejects.toMatchObject({
      code: 'auth:second-factor-failed',
    })
    expect(await trx((one) => countRecoveryCodes(one, personId))).toBe(9)
  })

  test('new recovery codes end the old ones; a code of somebody else is worth nothing', async () => {
    const [mine, other] = [await enrolled(), await enrolled()]
    const [, , spare = ''] = mine.recoveryCodes
    const proof = await proveItIsYou(parts(), { personId: mine.personId, proof: { code: spare }, address }, noon)
    const fresh = await trx((one) => renewRecoveryCodes(one, parts(), proof, noon))
    for (const code of [mine.recoveryCodes[0] ?? '', other.recoveryCodes[0] ?? '']) {
      await expect(finish(await challenge(mine.email), code, noon)).rejects.toMatchObject({
        code: 'auth:second-factor-failed',
      })
    }
    expect((await finish(await challenge(mine.email), fresh[0] ?? '', noon)).personId).toBe(mine.personId)
  })

  test('turning it off needs a fresh proof, and removes secret and codes', async () => {
    const { email, personId, session, secret } = await enrolled()
    const at = later(60)
    const proof = await proveItIsYou(parts(), { personId, proof: { code: codeOf(secret, at) }, address }, at)
    const input = { tokenHash: hashToken(session.token) }
    const stale = trx((one) => disableTotp(one, proof, input, later(60 + 301)))
    await expect(stale).rejects.toMatchObject({ code: 'auth:fresh-proof-needed' })
    const off = await trx((one) => disableTotp(one, proof, input, at))
    expect(await find(off.token, at)).toMatchObject({ secondFactorAt: null, person: { hasSecondFactor: false } })
    expect(await trx((one) => countRecoveryCodes(one, personId))).toBe(0)
    expect((await signInWithPassword(parts(), { email, password: goodPassword, address }, at)).kind).toBe('session')
  })

  describe('seen: a password alone stopped the second factor', () => {
    const changes = {
      stop: (proof: FreshProof, token: string, at: Date) =>
        trx((one) => disableTotp(one, proof, { tokenHash: hashToken(token) }, at)),
      replace: (proof: FreshProof, _token: string, at: Date) => trx((one) => enrolTotp(one, parts(), proof, at)),
      'new recovery codes': (proof: FreshProof, _token: string, at: Date) =>
        trx((one) => renewRecoveryCodes(one, parts(), proof, at)),
    }
    test.each(Object.entries(changes))('%s asks for the factor itself', async (_name, change) => {
      const { personId, session, secret, email } = await enrolled()
      const at = later(600)
      const proven = (proof: { password: string } | { code: string }, secondFactorAt: Date | null) =>
        proveItIsYou(parts(), { personId, proof, address, secondFactorAt }, at)
      // By the password: without a factor, with one of too long ago, and with one that is yet to come.
      for (const given of [null, later(600 - 301), later(601)]) {
        const proof = await proven({ password: goodPassword }, given)
        await expect(change(proof, session.token, at)).rejects.toMatchObject({ code: 'auth:second-factor-asked' })
      }
      expect((await signInWithPassword(parts(), { email, password: goodPassword, address }, at)).kind).toBe(
        'second-factor',
      )
      await expect(change(await proven({ code: codeOf(secret, at) }, null), session.token, at)).resolves.toBeDefined()
    })

    test.each(Object.entries(changes))('%s: a sign-in with the factor just before counts', async (_name, change) => {
      const { personId, session } = await enrolled()
      const at = later(600)
      const input = { personId, proof: { password: goodPassword }, address, secondFactorAt: later(300) }
      await expect(change(await proveItIsYou(parts(), input, at), session.token, at)).resolves.toBeDefined()
    })
  })

  test('replacing: the old one works until the new one showed its code, and never again after it', async () => {
    const { personId, email, secret, session, recoveryCodes } = await enrolled()
    const at = later(60)
    const proof = await proveItIsYou(parts(), { personId, proof: { code: codeOf(secret, at) }, address }, at)
    const next = await trx((one) => enrolTotp(one, parts(), proof, at))
    const half = later(90)
    await expect(finish(await challenge(email, half), codeOf(next.secret, half), half)).rejects.toMatchObject({
      code: 'auth:second-factor-failed',
    })
    await finish(await challenge(email, half), codeOf(secret, half), half)
    const then = later(120)
    const input = { personId, code: codeOf(next.secret, then), tokenHash: hashToken(session.token) }
    const confirmed = await trx((one) => confirmTotp(one, parts(), input, then))
    expect(confirmed.replaced).toBe(true)
    const after = later(180)
    for (const gone of [codeOf(secret, after), recoveryCodes[5] ?? ''])
      await expect(finish(await challenge(email, after), gone, after)).rejects.toMatchObject({
        code: 'auth:second-factor-failed',
      })
    await finish(await challenge(email, after), codeOf(next.secret, after), after)
  })

  test('the proof of one person changes no account of another', async () => {
    const [mine, theirs] = [await enrolled(), await enrolled()]
    const at = later(60)
    const input = { personId: mine.personId, proof: { code: codeOf(mine.secret, at) }, address }
    const proof = await proveItIsYou(parts(), input, at)
    const stop = trx((one) => disableTotp(one, proof, { tokenHash: hashToken(theirs.session.token) }, at))
    await expect(stop).rejects.toMatchObject({ code: 'auth:session-ended' })
    for (const { email } of [mine, theirs]) expect(await challenge(email, at)).not.toBe('')
    const code = proveItIsYou(parts(), { ...input, proof: { code: codeOf(theirs.secret, later(90)) } }, later(90))
    await expect(code).rejects.toMatchObject({ code: 'auth:second-factor-failed' })
  })

  test('a secret or a recovery code that is moved to another account is worth nothing there', async () => {
    const [mine, theirs] = [await enrolled(), await enrolled()]
    await trx(async (one) => {
      const own = await one
        .selectFrom('auth.person')
        .select('totp_secret')
        .where('person_id', '=', mine.personId)
        .executeTakeFirstOrThrow()
      await one.updateTable('auth.person').set(own).where('person_id', '=', theirs.personId).execute()
      const codes = await one
        .selectFrom('auth.recovery_code')
        .select('code_hash')
        .where('person_id', '=', mine.personId)
        .execute()
      await one
        .insertInto('auth.recovery_code')
        .values(codes.map(({ code_hash }) => ({ person_id: theirs.personId, code_hash, used_at: null })))
        .execute()
    })
    const at = later(60)
    for (const code of [codeOf(mine.secret, at), mine.recoveryCodes[0] ?? '']) {
      await expect(finish(await challenge(theirs.email, at), code, at)).rejects.toThrow()
    }
    await finish(await challenge(mine.email, at), codeOf(mine.secret, at), at)
  })

  describe('one network tries fifty times a quarter of an hour, over all accounts, and others go on', () => {
    const there = '198.51.100.9'
    const fiftyFirst = { code: 'auth:too-many-tries' }

    test('a proof', async () => {
      const tried = async (turn: number, from: string) => {
        const { personId } = accounts[turn % accounts.length] ?? { personId: '' }
        return proveItIsYou(parts(), { personId, proof: { password: 'fout' }, address: from }, noon)
      }
      const accounts = await Promise.all(Array.from({ length: 7 }, () => plantAccount(database.db)))
      for (let turn = 0; turn < 50; turn += 1)
        await expect(tried(turn, there)).rejects.toMatchObject({ code: 'auth:sign-in-failed' })
      await expect(tried(50, there)).rejects.toMatchObject(fiftyFirst)
      await expect(tried(51, '198.51.100.10')).rejects.toMatchObject({ code: 'auth:sign-in-failed' })
    })

    test('a code', async () => {
      const at = later(60)
      const accounts = await Promise.all(Array.from({ length: 11 }, () => enrolled()))
      const from = (challengeToken: string, network: string) =>
        finishSignIn(parts(), { challenge: challengeToken, code: '000000', address: network }, at)
      let token = ''
      for (let turn = 0; turn < 50; turn += 1) {
        if (turn % 5 === 0) token = await challenge(accounts[turn / 5]?.email ?? '', at)
        await expect(from(token, there)).rejects.toMatchObject({ code: 'auth:second-factor-failed' })
      }
      const last = await challenge(accounts[10]?.email ?? '', at)
      await expect(from(last, there)).rejects.toMatchObject(fiftyFirst)
      await expect(from(last, '198.51.100.10')).rejects.toMatchObject({ code: 'auth:second-factor-failed' })
    })
  })

  test('a sign-in that is half way is dead after a change of the password', async () => {
    const { email, personId, secret, session } = await enrolled()
    const at = later(60)
    const half = await challenge(email, at)
    const proof = await proveItIsYou(parts(), { personId, proof: { code: codeOf(secret, at) }, address }, at)
    const password = await newPassword(parts(), 'drie rode tuinhekken', { email })
    const tokenHash = hashToken(session.token)
    const renewed = await trx((one) => changePassword(one, proof, { password, tokenHash }, at))
    await expect(finish(half, codeOf(secret, later(90)), later(90))).rejects.toMatchObject({
      code: 'auth:challenge-expired',
    })
    expect(renewed.token).not.toBe(session.token)
  })

  test('a proof is asked with the same limits as signing in', async () => {
    const { personId } = await plantAccount(database.db)
    for (let index = 0; index < 10; index++) {
      await expect(prove(personId, noon, 'fout')).rejects.toMatchObject({ code: 'auth:sign-in-failed' })
    }
    await expect(prove(personId)).rejects.toMatchObject({ code: 'auth:too-many-tries' })
    const code = proveItIsYou(parts(), { personId, proof: { code: '123456' }, address }, noon)
    await expect(code).rejects.toMatchObject({ code: 'auth:too-many-tries' })
  })

  test('a new password ends all other sessions and renews this one', async () => {
    const { personId, email } = await plantAccount(database.db)
    const [mine, other] = [await open(personId), await open(personId)]
    await expect(newPassword(parts(), 'kort', { email })).rejects.toMatchObject({ params: { reasons: ['too-short'] } })
    const password = await newPassword(parts(), 'drie rode tuinhekken', { email })
    const proof = await prove(personId)
    const input = { password, tokenHash: hashToken(mine.token) }
    const session = await trx((one) => changePassword(one, proof, input, noon))
    expect([await find(mine.token), await find(other.token)]).toEqual([null, null])
    expect(await find(session.token)).not.toBeNull()
    const old = signInWithPassword(parts(), { email, password: goodPassword, address }, noon)
    await expect(old).rejects.toMatchObject({ code: 'auth:sign-in-failed' })
    expect((await cheap.verify('drie rode tuinhekken', password.hash)).ok).toBe(true)
  })

  test('nobody changes an account with a session of somebody else', async () => {
    const [one, other] = [await plantAccount(database.db), await plantAccount(database.db)]
    const theirs = await open(other.personId)
    const password = await newPassword(parts(), 'drie rode tuinhekken', { email: one.email })
    const proof = await prove(one.personId)
    const change = trx((door) => changePassword(door, proof, { password, tokenHash: hashToken(theirs.token) }, noon))
    await expect(change).rejects.toMatchObject({ code: 'auth:session-ended' })
    expect(await find(theirs.token)).not.toBeNull()
  })
})

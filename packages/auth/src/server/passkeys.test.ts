import { atAccounts } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { goodPassword, later, noon, partsOn, plantAccount } from '../testing/parts.ts'
import { SoftwarePasskey } from '../testing/software-passkey.ts'
import { changePassword } from './change-password.ts'
import { forgetExpired } from './expired.repository.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { forgetAccount } from './forget-person.repository.ts'
import { newPassword } from './new-password.ts'
import { openSession } from './open-session.ts'
import { listPasskeys, mostPasskeys } from './passkey.repository.ts'
import { proveItIsYou, type FreshProof } from './prove-it-is-you.ts'
import { countRecoveryCodes } from './recovery-code.repository.ts'
import { addPasskey, startPasskey } from './register-passkey.ts'
import { removePasskey } from './remove-passkey.ts'
import { confirmTotp, disableTotp, enrolTotp } from './second-factor.ts'
import { findSession } from './session.repository.ts'
import { askPasskey, askSignature, signInWithPasskey } from './sign-in-with-passkey.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { hashToken } from './token.ts'

const address = '192.0.2.1'
const origin = 'https://console.voorbeeld.example'
const site = { rpId: 'console.voorbeeld.example', origin }
const code = (word: string) => expect.objectContaining({ code: `auth:${word}` }) as Error

onPostgres('passkeys', (database) => {
  const parts = () => partsOn(database.db)
  const trx = <T>(work: Parameters<typeof atAccounts<T>>[1]) => atAccounts(database.db, work)
  const find = (token: string, at = noon) => trx((one) => findSession(one, hashToken(token), at, null))
  const open = (personId: string, at = noon) =>
    trx((one) => openSession(one, { personId, method: 'password', hours: 12 }, at))
  const prove = (personId: string, at = noon, secondFactorAt: Date | null = null) =>
    proveItIsYou(parts(), { personId, proof: { password: goodPassword }, address, secondFactorAt }, at)
  const letters = (email: string) =>
    trx((one) => one.selectFrom('auth.letter').select('kind').where('email_key', '=', email).execute())

  /** Starts and keeps a passkey; `token` is the session that goes on. */
  const add = async (
    given: { readonly personId: string; readonly token: string; readonly proof?: FreshProof },
    key = new SoftwarePasskey(),
    at = noon,
  ) => {
    const { personId } = given
    const proof = given.proof ?? (await prove(personId, at))
    const tokenHash = hashToken(given.token)
    const options = await trx((one) => startPasskey(one, parts(), site, { proof, tokenHash }, at))
    const response = key.make(options, { origin })
    const made = await addPasskey(parts(), site, { personId, tokenHash, name: 'Laptop', response }, at)
    return { ...made, key, token: made.session.token, options, response }
  }
  const withPasskey = async (count = 0) => {
    const account = await plantAccount(database.db)
    const { token } = await open(account.personId)
    return { ...account, old: token, ...(await add({ ...account, token }, new SoftwarePasskey(count))) }
  }
  const halfway = async (email: string, at = noon) => {
    const answer = await signInWithPassword(parts(), { email, password: goodPassword, address }, at)
    if (answer.kind !== 'second-factor') throw new Error('No second factor was asked')
    return answer
  }
  const signIn = async (
    key: SoftwarePasskey,
    over: Partial<Parameters<SoftwarePasskey['sign']>[1]> & { challenge?: string; at?: Date } = {},
  ) => {
    const { challenge = null, at = noon, ...said } = over
    const options = await askPasskey(parts(), site, { challenge }, at)
    const response = key.sign(options, { origin, ...said })
    return signInWithPasskey(parts(), site, { challenge, response, address }, at)
  }

  test('one is a second factor: others end, this session gets a new id, ten recovery codes, a letter', async () => {
    const account = await plantAccount(database.db)
    const [mine, other] = [await open(account.personId), await open(account.personId)]
    const { token, recoveryCodes, options } = await add({ ...account, token: mine.token })
    expect(options.rp.id).toBe(site.rpId)
    expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
    expect(recoveryCodes).toHaveLength(10)
    expect([await find(mine.token), await find(other.token)]).toEqual([null, null])
    expect(await find(token)).toMatchObject({ secondFactorAt: noon, person: { hasSecondFactor: true } })
    expect(await letters(account.email)).toEqual([{ kind: 'passkey-added' }])
  })

  test('it signs in alone, without an address typed, with its second factor in it', async () => {
    const { key, personId } = await withPasskey()
    const at = later(60)
    const options = await askPasskey(parts(), site, { challenge: null }, at)
    // The same for everybody: no passkey and no person is named.
    expect(options.allowCredentials).toBeUndefined()
    const session = await signIn(key, { at })
    expect(await find(session.token, at)).toMatchObject({
      method: 'passkey',
      secondFactorAt: at,
      person: { personId },
    })
    const [kept] = await trx((one) => listPasskeys(one, personId))
    expect(kept?.lastUsedAt).toEqual(at)
  })

  test('after the password it is the second step; a recovery code is one too', async () => {
    const { key, email, recoveryCodes } = await withPasskey()
    const answer = await halfway(email)
    expect(answer).toMatchObject({ app: false, passkey: true })
    const options = await askPasskey(parts(), site, { challenge: answer.challenge }, noon)
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([key.credentialId.toString('base64url')])
    const session = await signIn(key, { challenge: answer.challenge })
    expect(await find(session.token)).toMatchObject({ method: 'password', secondFactorAt: noon })
    // Used up with it.
    await expect(signIn(key, { challenge: answer.challenge })).rejects.toEqual(code('challenge-expired'))
    const { challenge } = await halfway(email)
    const wrong = finishSignIn(parts(), { challenge, code: '000000', address }, noon)
    await expect(wrong).rejects.toEqual(code('second-factor-failed'))
    const input = { challenge, code: recoveryCodes?.[0] ?? '', address }
    expect(await find((await finishSignIn(parts(), input, noon)).token)).toMatchObject({ secondFactorAt: noon })
  })

  test.each([
    ['another site', { origin: 'https://console.voorbeeld.example.evil.example' }],
    ['another port', { origin: 'https://console.voorbeeld.example:8443' }],
    ['a portal below the same host', { origin: 'https://www.console.voorbeeld.example' }],
    ['the right origin for another host', { origin, rpId: 'voorbeeld.example' }],
    ['nobody touched or unlocked it', { origin, verified: false }],
    ['what was signed to make one', { origin, type: 'webauthn.create' }],
    ['the handle of somebody else', { origin, userHandle: Buffer.alloc(16, 3).toString('base64url') }],
    ['no handle at all', { origin, userHandle: null }],
  ])('refused: %s', async (_, said) => {
    const { key } = await withPasskey()
    await expect(signIn(key, said)).rejects.toEqual(code('passkey-refused'))
    expect(await find((await signIn(key)).token)).not.toBeNull()
  })

  test.each([
    ['another site', { origin: 'https://evil.example', rpId: site.rpId }],
    ['another host', { origin, rpId: 'evil.example' }],
    ['without a finger, a face or a PIN', { origin, verified: false }],
    ['what was signed to come in', { origin, type: 'webauthn.get' }],
  ])('none is kept that was made for %s', async (_, said) => {
    const account = await plantAccount(database.db)
    const { token } = await open(account.personId)
    const given = { proof: await prove(account.personId), tokenHash: hashToken(token) }
    const options = await trx((one) => startPasskey(one, parts(), site, given, noon))
    const response = new SoftwarePasskey().make(options, said)
    const input = { ...given, personId: account.personId, name: 'Laptop', response }
    await expect(addPasskey(parts(), site, input, noon)).rejects.toEqual(code('passkey-refused'))
    expect(await trx((one) => listPasskeys(one, account.personId))).toEqual([])
    expect(await find(token)).toMatchObject({ person: { hasSecondFactor: false } })
    // The challenge is used up, although it was refused.
    const right = { ...input, response: new SoftwarePasskey().make(options, { origin }) }
    await expect(addPasskey(parts(), site, right, noon)).rejects.toEqual(code('challenge-expired'))
  })

  describe('a challenge', () => {
    test('works once, also when what was signed was wrong', async () => {
      const { key } = await withPasskey()
      const options = await askPasskey(parts(), site, { challenge: null }, noon)
      const go = (response: ReturnType<SoftwarePasskey['sign']>) =>
        signInWithPasskey(parts(), site, { challenge: null, response, address }, noon)
      const response = key.sign(options, { origin })
      const signature = Buffer.from(response.response.signature, 'base64url')
      signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
      const broken = { ...response, response: { ...response.response, signature: signature.toString('base64url') } }
      await expect(go(broken)).rejects.toEqual(code('passkey-refused'))
      await expect(go(response)).rejects.toEqual(code('challenge-expired'))
    })

    test('of five answers at the same moment one gets in', async () => {
      const { key } = await withPasskey()
      const options = await askPasskey(parts(), site, { challenge: null }, noon)
      const input = { challenge: null, response: key.sign(options, { origin }), address }
      const answers = await Promise.allSettled(
        Array.from({ length: 5 }, () => signInWithPasskey(parts(), site, input, noon)),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    test('is over after five minutes, and removed', async () => {
      const { key } = await withPasskey()
      const options = await askPasskey(parts(), site, { challenge: null }, noon)
      const go = (at: Date) => {
        const input = { challenge: null, response: key.sign(options, { origin }), address }
        return signInWithPasskey(parts(), site, input, at)
      }
      await expect(go(later(300))).rejects.toEqual(code('challenge-expired'))
      const waiting = () =>
        trx((one) => one.selectFrom('auth.passkey_challenge').select('purpose').execute()).then((rows) => rows.length)
      expect(await waiting()).toBeGreaterThan(0)
      await trx((one) => forgetExpired(one, later(3600)))
      expect(await waiting()).toBe(0)
    })

    test('is of one purpose, one person and one session: none of the others takes it', async () => {
      const { key, personId, token, email } = await withPasskey()
      const other = await withPasskey()
      const tokenHash = hashToken(token)
      const { challenge } = await halfway(email)
      type Go = (response: ReturnType<SoftwarePasskey['sign']>) => Promise<unknown>
      const proof =
        (who: string, session: string): Go =>
        (passkey) => {
          const given = { passkey, site, tokenHash: hashToken(session) }
          return proveItIsYou(parts(), { personId: who, proof: given, address }, noon)
        }
      const enter =
        (half: string | null): Go =>
        (response) =>
          signInWithPasskey(parts(), site, { challenge: half, response, address }, noon)
      const second = { purpose: 'second-factor', personId, boundTo: hashToken(challenge) } as const
      const aims = {
        'sign-in': [{ purpose: 'sign-in' } as const, enter(null)],
        'second-factor': [second, enter(challenge)],
        proof: [{ purpose: 'proof', personId, boundTo: tokenHash } as const, proof(personId, token)],
      } as const
      const elsewhere = await open(personId)
      const wrong: Record<string, readonly Go[]> = {
        'sign-in': [enter(challenge), proof(personId, token)],
        'second-factor': [enter(null), enter((await halfway(email)).challenge), proof(personId, token)],
        proof: [enter(null), enter(challenge), proof(personId, elsewhere.token), proof(other.personId, token)],
      }
      for (const [name, [aim, right]] of Object.entries(aims)) {
        for (const go of wrong[name] ?? []) {
          const options = await trx((one) => askSignature(one, site, aim, noon))
          await expect(go(key.sign(options, { origin })), name).rejects.toEqual(code('challenge-expired'))
        }
        const options = await trx((one) => askSignature(one, site, aim, noon))
        await expect(right(key.sign(options, { origin })), name).resolves.toBeDefined()
      }
    })

    test('of before a change of the password asks for nothing any more', async () => {
      const { key, personId, token, email } = await withPasskey()
      const { challenge } = await halfway(email)
      const options = await askPasskey(parts(), site, { challenge }, noon)
      const password = await newPassword(parts(), 'acht groene bussen', { email })
      const proven = await prove(personId)
      await trx((one) => changePassword(one, proven, { password, tokenHash: hashToken(token) }, noon))
      const input = { challenge, response: key.sign(options, { origin }), address }
      await expect(signInWithPasskey(parts(), site, input, noon)).rejects.toEqual(code('challenge-expired'))
    })
  })

  describe('the count', () => {
    test('that goes back is refused, and its owner is told', async () => {
      const { key, email } = await withPasskey(5)
      await signIn(key)
      const copied = key.count
      await signIn(key)
      key.count = copied - 1
      await expect(signIn(key)).rejects.toEqual(code('passkey-copied'))
      // The same count again is no better.
      await expect(signIn(key)).rejects.toEqual(code('passkey-copied'))
      await expect(signIn(key)).resolves.toBeDefined()
      const told = (await letters(email)).map(({ kind }) => kind)
      expect(told).toEqual(['passkey-added', 'passkey-copied', 'passkey-copied'])
    })

    test('that was kept and falls silent is refused; one that never counted is not', async () => {
      const [counts, never] = [await withPasskey(5), await withPasskey(0)]
      for (const { key } of [counts, never]) await signIn(key)
      counts.key.count = 0
      await expect(signIn(counts.key)).rejects.toEqual(code('passkey-copied'))
      await expect(signIn(never.key)).resolves.toBeDefined()
    })

    test('of two answers with the same count one gets in', async () => {
      const { key } = await withPasskey(9)
      const asked = [await askPasskey(parts(), site, { challenge: null }, noon)]
      asked.push(await askPasskey(parts(), site, { challenge: null }, noon))
      const answers = await Promise.allSettled(
        asked.map((options) => {
          key.count = 20
          const input = { challenge: null, response: key.sign(options, { origin }), address }
          return signInWithPasskey(parts(), site, input, noon)
        }),
      )
      expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })
  })

  describe('what changes the account', () => {
    test('adding one beside a second factor asks for that factor, and keeps the recovery codes', async () => {
      const { personId, token } = await withPasskey()
      await expect(add({ personId, token })).rejects.toEqual(code('second-factor-asked'))
      const old = await prove(personId, later(301), noon)
      await expect(add({ personId, token, proof: old }, new SoftwarePasskey(), later(301))).rejects.toEqual(
        code('second-factor-asked'),
      )
      const second = await add({ personId, token, proof: await prove(personId, noon, noon) })
      expect(second.recoveryCodes).toBeNull()
      expect(second.options.excludeCredentials).toHaveLength(1)
      expect(await trx((one) => countRecoveryCodes(one, personId))).toBe(10)
    })

    test('an app for codes beside a passkey asks for the passkey', async () => {
      const { personId } = await withPasskey()
      const proof = await prove(personId)
      await expect(trx((one) => enrolTotp(one, parts(), proof, noon))).rejects.toEqual(code('second-factor-asked'))
    })

    test('a passkey proves who is there, with its factor', async () => {
      const { key, personId, token } = await withPasskey()
      const tokenHash = hashToken(token)
      const options = await trx((one) =>
        askSignature(one, site, { purpose: 'proof', personId, boundTo: tokenHash }, noon),
      )
      const given = { passkey: key.sign(options, { origin }), site, tokenHash }
      expect(await proveItIsYou(parts(), { personId, proof: given, address }, noon)).toEqual({
        personId,
        at: noon,
        factorAt: noon,
      })
    })

    test('the passkey of somebody else proves nothing', async () => {
      const mine = await withPasskey()
      const other = await withPasskey()
      const tokenHash = hashToken(mine.token)
      const aim = { purpose: 'proof', personId: mine.personId, boundTo: tokenHash } as const
      const options = await trx((one) => askSignature(one, site, aim, noon))
      const given = { passkey: other.key.sign(options, { origin }), site, tokenHash }
      const proof = proveItIsYou(parts(), { personId: mine.personId, proof: given, address }, noon)
      await expect(proof).rejects.toEqual(code('passkey-refused'))
    })

    test('removing the last one takes the recovery codes along, ends other sessions and tells its owner', async () => {
      const { key, personId, passkeyId, token, email } = await withPasskey()
      const other = await signIn(key)
      const input = { passkeyId, tokenHash: hashToken(token) }
      const password = await prove(personId)
      await expect(trx((one) => removePasskey(one, password, input, noon))).rejects.toEqual(code('second-factor-asked'))
      const proof = await prove(personId, noon, noon)
      const { session, name } = await trx((one) => removePasskey(one, proof, input, noon))
      expect(name).toBe('Laptop')
      expect(await find(session.token)).toMatchObject({ secondFactorAt: null, person: { hasSecondFactor: false } })
      expect(await find(other.token)).toBeNull()
      expect(await trx((one) => countRecoveryCodes(one, personId))).toBe(0)
      await expect(signIn(key)).rejects.toEqual(code('passkey-refused'))
      expect((await letters(email)).map(({ kind }) => kind)).toEqual(['passkey-added', 'passkey-removed'])
    })

    test('one of two, or one beside an app, leaves a second factor and its codes', async () => {
      const { personId, passkeyId, token } = await withPasskey()
      const proof = await prove(personId, noon, noon)
      const two = await add({ personId, token, proof })
      const removed = await trx((one) =>
        removePasskey(one, proof, { passkeyId, tokenHash: hashToken(two.token) }, noon),
      )
      expect(await find(removed.session.token)).toMatchObject({ secondFactorAt: noon })
      const { secret } = await trx((one) => enrolTotp(one, parts(), proof, noon))
      const shown = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: noon.getTime() })
      const tokenHash = hashToken(removed.session.token)
      const on = await trx((one) => confirmTotp(one, parts(), { personId, code: shown, tokenHash }, noon))
      const off = await trx((one) => disableTotp(one, proof, { tokenHash: hashToken(on.session.token) }, noon))
      expect(await find(off.token)).toMatchObject({ secondFactorAt: noon, person: { hasSecondFactor: true } })
      expect(await trx((one) => countRecoveryCodes(one, personId))).toBe(10)
    })

    test('nobody removes one of somebody else', async () => {
      const mine = await withPasskey()
      const other = await withPasskey()
      const proof = await prove(mine.personId, noon, noon)
      const input = { passkeyId: other.passkeyId, tokenHash: hashToken(mine.token) }
      await expect(trx((one) => removePasskey(one, proof, input, noon))).rejects.toEqual(code('passkey-not-found'))
      expect(await find((await signIn(other.key)).token)).not.toBeNull()
    })

    test('a passkey is of one person, and nobody has more than ten', async () => {
      const { key, personId, token } = await withPasskey()
      const other = await withPasskey()
      const proof = await prove(other.personId, noon, noon)
      await expect(add({ ...other, proof }, key)).rejects.toEqual(code('passkey-known'))
      let session = token
      const mine = await prove(personId, noon, noon)
      for (let more = 1; more < mostPasskeys; more += 1)
        ({ token: session } = await add({ personId, token: session, proof: mine }))
      await expect(add({ personId, token: session, proof: mine })).rejects.toEqual(code('passkey-limit'))
    })
  })

  test('who is suspended does not come in by one, and who was forgotten has none', async () => {
    const { key, personId } = await withPasskey()
    await trx((one) =>
      one.updateTable('auth.person').set({ status: 'suspended' }).where('person_id', '=', personId).execute(),
    )
    await expect(signIn(key)).rejects.toEqual(code('passkey-refused'))
    expect(await trx((one) => forgetAccount(one, personId, noon))).toBe(true)
    expect(await trx((one) => listPasskeys(one, personId))).toEqual([])
  })

  test('a network that goes on guessing waits', async () => {
    const { key } = await withPasskey()
    const from = '198.51.100.9'
    const response = key.sign({ challenge: 'x'.repeat(43) }, { origin })
    const go = () => signInWithPasskey(parts(), site, { challenge: null, response, address: from }, noon)
    for (let tries = 0; tries < 50; tries += 1) await expect(go()).rejects.toEqual(code('challenge-expired'))
    await expect(go()).rejects.toEqual(code('too-many-tries'))
  })
})

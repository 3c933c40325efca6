import { atAccounts, inTenant, newId } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, statementsOf } from '@vliegwiel/db/testing'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { goodPassword, later, noon, partsOn, plantAccount } from '../testing/parts.ts'
import { changePassword } from './change-password.ts'
import { forgetExpired } from './expired.repository.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { askNewPassword, isPasswordLinkOpen, setForgottenPassword } from './forgotten-password.ts'
import { dropLetter } from './letter.repository.ts'
import { newPassword } from './new-password.ts'
import { linkMinutes, makeLink } from './one-time-link.repository.ts'
import { openSession } from './open-session.ts'
import { prepareLetter } from './prepare-letter.ts'
import { proveItIsYou } from './prove-it-is-you.ts'
import { confirmTotp, enrolTotp } from './second-factor.ts'
import { findSession } from './session.repository.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { hashToken } from './token.ts'

const better = 'zeven paarse regenjassen'

onBothDatabases('a forgotten password', (database) => {
  let networks = 0
  const network = () => `198.51.100.${(networks += 1)}`
  const parts = () => partsOn(database.db)
  const trx = <T>(work: Parameters<typeof atAccounts<T>>[1]) => atAccounts(database.db, work)
  const ask = (email: string, at = noon, address = network()) => askNewPassword(parts(), { email, address }, at)
  const next = (at = noon) => trx((one) => prepareLetter(one, at))
  const waiting = (emailKey: string) =>
    trx((one) => one.selectFrom('auth.letter').select('kind').where('email_key', '=', emailKey).execute())
  /** All letters of this moment, as their readers get them; each is dropped as sent. */
  const post = async (at = noon) => {
    const letters: Exclude<Awaited<ReturnType<typeof next>>, null | 'skipped'>[] = []
    for (;;) {
      const letter = await next(at)
      if (letter === null) return letters
      if (letter === 'skipped') continue
      letters.push(letter)
      await trx((one) => dropLetter(one, letter.letterId))
    }
  }
  const linkTo = async (email: string, at = noon) => {
    await ask(email, at)
    const sent = await post(at)
    const letter = sent.find(({ recipient, content }) => recipient === email && content.kind === 'new-password')
    if (letter?.content.kind !== 'new-password') throw new Error('There should be a letter with a link')
    return letter.content.token
  }
  const set = (token: string, at = noon, password = better) =>
    setForgottenPassword(parts(), { token, password }, at, async () => {})
  const signIn = (email: string, password: string, at = noon) =>
    signInWithPassword(parts(), { email, password, address: network() }, at)
  const open = (personId: string) => trx((one) => openSession(one, { personId, method: 'password', hours: 12 }, noon))

  test('a link in a letter gives a new password, once; everything that was open ends', async () => {
    const { email, personId } = await plantAccount(database.db)
    const session = await open(personId)
    const token = await linkTo(email)
    expect(await trx((one) => isPasswordLinkOpen(one, token, noon))).toBe(true)
    await set(token)
    expect(await trx((one) => findSession(one, hashToken(session.token), noon, null))).toBeNull()
    expect(await trx((one) => isPasswordLinkOpen(one, token, noon))).toBe(false)
    await expect(set(token)).rejects.toMatchObject({ code: 'auth:link-closed' })
    await expect(signIn(email, goodPassword)).rejects.toMatchObject({ code: 'auth:sign-in-failed' })
    expect((await signIn(email, better)).kind).toBe('session')
    expect((await post()).map(({ recipient, content }) => [recipient, content.kind])).toEqual([
      [email, 'password-changed'],
    ])
  })

  test('an unknown address is answered and written down alike, and no letter comes of it', async () => {
    const unknown = `${newId()}@voorbeeld.example`
    const { email } = await plantAccount(database.db)
    for (const address of [unknown, email]) {
      await expect(ask(address)).resolves.toBeUndefined()
      expect(await waiting(address)).toEqual([{ kind: 'new-password' }])
    }
    expect((await post()).map(({ recipient }) => recipient)).toEqual([email])
    expect(await waiting(unknown)).toEqual([])
    await expect(ask('geen adres')).resolves.toBeUndefined()
    expect(await next()).toBeNull()
  })

  test('seen: an answer that takes longer for who has an account: the database is asked the same for all', async () => {
    const { email } = await plantAccount(database.db)
    const asked = (address: string) => statementsOf(database.db, () => ask(address))
    const known = await asked(email)
    expect(known.length).toBeGreaterThan(2)
    expect(await asked(`${newId()}@voorbeeld.example`)).toEqual(known)
    expect(known.join(' ')).not.toContain('"auth"."person"')
    await post()
  })

  test('the link works for half an hour, and in no other place than its own', async () => {
    const { email } = await plantAccount(database.db)
    const token = await linkTo(email)
    const end = linkMinutes * 60
    expect(await trx((one) => isPasswordLinkOpen(one, token, later(end - 1)))).toBe(true)
    expect(await trx((one) => isPasswordLinkOpen(one, token, later(end)))).toBe(false)
    await expect(set(token, later(end))).rejects.toMatchObject({ code: 'auth:link-closed' })
    const other = await trx((one) => makeLink(one, { purpose: 'new-account', emailKey: email }, noon))
    await expect(set(other)).rejects.toMatchObject({ code: 'auth:link-closed' })
    await expect(set('zomaar-een-woord-dat-niemand-kreeg')).rejects.toMatchObject({ code: 'auth:link-closed' })
    expect((await signIn(email, goodPassword)).kind).toBe('session')
    await trx((one) => forgetExpired(one, later(end)))
    const kept = () => trx((one) => one.selectFrom('auth.one_time_link').select('purpose').execute())
    expect(await kept()).toEqual([])
  })

  test('a password that is refused leaves the link as it was', async () => {
    const { email } = await plantAccount(database.db)
    const token = await linkTo(email)
    const weak = set(token, noon, 'kort')
    await expect(weak).rejects.toMatchObject({ code: 'auth:password-refused', params: { reasons: ['too-short'] } })
    await expect(set(token, noon, `${email.split('@')[0] ?? ''} is mijn naam`)).rejects.toMatchObject({
      params: { reasons: ['contains-email', 'contains-name'] },
    })
    await set(token)
    expect((await signIn(email, better)).kind).toBe('session')
  })

  test('of five with the same link at the same moment one sets the password', async () => {
    const { email } = await plantAccount(database.db)
    const token = await linkTo(email)
    const words = ['een', 'twee', 'drie', 'vier', 'vijf'].map((word) => `${word} paarse regenjassen`)
    const answers = await Promise.allSettled(words.map((word) => set(token, noon, word)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const tries = await Promise.allSettled(words.map((word) => signIn(email, word)))
    expect(tries.map(({ status }) => status)).toEqual(answers.map(({ status }) => status))
    await post()
  })

  test('the second factor stays needed, also in a sign-in that was half way', async () => {
    const { email, personId } = await plantAccount(database.db)
    const session = await open(personId)
    const address = network()
    const proof = await proveItIsYou(parts(), { personId, proof: { password: goodPassword }, address }, noon)
    const { secret } = await trx((one) => enrolTotp(one, parts(), proof, noon))
    const codeAt = (at: Date) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() })
    const tokenHash = hashToken(session.token)
    await trx((one) => confirmTotp(one, parts(), { personId, code: codeAt(noon), tokenHash }, noon))
    const at = later(60)
    const half = await signIn(email, goodPassword, at)
    if (half.kind !== 'second-factor') throw new Error('A code should be asked')
    await set(await linkTo(email, at), at)
    const finish = (challenge: string) => finishSignIn(parts(), { challenge, code: codeAt(at), address: network() }, at)
    await expect(finish(half.challenge)).rejects.toMatchObject({ code: 'auth:challenge-expired' })
    const again = await signIn(email, better, at)
    if (again.kind !== 'second-factor') throw new Error('A code should be asked')
    expect((await finish(again.challenge)).personId).toBe(personId)
    await post(at)
  })

  test('challenges and links die with every change of the password, those of others live', async () => {
    const [mine, theirs] = [await plantAccount(database.db), await plantAccount(database.db)]
    const [session, token, other] = [await open(mine.personId), await linkTo(mine.email), await linkTo(theirs.email)]
    const input = { personId: mine.personId, proof: { password: goodPassword }, address: network() }
    const proof = await proveItIsYou(parts(), input, noon)
    const password = await newPassword(parts(), better, { email: mine.email })
    await trx((one) => changePassword(one, proof, { password, tokenHash: hashToken(session.token) }, noon))
    await expect(set(token)).rejects.toMatchObject({ code: 'auth:link-closed' })
    await set(other)
    expect((await post()).map(({ recipient, content }) => [recipient, content.kind])).toEqual([
      [mine.email, 'password-changed'],
      [theirs.email, 'password-changed'],
    ])
  })

  test('three letters a quarter of an hour to one address, whoever asks; the fourth is answered alike', async () => {
    const { email } = await plantAccount(database.db)
    for (let turn = 0; turn < 5; turn += 1) await ask(turn % 2 === 0 ? email : email.toUpperCase())
    expect(await waiting(email)).toHaveLength(3)
    const letters = await post()
    expect(letters).toHaveLength(3)
    const [first] = letters
    if (first?.content.kind !== 'new-password') throw new Error('There should be a link')
    // An earlier letter still opens the door: whoever asks on and on does not keep the owner out.
    await set(first.content.token)
    await post()
    await ask(email, later(15 * 60))
    expect(await waiting(email)).toHaveLength(1)
    await post(later(15 * 60))
  })

  test('one network asks fifty times a quarter of an hour, known or not, and others go on', async () => {
    const address = network()
    const { email } = await plantAccount(database.db)
    for (let turn = 0; turn < 50; turn += 1) await ask(`${newId()}@voorbeeld.example`, noon, address)
    for (const last of [email, `${newId()}@voorbeeld.example`])
      await expect(ask(last, noon, address)).rejects.toMatchObject({ code: 'auth:too-many-tries' })
    await ask(email)
    expect(await waiting(email)).toHaveLength(1)
    await post()
  })

  test('an account without a password is told how it gets in, and gets none', async () => {
    const town = await plantTenant(database.db, { name: 'Aalwijk' })
    const { email, personId } = await plantAccount(database.db)
    await trx(async (one) => {
      await one.updateTable('auth.person').set({ password_hash: null }).where('person_id', '=', personId).execute()
      const identity = { issuer: 'https://werk.example', subject: 'a', tenant_id: town.tenantId, created_at: noon }
      await one
        .insertInto('auth.oidc_identity')
        .values({ ...identity, person_id: personId })
        .execute()
    })
    const provider = (issuer: string, label: string, enabled: boolean) => ({
      provider_id: newId(),
      issuer,
      client_id: 'x',
      client_secret: null,
      label,
      enabled,
      changed_at: noon,
    })
    await inTenant(database.db, town, (inside) =>
      inside
        .insertInto('identity_provider')
        .values([
          provider('https://werk.example', 'Werkaccount', true),
          provider('https://ander.example', 'Ander', true),
        ])
        .execute(),
    )
    const ways = async () => {
      await ask(email)
      const [letter] = await post()
      return letter?.content.kind === 'ways-in' ? letter.content.ways.map((way) => [way.tenantName, way.label]) : null
    }
    expect(await ways()).toEqual([['Aalwijk', 'Werkaccount']])
    await inTenant(database.db, town, (inside) =>
      inside.updateTable('identity_provider').set({ enabled: false }).execute(),
    )
    expect(await ways()).toEqual([])
  })

  test('nobody who is suspended gets a letter, nor a new password by one that was sent before', async () => {
    const { email, personId } = await plantAccount(database.db)
    const token = await linkTo(email)
    await ask(email)
    await trx((one) =>
      one.updateTable('auth.person').set({ status: 'suspended' }).where('person_id', '=', personId).execute(),
    )
    expect(await next()).toBe('skipped')
    await expect(set(token)).rejects.toMatchObject({ code: 'auth:link-closed' })
  })

  test('a letter that was not sent is tried again, later each time, with a new link, and given up after a day', async () => {
    const { email } = await plantAccount(database.db)
    await ask(email)
    const tokens = new Set<string>()
    const tried: number[] = []
    // Each minute in which something may change, and the last ones of the day.
    const minutes = [0, 1, 2, 3, 7, 8, 22, 23, 82, 83, 142, 143, 24 * 60 - 1, 24 * 60]
    for (const minute of minutes) {
      const letter = await next(later(minute * 60))
      if (letter === null || letter === 'skipped') continue
      tried.push(minute)
      if (letter.content.kind === 'new-password') tokens.add(letter.content.token)
      expect(await next(later(minute * 60))).toBeNull()
    }
    expect(tried).toEqual([0, 1, 3, 8, 23, 83, 143, 24 * 60 - 1])
    expect(tokens.size).toBe(tried.length)
    expect(await next(later(25 * 3600))).toBe('skipped')
    expect(await waiting(email)).toEqual([])
  })

  test('the token of a link stands in no table', async () => {
    const { email } = await plantAccount(database.db)
    const token = await linkTo(email)
    const rows = await trx((one) => one.selectFrom('auth.one_time_link').selectAll().execute())
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.token_hash.toString('latin1')).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

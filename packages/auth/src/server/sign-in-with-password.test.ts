import { atAccounts } from '@vliegwiel/db'
import { onBothDatabases } from '@vliegwiel/db/testing'
import { describe, expect, test } from 'vitest'
import { authError } from '../auth-error.ts'
import { clientAddress } from '../network-address.ts'
import { cheap, goodPassword, later, noon, partsOn, plantAccount } from '../testing/parts.ts'
import { passwordHasher } from './password-hash.ts'
import type { PasswordHasher } from './password-hash.ts'
import { findSession, revokeSession } from './session.repository.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { hashToken } from './token.ts'

/** What an outsider gets to see of a refusal: all of it. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('It was allowed'),
    (reason: unknown) => reason,
  )
  if (!authError.is(error)) throw error
  return JSON.stringify({ code: error.code, params: error.params, message: error.message, name: error.name })
}

onBothDatabases('signing in with a password', (database) => {
  const signIn = (
    email: string,
    password: string,
    address = '192.0.2.1',
    at = noon,
    passwords: PasswordHasher = cheap,
  ) => signInWithPassword(partsOn(database.db, { passwords }), { email, password, address }, at)

  test('gives a session that the cookie finds', async () => {
    const { email, personId } = await plantAccount(database.db)
    const answer = await signIn(email.toUpperCase(), goodPassword)
    if (answer.kind !== 'session') throw new Error('A second factor was asked')
    const found = await atAccounts(database.db, (trx) => findSession(trx, hashToken(answer.token), noon, null))
    expect(found?.person.personId).toBe(personId)
    expect(answer.expiresAt).toEqual(later(12 * 3600))
  })

  test('T16: every sign-in has a new id, and the database never holds it', async () => {
    const { email } = await plantAccount(database.db)
    const tokens: string[] = []
    for (let index = 0; index < 3; index++) {
      const answer = await signIn(email, goodPassword)
      if (answer.kind === 'session') tokens.push(answer.token)
    }
    expect(new Set(tokens).size).toBe(3)
    const rows = await atAccounts(database.db, (trx) => trx.selectFrom('auth.session').select('token_hash').execute())
    expect(rows.some((row) => tokens.includes(row.token_hash.toString()))).toBe(false)
  })

  test('a session that was signed out is gone', async () => {
    const { email } = await plantAccount(database.db)
    const answer = await signIn(email, goodPassword)
    if (answer.kind !== 'session') throw new Error('A second factor was asked')
    await atAccounts(database.db, (trx) => revokeSession(trx, hashToken(answer.token)))
    expect(await atAccounts(database.db, (trx) => findSession(trx, hashToken(answer.token), noon, null))).toBeNull()
  })

  test('a hash of an older cost is made again with the cost of today', async () => {
    const { email, personId } = await plantAccount(database.db)
    const today = passwordHasher({ ln: 5, r: 8, p: 1 })
    await signIn(email, goodPassword, '192.0.2.1', noon, today)
    const row = await atAccounts(database.db, (trx) =>
      trx.selectFrom('auth.person').select('password_hash').where('person_id', '=', personId).executeTakeFirstOrThrow(),
    )
    expect(row.password_hash).toContain('ln=5')
    expect((await signIn(email, goodPassword, '192.0.2.1', noon, today)).kind).toBe('session')
  })

  describe('T12: at most 10 tries in 15 minutes at one account from one network', () => {
    test('the 11th is refused, also the right password; after 15 minutes it is not', async () => {
      const { email } = await plantAccount(database.db)
      for (let index = 0; index < 10; index++) {
        expect(await refusal(signIn(email, 'fout', '198.51.100.99', later(index)))).toContain('sign-in-failed')
      }
      const eleventh = await refusal(signIn(email, goodPassword, '198.51.100.99', later(10)))
      expect(JSON.parse(eleventh)).toMatchObject({ code: 'auth:too-many-tries', params: { retryAfterSeconds: 899 } })
      expect(await refusal(signIn(email, goodPassword, '198.51.100.99', later(9 + 899)))).toContain('too-many-tries')
      expect((await signIn(email, goodPassword, '198.51.100.99', later(9 + 900))).kind).toBe('session')
    })

    test('no 15 minutes hold more than 10, however the tries are spread', async () => {
      const { email } = await plantAccount(database.db)
      const allowed: number[] = []
      for (let second = 0; second < 3600; second += 45) {
        const told = await refusal(signIn(email, 'fout', '203.0.113.7', later(second)))
        if (told.includes('sign-in-failed')) allowed.push(second)
      }
      expect(allowed.length).toBeGreaterThan(20)
      for (const start of allowed) {
        expect(allowed.filter((second) => second >= start && second < start + 900).length).toBeLessThanOrEqual(10)
      }
    })

    test('20 at once are counted one by one', async () => {
      const { email } = await plantAccount(database.db)
      const told = await Promise.all(
        Array.from({ length: 20 }, (_, n) => refusal(signIn(email, 'fout', `2001:db8:12:12::${n + 1}`))),
      )
      expect(told.filter((one) => one.includes('sign-in-failed'))).toHaveLength(10)
      expect(told.filter((one) => one.includes('too-many-tries'))).toHaveLength(10)
    })

    test('ten wrong tries of a stranger do not keep the owner out who comes from elsewhere', async () => {
      const { email } = await plantAccount(database.db)
      for (let index = 0; index < 11; index++) await refusal(signIn(email, 'fout', '198.51.100.50'))
      expect(await refusal(signIn(email, goodPassword, '198.51.100.50'))).toContain('too-many-tries')
      expect((await signIn(email, goodPassword, '198.51.100.51')).kind).toBe('session')
    })

    test('right passwords do not use the tries up', async () => {
      const { email } = await plantAccount(database.db)
      for (let index = 0; index < 15; index++) expect((await signIn(email, goodPassword)).kind).toBe('session')
    })
  })

  describe('T14: spellings do not give new tries', () => {
    test('of the e-mail address', async () => {
      const name = `spelling${database.engine}`
      await plantAccount(database.db, { email: `${name}@x.nl` })
      const spellings = [
        `${name}@x.nl`,
        `${name.toUpperCase()}@x.nl`,
        `${name}@X.NL`,
        `${name}@x.nl.`,
        ` ${name}@x.nl `,
        `${name}+1@x.nl`,
        `s.${name.slice(1)}@x.nl`,
      ]
      for (let index = 0; index < 10; index++) {
        await refusal(signIn(spellings[index % spellings.length] ?? '', 'fout', '192.0.2.100'))
      }
      for (const spelling of spellings)
        expect(await refusal(signIn(spelling, 'fout', '192.0.2.100'))).toContain('too-many-tries')
    })

    test('of the network address: IPv6 spellings, its /64, and a forged X-Forwarded-For', async () => {
      const seen = (index: number) => {
        const spellings = [
          '2001:db8:7:7::1',
          '2001:0DB8:0007:0007::1',
          '2001:db8:7:7:ffff:1:2:3',
          '[2001:db8:7:7::2]:80',
        ]
        const claimed = `10.${index}.0.1, ${spellings[index % spellings.length]}`
        return clientAddress(claimed, '10.0.0.1', 1)
      }
      for (let index = 0; index < 50; index++) {
        expect(await refusal(signIn(`niemand${index}@x.nl`, 'fout', seen(index)))).toContain('sign-in-failed')
      }
      for (let index = 50; index < 54; index++) {
        expect(await refusal(signIn(`niemand${index}@x.nl`, 'fout', seen(index)))).toContain('too-many-tries')
      }
      expect(await refusal(signIn('niemand99@x.nl', 'fout', '2001:db8:7:8::1'))).toContain('sign-in-failed')
    })
  })

  test('T15: unknown, wrong, suspended and without a password: equal bytes and equal work', async () => {
    let hashed = 0
    const counting: PasswordHasher = {
      hash: (password) => cheap.hash(password),
      verify: (password, stored) => {
        hashed += 1
        return cheap.verify(password, stored)
      },
    }
    const wrong = await plantAccount(database.db)
    const suspended = await plantAccount(database.db)
    const bare = await plantAccount(database.db)
    await atAccounts(database.db, async (trx) => {
      await trx
        .updateTable('auth.person')
        .set({ status: 'suspended' })
        .where('person_id', '=', suspended.personId)
        .execute()
      await trx.updateTable('auth.person').set({ password_hash: null }).where('person_id', '=', bare.personId).execute()
    })
    const tries = [
      [wrong.email, 'fout'],
      [suspended.email, goodPassword],
      [bare.email, ''],
      [`onbekend-${database.engine}@x.nl`, 'fout'],
      ['geen adres', 'fout'],
    ] as const
    const told = new Set<string>()
    for (const [index, [email, password]] of tries.entries()) {
      told.add(await refusal(signIn(email, password, '192.0.2.77', noon, counting)))
      expect(hashed, email).toBe(index + 1)
    }
    expect([...told]).toEqual([
      JSON.stringify({ code: 'auth:sign-in-failed', params: {}, message: 'auth:sign-in-failed', name: 'DomainError' }),
    ])
  })

  test('a password changed while the old one was being checked gives no session', async () => {
    const { email, personId } = await plantAccount(database.db)
    const other = await cheap.hash('een ander wachtwoord')
    const slow: PasswordHasher = {
      hash: (password) => cheap.hash(password),
      verify: async (password, stored) => {
        const answer = await cheap.verify(password, stored)
        await atAccounts(database.db, (trx) =>
          trx.updateTable('auth.person').set({ password_hash: other }).where('person_id', '=', personId).execute(),
        )
        return answer
      },
    }
    expect(await refusal(signIn(email, goodPassword, '192.0.2.1', noon, slow))).toContain('sign-in-failed')
  })
})

import type { Sabotage } from '../sabotage.ts'

const lock = (name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind: 'account',
  name,
  file,
  find,
  replace,
  tests,
})

const server = 'packages/auth/src/server'
const factorTest = `${server}/second-factor.test.ts`

/** What keeps an account with its owner. */
export const accountLocks: readonly Sabotage[] = [
  lock(
    'a password alone stops the second factor, replaces it, or makes new recovery codes',
    `${server}/prove-it-is-you.ts`,
    'if (proof.factorAt === null || !isFresh(proof.factorAt, at))',
    'if (proof.factorAt !== null && !isFresh(proof.factorAt, at))',
    factorTest,
  ),
  lock(
    'a sign-in with the second factor counts as long as the session lasts',
    `${server}/prove-it-is-you.ts`,
    'if (proof.factorAt === null || !isFresh(proof.factorAt, at))',
    'if (proof.factorAt === null)',
    factorTest,
  ),
  lock(
    'a second factor that was only started takes the place of the one that is on',
    `${server}/second-factor.ts`,
    '{ totp_next_secret: sealed }',
    '{ totp_secret: sealed, totp_next_secret: sealed }',
    factorTest,
  ),
]

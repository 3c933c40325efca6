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
const resetTest = 'packages/api/src/routers/people/reset-second-factor.test.ts'
const invitationTest = 'packages/api/src/routers/invitations/invitations.test.ts'
const owedTest = 'packages/api/src/ladder/second-factor-owed.test.ts'
const forgottenTest = `${server}/forgotten-password.test.ts`
const passkeyTest = `${server}/passkeys.test.ts`
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
  lock(
    'who has an account is looked up while somebody waits for the answer',
    `${server}/forgotten-password.ts`,
    'if (full === null && key !== null) await askLetter(',
    "if (full === null && key !== null && (await trx.selectFrom('auth.person').select('email').where('email_key', '=', key).executeTakeFirst())) await askLetter(",
    forgottenTest,
  ),
  lock(
    'a link for a new password that works twice',
    `${server}/forgotten-password.ts`,
    'const taken = await takeLink(trx, link, at)',
    'const taken = await findLink(trx, link, at)',
    forgottenTest,
  ),
  lock(
    'sessions that outlive a forgotten password',
    `${server}/forgotten-password.ts`,
    'await revokeSessionsOf(trx, person.person_id)',
    'void revokeSessionsOf',
    forgottenTest,
  ),
  lock(
    'a link in a letter that works on',
    `${server}/one-time-link.repository.ts`,
    "    .where('purpose', '=', purpose)\n    .where('expires_at', '>', at)\n    .returningAll()",
    "    .where('purpose', '=', purpose)\n    .returningAll()",
    forgottenTest,
  ),
  lock(
    'a link that is good for another purpose',
    `${server}/one-time-link.repository.ts`,
    "    .where('purpose', '=', purpose)\n    .where('expires_at', '>', at)\n    .executeTakeFirst()",
    "    .where('expires_at', '>', at)\n    .executeTakeFirst()",
    forgottenTest,
  ),
  lock(
    'links of before a change of the password',
    `${server}/change-password.ts`,
    "await endLinks(trx, 'new-password', person.email_key)",
    'void endLinks',
    forgottenTest,
  ),
  lock('letters without end about one account', `${server}/try-limits.ts`, 'limit: 3 }', 'limit: 300 }', forgottenTest),
  lock(
    'a new password that nobody is told of',
    `${server}/forgotten-password.ts`,
    "await askLetter(trx, { kind: 'password-changed', emailKey: found.emailKey }, at)",
    'void found',
    forgottenTest,
  ),
  lock(
    'an administrator who takes away the own second factor',
    `${server}/reset-second-factor.ts`,
    "if (personId === by.personId) throw authError('not-yourself')",
    "if (personId === '') throw authError('not-yourself')",
    resetTest,
  ),
  lock(
    'sessions that outlive a second factor that was taken away',
    `${server}/reset-second-factor.ts`,
    'await revokeSessionsOf(trx, personId)',
    'void revokeSessionsOf',
    resetTest,
  ),
  lock(
    'a second factor taken away of which its owner hears nothing',
    `${server}/reset-second-factor.ts`,
    "await askLetter(trx, { kind: 'second-factor-reset', emailKey: person.email_key, detail }, at)",
    'void [askLetter, detail]',
    resetTest,
  ),
  lock(
    'an approver whose account its author opened again is shown as any other',
    'packages/api/src/routers/documents/let-in.repository.ts',
    '...(await reset(trx, persons, authors, since))',
    '...(await reset(trx, persons, [], since))',
    'packages/api/src/routers/documents/let-in.test.ts',
  ),
  lock(
    'who holds an invitation learns whether its address has an account',
    `${server}/accept-invitation.ts`,
    "    throw authError('sign-in-first')\n  return join(trx, found, existing, null, at)",
    "    throw authError(existing ? 'sign-in-first' : 'account-needed')\n  return join(trx, found, existing, null, at)",
    invitationTest,
  ),
  lock(
    'an account made by the link of an invitation alone',
    'packages/api/src/routers/invitations/accept-invitation.ts',
    'const wanted = found.newAccount ? input.account : null',
    'const wanted = input.account',
    invitationTest,
  ),
  lock(
    'an administrator without a second factor goes on',
    'packages/api/src/ladder/access.ts',
    "if (owesSecondFactor(ctx, session)) throw apiError('second-factor-needed')",
    "if (ctx.at.getTime() === 0) throw apiError('second-factor-needed')",
    owedTest,
  ),
  lock(
    'a session of the demo that is let through when the demo is over',
    'packages/api/src/ladder/access.ts',
    "!(session.method === 'demo' && services.demo)",
    "session.method !== 'demo' && services.demo !== null",
    owedTest,
  ),
  lock(
    'the rule of a tenant that asks a second factor of all',
    'packages/auth/src/server/session.repository.ts',
    '(place.second_factor_for_all or exists (',
    '(exists (',
    owedTest,
  ),
  lock(
    'a challenge of a passkey that works twice',
    `${server}/passkey-challenge.repository.ts`,
    "    .deleteFrom('auth.passkey_challenge')\n    .where('challenge_hash', '=', hashToken(challenge))",
    "    .updateTable('auth.passkey_challenge')\n    .set({ expires_at: at })\n    .where('expires_at', '>', new Date(at.getTime() - 1))\n    .where('challenge_hash', '=', hashToken(challenge))",
    passkeyTest,
  ),
  lock(
    'what a passkey signed for one purpose is good for another',
    `${server}/passkey-challenge.repository.ts`,
    "    .where('purpose', '=', purpose)\n    .where('person_id', 'is not distinct from', personId)\n",
    '',
    passkeyTest,
  ),
  lock(
    'what a passkey signed in one session is good in another',
    `${server}/passkey-challenge.repository.ts`,
    "    .where('bound_to', 'is not distinct from', boundTo)\n",
    '',
    passkeyTest,
  ),
  lock(
    'a passkey whose count goes back',
    `${server}/passkey.repository.ts`,
    "use.signCount === 0 ? eb('sign_count', '=', 0) : eb('sign_count', '<', use.signCount)",
    "use.signCount === 0 ? eb('sign_count', '=', 0) : eb('sign_count', '>=', 0)",
    passkeyTest,
  ),
  lock(
    'a passkey that was copied of which its owner hears nothing',
    `${server}/use-passkey.ts`,
    "await askLetter(trx, { kind: 'passkey-copied', emailKey: person.email_key, detail: { name: passkey.name } }, at)",
    'void askLetter',
    passkeyTest,
  ),
  lock(
    'a passkey that signs at another address',
    `${server}/use-passkey.ts`,
    'expectedOrigin: site.origin,',
    "expectedOrigin: JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString()).origin,",
    passkeyTest,
  ),
  lock(
    'a passkey that nobody unlocked',
    `${server}/use-passkey.ts`,
    'requireUserVerification: true,',
    'requireUserVerification: false,',
    passkeyTest,
  ),
  lock(
    'the passkey of somebody else as proof or second step',
    `${server}/use-passkey.ts`,
    "if (aim.purpose !== 'sign-in' && aim.personId !== passkey.personId) return false",
    "if (aim.purpose === 'register') return false",
    passkeyTest,
  ),
  lock(
    'a passkey beside a second factor by the password alone',
    `${server}/register-passkey.ts`,
    'if (hasFactor(person)) assertFactor(proof, at)',
    'void assertFactor',
    passkeyTest,
  ),
  lock(
    'a passkey that is removed by the password alone',
    `${server}/remove-passkey.ts`,
    'assertFactor(proof, at)',
    'void assertFactor',
    passkeyTest,
  ),
  lock(
    'passkeys that outlive a second factor that was taken away',
    `${server}/reset-second-factor.ts`,
    'await removePasskeysOf(trx, personId)',
    'void removePasskeysOf',
    'packages/api/src/routers/account/passkeys.test.ts',
  ),
]

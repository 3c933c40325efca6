import { setTimeout as pause } from 'node:timers/promises'
import { deviceOf, emailKey } from '@vliegwiel/auth'
import { recordFact } from '@vliegwiel/audit/server'
import { findSession, hashToken, noteWhence, revokeSession } from '@vliegwiel/auth/server'
import type { OpenedSession } from '@vliegwiel/auth/server'
import { atAccounts, inTenant, type SignInTransaction } from '@vliegwiel/db'
import { recordOnPlatform } from '../../ladder/platform-log.ts'
import { recordAboutPerson } from '../../ladder/account-procedure.ts'
import { arrivalOf } from '../../ladder/access.ts'
import { briefly } from '../../errors/domain-errors.ts'
import type { RequestContext } from '../../request-context.ts'

/** Milliseconds after which the answer has surely left: writing delays whatever this process does meanwhile. */
const afterAnswer = 200

/** Whose account a failed try was aimed at. */
type Aim = { readonly emailKey: string } | { readonly challengeHash: Buffer } | { readonly credentialId: Buffer }

/** Hands the cookie over, ends the session that the browser had before, and notes it in every tenant of the person. */
export async function welcome(ctx: RequestContext, action: string, opened: OpenedSession): Promise<void> {
  const session = await atAccounts(ctx.services.db, async (trx) => {
    if (ctx.session !== null) await revokeSession(trx, ctx.session.tokenHash)
    await noteWhence(trx, opened.token, whenceOf(ctx))
    return findSession(trx, hashToken(opened.token), ctx.at, ctx.slug)
  })
  ctx.cookies.setSession(opened.token, opened.expiresAt)
  if (session === null) return
  await recordAboutPerson(ctx, session, action, null, 'ok', { method: session.method })
}

/** With what and from where a request comes. */
export const whenceOf = ({ userAgent, address }: Pick<RequestContext, 'userAgent' | 'address'>) => ({
  device: deviceOf(userAgent),
  address,
})

/** As `noteFailedTry`, by the address that was typed. */
export function noteFailedSignIn(ctx: RequestContext, action: string, email: string, error: unknown): void {
  const key = emailKey(email)
  if (key !== null) noteFailedTry(ctx, action, { emailKey: key }, error)
}

/**
 * Notes a refused try in the log of every tenant the account works for, and of an operator in that of the platform. Not awaited: the answer for a known address
 * would otherwise take longer than that for an unknown one (T15). The person is named, not held responsible.
 */
export function noteFailedTry(ctx: RequestContext, action: string, aim: Aim, error: unknown): void {
  const { code, reason } = briefly(error)
  if (code === 'too-many-tries' || code === 'busy' || code === 'unexpected') return
  record(ctx, action, aim, { code, reason }).catch((failure: unknown) => {
    ctx.services.log('error', 'attempt-not-recorded', { action, cause: briefly(failure).code })
  })
}

async function record(
  ctx: RequestContext,
  action: string,
  aim: Aim,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await pause(afterAnswer)
  const person = await atAccounts(ctx.services.db, (trx) => accountOf(trx, aim))
  const [first] = person
  if (first === undefined) return
  const fact = {
    actor: { personId: null, name: first.display_name, actingAs: null },
    action,
    objectType: 'account',
    objectId: first.person_id,
    objectLabel: first.display_name,
    result: 'failed',
    detail,
  } as const
  if (first.is_operator) await recordOnPlatform(ctx, fact)
  for (const { tenant_id: tenantId } of person) {
    if (tenantId === null) continue
    await inTenant(ctx.services.db, { tenantId }, (trx) => recordFact(trx, { ...fact, ...arrivalOf(ctx) }))
  }
}

function accountOf(trx: SignInTransaction, aim: Aim) {
  return trx
    .selectFrom('auth.person as p')
    .leftJoin('membership as m', (join) => join.onRef('m.person_id', '=', 'p.person_id').on('m.status', '=', 'active'))
    .select(['p.person_id', 'p.display_name', 'p.is_operator', 'm.tenant_id'])
    .where((eb) =>
      'emailKey' in aim
        ? eb('p.email_key', '=', aim.emailKey)
        : eb(
            'p.person_id',
            'in',
            'credentialId' in aim
              ? eb.selectFrom('auth.passkey').select('person_id').where('credential_id', '=', aim.credentialId)
              : eb.selectFrom('auth.sign_in_challenge').select('person_id').where('token_hash', '=', aim.challengeHash),
          ),
    )
    .orderBy('m.tenant_id')
    .execute()
}

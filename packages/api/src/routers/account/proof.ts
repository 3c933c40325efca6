import { authError } from '@vliegwiel/auth'
import { proveItIsYou, signedResponse } from '@vliegwiel/auth/server'
import { z } from 'zod'
import type { AccountCall } from '../../ladder/account-procedure.ts'
import { siteOf } from './passkey-site.ts'

/** What is asked again before an account changes: the password, a code of the app, or a passkey (`askPasskeyProof`). */
export const proof = z.union([
  z.strictObject({ password: z.string().min(1).max(1000) }),
  z.strictObject({ code: z.string().trim().min(1).max(50) }),
  z.strictObject({ passkey: signedResponse }),
])

/** A password soon after a sign-in with the second factor counts as that factor. @throws authError sign-in-failed, second-factor-failed, passkey-refused, too-many-tries */
export function prove({ ctx, session, input, at }: AccountCall<{ readonly proof: z.output<typeof proof> }>) {
  const { personId } = session.person
  const { secondFactorAt, tokenHash } = session
  const given = 'passkey' in input.proof ? { passkey: input.proof.passkey, site: siteOf(ctx), tokenHash } : input.proof
  return proveItIsYou(ctx.services.auth, { personId, proof: given, address: ctx.address, secondFactorAt }, at)
}

/**
 * Asks for a proof of who has something to prove it by; who came through a provider or by a click of the demo has not.
 * @throws authError fresh-proof-needed, and as `prove`
 */
export async function proveWhereAble(
  call: AccountCall<{ readonly proof: z.output<typeof proof> | null }>,
): Promise<void> {
  const { person } = call.session
  const given = call.input.proof
  if (given !== null) await prove({ ...call, input: { proof: given } })
  else if (person.hasPassword || person.hasSecondFactor) throw authError('fresh-proof-needed')
}

/** The account is the object of each of these changes. */
export function ownTrace({ session }: Pick<AccountCall<unknown>, 'session'>, detail: Record<string, unknown> = {}) {
  return { objectId: session.person.personId, objectLabel: session.person.displayName, detail }
}

export const ok = z.strictObject({ ok: z.literal(true) })
export const isOk = { ok: true } as const

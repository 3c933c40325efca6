import { recordFact } from '@vliegwiel/audit/server'
import { listMemberships, type SignedIn } from '@vliegwiel/auth/server'
import { atSignIn, inTenant } from '@vliegwiel/db'
import type { TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import { apiError } from '../errors/api-error.ts'
import { briefly } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import type { Done, Trace } from './done.ts'
import { claimOfAccount, keepAnswerOfAccount, releaseOfAccount } from './idempotency.repository.ts'
import { keyedChange, type Mutation } from './keyed-change.ts'
import { actorOf, arrivalOf, signedIn, signedInSoFar } from './access.ts'
import type { Input, Shape } from './input.ts'
import { recordOnPlatform } from './platform-log.ts'
import { queryStep, type AskedStep, type StepCall } from './one-step.ts'

export interface AccountCall<I> {
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
  readonly session: SignedIn
}

/** A read about the signed-in person's own account, also of one who must set up a second factor first. */
export function accountQuery<S extends Shape, O extends z.ZodType>(
  spec: { readonly input: Input<S>; readonly output: O },
  work: (call: AccountCall<z.output<Input<S>>>) => Promise<z.input<O>>,
): TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  const facts: ProcedureFacts = { rung: 'account', permission: null, audit: 'none', idempotent: true, base: null }
  const answer = ({ ctx, input }: StepCall<z.output<Input<S>>>) =>
    work({ input, at: ctx.at, ctx, session: signedInSoFar(ctx) })
  const admit = ({ ctx }: AskedStep) => void signedInSoFar(ctx)
  return queryStep(facts, { input: spec.input, output: spec.output }, answer, admit)
}

/**
 * A change of the signed-in person's own account. It stands in the log of every tenant the person works for, because
 * each of them relies on the account. `keepsSecret`: the answer is shown once and not kept; a repeated call is refused.
 * `setsUpFactor`: also for who must set up a second factor before anything else.
 */
export function accountMutation<S extends Shape, O extends z.ZodType>(
  spec: {
    readonly input: Input<S>
    readonly output: O
    readonly keepsSecret?: boolean
    readonly setsUpFactor?: boolean
  },
  work: (call: AccountCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): Mutation<S, O> {
  const base = 'version' in spec.input.shape ? ({ at: 'version' } as const) : ({ none: 'own-account' } as const)
  const facts: ProcedureFacts = { rung: 'account', permission: null, audit: 'change', idempotent: true, base }
  return keyedChange(facts, spec, {
    enter: (ctx) => {
      const session = spec.setsUpFactor === true ? signedInSoFar(ctx) : signedIn(ctx)
      if (ctx.viewAs !== null) throw apiError('viewing-as')
      return { session }
    },
    admit: () => {},
    // Several transactions: the account is in no tenant, and the log is in each of the tenants it works for.
    change: async ({ ctx, access: { session }, input, path }, mark) => {
      const { db } = ctx.services
      const before = await atSignIn(db, (trx) => claimOfAccount(trx, mark))
      if (before) return before.output
      try {
        const { output, trace } = await work({ input, at: ctx.at, ctx, session })
        if (!spec.keepsSecret) await atSignIn(db, (trx) => keepAnswerOfAccount(trx, mark, output))
        await recordAboutPerson(ctx, session, path, trace, 'ok', {})
        return output
      } catch (error) {
        await atSignIn(db, (trx) => releaseOfAccount(trx, mark))
        const { code, reason } = briefly(error)
        if (code !== 'invalid-input' && code !== 'busy') {
          await recordAboutPerson(ctx, session, path, null, 'failed', { code, reason })
        }
        throw error
      }
    },
    // A key that is somebody else's, or still at work, is no attempt; what failed was written down with its key.
    failed: () => Promise.resolve(),
  })
}

/** Writes a fact about a person's account into the log of each tenant the person works for; of an operator, of the platform. */
export async function recordAboutPerson(
  ctx: RequestContext,
  session: SignedIn,
  action: string,
  trace: Trace | null,
  result: 'ok' | 'failed',
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const fact = {
    actor: actorOf({ ...ctx, viewAs: null }, session),
    action,
    objectType: 'account',
    objectId: session.person.personId,
    objectLabel: session.person.displayName,
    result,
    detail: { ...trace?.detail, ...detail },
  } as const
  // What an operator does with the own account concerns every tenant, and stands where none of them can be erased.
  if (session.person.isOperator) await recordOnPlatform(ctx, fact)
  const memberships = await atSignIn(ctx.services.db, (trx) => listMemberships(trx, session), { readOnly: true })
  for (const { tenant } of memberships) {
    await inTenant(ctx.services.db, tenant, (trx) => recordFact(trx, { ...fact, ...arrivalOf(ctx) }))
  }
}

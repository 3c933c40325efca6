import { recordFact } from '@vliegwiel/audit/server'
import { listMemberships, type SignedIn } from '@vliegwiel/auth/server'
import { atSignIn, inTenant } from '@vliegwiel/db'
import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import { z } from 'zod'
import { apiError } from '../errors/api-error.ts'
import { briefly } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import type { Done, Trace } from './done.ts'
import { markOf, type RequestMark, type WithKey } from './idempotency.ts'
import { actorOf, signedIn } from './access.ts'
import type { Input, Shape } from './input.ts'
import { oneStep } from './one-step.ts'

export interface AccountCall<I> {
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
  readonly session: SignedIn
}

/** A read about the signed-in person's own account. */
export function accountQuery<S extends Shape, O extends z.ZodType>(
  spec: { readonly input: Input<S>; readonly output: O },
  work: (call: AccountCall<z.output<Input<S>>>) => Promise<z.input<O>>,
): TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  const facts: ProcedureFacts = { rung: 'account', permission: null, audit: 'none', idempotent: true, base: null }
  const procedure = oneStep('query', facts, { input: spec.input, output: spec.output }, ({ ctx, input }) => {
    return work({ input: input as z.output<Input<S>>, at: ctx.at, ctx, session: signedIn(ctx) })
  })
  return procedure as ReturnType<typeof accountQuery<S, O>>
}

/**
 * A change of the signed-in person's own account. It stands in the log of every tenant the person works for, because
 * each of them relies on the account. `keepsSecret`: the answer is shown once and not kept; a repeated call is refused.
 */
export function accountMutation<S extends Shape, O extends z.ZodType>(
  spec: { readonly input: Input<S>; readonly output: O; readonly keepsSecret?: boolean },
  work: (call: AccountCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): TRPCMutationProcedure<{
  meta: ProcedureFacts
  input: WithKey<z.input<Input<S>>>
  output: z.output<O>
}> {
  const base = 'version' in spec.input.shape ? ({ at: 'version' } as const) : ({ none: 'own-account' } as const)
  const facts: ProcedureFacts = { rung: 'account', permission: null, audit: 'change', idempotent: true, base }
  const procedure = oneStep(
    'mutation',
    facts,
    { input: z.strictObject({ ...spec.input.shape, idempotencyKey: z.uuid() }), output: spec.output },
    async ({ ctx, input, path }) => {
      const session = signedIn(ctx)
      if (ctx.viewAs !== null) throw apiError('viewing-as')
      const { idempotencyKey, ...rest } = input as { idempotencyKey: string }
      const parsed = rest as z.output<Input<S>>
      const mark = markOf(ctx.services.auth.secrets, {
        personId: session.person.personId,
        procedure: path,
        key: idempotencyKey,
        input: parsed,
        at: ctx.at,
      })
      const before = await claimAccountKey(ctx, mark)
      if (before) return before.output
      try {
        const result = await work({ input: parsed, at: ctx.at, ctx, session })
        await keepAccountAnswer(ctx, mark, spec.keepsSecret ? null : result.output)
        await recordAboutPerson(ctx, session, path, result.trace, 'ok', {})
        return result.output
      } catch (error) {
        await releaseAccountKey(ctx, mark)
        const { code, reason } = briefly(error)
        if (code !== 'invalid-input' && code !== 'busy') {
          await recordAboutPerson(ctx, session, path, null, 'failed', { code, reason })
        }
        throw error
      }
    },
  )
  return procedure as ReturnType<typeof accountMutation<S, O>>
}

/** Writes a fact about a person's account into the log of each tenant the person works for. */
export async function recordAboutPerson(
  ctx: RequestContext,
  session: SignedIn,
  action: string,
  trace: Trace | null,
  result: 'ok' | 'failed',
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const memberships = await atSignIn(ctx.services.db, (trx) => listMemberships(trx, session), { readOnly: true })
  for (const { tenant } of memberships) {
    await inTenant(ctx.services.db, tenant, (trx) =>
      recordFact(trx, {
        at: ctx.at,
        actor: actorOf({ ...ctx, viewAs: null }, session),
        action,
        objectType: 'account',
        objectId: session.person.personId,
        objectLabel: session.person.displayName,
        result,
        origin: ctx.origin,
        detail: { ...trace?.detail, ...detail },
      }),
    )
  }
}

async function claimAccountKey(ctx: RequestContext, mark: RequestMark): Promise<{ output: unknown } | null> {
  return atSignIn(ctx.services.db, async (trx) => {
    const claimed = await trx
      .insertInto('auth.idempotency')
      .values({
        person_id: mark.personId,
        key: mark.key,
        procedure: mark.procedure,
        request_hash: mark.hash,
        response: null,
        created_at: mark.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (claimed.numInsertedOrUpdatedRows === 1n) return null
    const before = await trx
      .selectFrom('auth.idempotency')
      .select(['request_hash', 'response'])
      .where('person_id', '=', mark.personId)
      .where('key', '=', mark.key)
      .executeTakeFirstOrThrow()
    if (!before.request_hash.equals(mark.hash)) throw apiError('key-reused')
    if (before.response === null) throw apiError('still-running')
    return before.response as { output: unknown }
  })
}

async function keepAccountAnswer(ctx: RequestContext, mark: RequestMark, output: unknown): Promise<void> {
  if (output === null) return
  await atSignIn(ctx.services.db, (trx) =>
    trx
      .updateTable('auth.idempotency')
      .set({ response: JSON.stringify({ output }) })
      .where('person_id', '=', mark.personId)
      .where('key', '=', mark.key)
      .execute(),
  )
}

async function releaseAccountKey(ctx: RequestContext, mark: RequestMark): Promise<void> {
  await atSignIn(ctx.services.db, (trx) =>
    trx.deleteFrom('auth.idempotency').where('person_id', '=', mark.personId).where('key', '=', mark.key).execute(),
  )
}

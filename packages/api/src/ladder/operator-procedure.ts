import type { Permission, Subject } from '@vliegwiel/auth'
import type { SignedIn } from '@vliegwiel/auth/server'
import { recordFact } from '@vliegwiel/audit/server'
import { asOperator, type OperatorTransaction } from '@vliegwiel/db'
import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import { z } from 'zod'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { baseOf, type StatesBase } from './base-version.ts'
import type { Done } from './done.ts'
import { claim, keepAnswer, markOf, type WithKey } from './idempotency.ts'
import { actorOf, platformAccess } from './access.ts'
import { demand, recordAttempt } from './refusals.ts'
import type { Input, Shape } from './input.ts'
import { oneStep } from './one-step.ts'

export interface OperatorCall<I> {
  readonly trx: OperatorTransaction
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
  readonly session: SignedIn
  readonly subject: Subject
  /** Hands a job of a tenant to the queue once the transaction has committed. */
  readonly enqueueLater: (tenantId: string, jobId: string) => void
}

interface OperatorSpec<S extends Shape, O extends z.ZodType> {
  readonly permission: Permission
  readonly input: Input<S>
  readonly output: O
}

/** A read on the platform floor: the tree, the queue. The operator's door shows no person and no client. */
export function operatorQuery<S extends Shape, O extends z.ZodType>(
  spec: OperatorSpec<S, O>,
  work: (call: OperatorCall<z.output<Input<S>>>) => Promise<z.input<O>>,
): TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  const facts: ProcedureFacts = {
    rung: 'operator',
    permission: spec.permission,
    audit: 'none',
    idempotent: true,
    base: null,
  }
  const procedure = oneStep('query', facts, { input: spec.input, output: spec.output }, ({ ctx, input }) => {
    const { session, subject } = platformAccess(ctx)
    demand(subject, spec.permission)
    return asOperator(ctx.services.db, { tenantId: null }, (trx) =>
      work({ trx, input: input as z.output<Input<S>>, at: ctx.at, ctx, session, subject, enqueueLater: () => {} }),
    )
  })
  return procedure as ReturnType<typeof operatorQuery<S, O>>
}

/** A change on the platform floor. It stands in the log of the tenant it is about (`scope`), where its administrators read it. */
export function operatorMutation<S extends Shape, O extends z.ZodType>(
  spec: OperatorSpec<S, O> & {
    readonly objectType: string
    readonly scope: (input: z.output<Input<S>>) => string
  } & StatesBase<S>,
  work: (call: OperatorCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): TRPCMutationProcedure<{
  meta: ProcedureFacts
  input: WithKey<z.input<Input<S>>>
  output: z.output<O>
}> {
  const facts: ProcedureFacts = {
    rung: 'operator',
    permission: spec.permission,
    audit: 'change',
    idempotent: true,
    base: baseOf(spec.input.shape, spec.base),
  }
  const procedure = oneStep(
    'mutation',
    facts,
    { input: z.strictObject({ ...spec.input.shape, idempotencyKey: z.uuid() }), output: spec.output },
    async ({ ctx, input, path }) => {
      const { session, subject } = platformAccess(ctx)
      demand(subject, spec.permission)
      const { idempotencyKey, ...rest } = input as { idempotencyKey: string }
      const parsed = rest as z.output<Input<S>>
      const tenantId = spec.scope(parsed)
      const base = { actor: actorOf(ctx, session), action: path, objectType: spec.objectType }
      const tickets: { tenantId: string; jobId: string }[] = []
      try {
        const mark = markOf(ctx.services.auth.secrets, {
          personId: subject.personId,
          procedure: path,
          key: idempotencyKey,
          input: parsed,
          at: ctx.at,
        })
        const output = await asOperator(ctx.services.db, { tenantId }, async (trx) => {
          const before = await claim(trx, mark)
          if (before) return before.output
          const enqueueLater = (ofTenant: string, jobId: string) => tickets.push({ tenantId: ofTenant, jobId })
          const result = await work({ trx, input: parsed, at: ctx.at, ctx, session, subject, enqueueLater })
          const { objectId, objectLabel, detail = {} } = result.trace
          await recordFact(trx, {
            ...base,
            objectId,
            objectLabel,
            detail,
            result: 'ok',
            at: ctx.at,
            origin: ctx.origin,
          })
          await keepAnswer(trx, mark, result.output)
          return result.output
        })
        for (const ticket of tickets) ctx.services.enqueue(ticket)
        return output
      } catch (error) {
        await recordAttempt(ctx, tenantId, { ...base, objectId: null, objectLabel: null }, error)
        throw error
      }
    },
  )
  return procedure as ReturnType<typeof operatorMutation<S, O>>
}

import type { Permission } from '@vliegwiel/auth'
import { recordFact } from '@vliegwiel/audit/server'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import type { TRPCMutationProcedure } from '@trpc/server'
import { z } from 'zod'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { baseOf, type StatesBase } from './base-version.ts'
import type { Done } from './done.ts'
import { claim, keepAnswer, markOf, type WithKey } from './idempotency.ts'
import { actorOf, tenantAccess } from './access.ts'
import { demand, recordAttempt } from './refusals.ts'
import type { Input, Shape } from './input.ts'
import { oneStep } from './one-step.ts'

export interface ExternalMutationCall<I> {
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
  /** A short look inside the tenant, before going out. Never held open during the externalMutation. */
  readonly inside: <T>(look: (trx: TenantTransaction) => Promise<T>) => Promise<T>
}

/**
 * A mutation at an external system on behalf of a tenant: permission first, then the call outward with no transaction open
 * (it may take seconds, and would hold a connection), then log and kept answer together. A repeated call may go out
 * again, but is logged once and answered the same.
 */
export function externalMutation<S extends Shape, O extends z.ZodType>(
  spec: {
    readonly permission: Permission
    readonly objectType: string
    readonly input: Input<S>
    readonly output: O
  } & StatesBase<S>,
  work: (call: ExternalMutationCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): TRPCMutationProcedure<{
  meta: ProcedureFacts
  input: WithKey<z.input<Input<S>>>
  output: z.output<O>
}> {
  const facts: ProcedureFacts = {
    rung: 'tenant',
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
      const access = tenantAccess(ctx)
      const { idempotencyKey, ...rest } = input as { idempotencyKey: string }
      const parsed = rest as z.output<Input<S>>
      const base = { actor: actorOf(ctx, access.session), action: path, objectType: spec.objectType }
      try {
        demand(access.subject, spec.permission)
        const mark = markOf(ctx.services.auth.secrets, {
          personId: access.subject.personId,
          procedure: path,
          key: idempotencyKey,
          input: parsed,
          at: ctx.at,
        })
        const { output, trace } = await work({
          input: parsed,
          at: ctx.at,
          ctx,
          inside: (look) => inTenant(ctx.services.db, access, look),
        })
        return await inTenant(ctx.services.db, access, async (trx) => {
          const before = await claim(trx, mark)
          if (before) return before.output
          const { objectId, objectLabel, detail = {} } = trace
          const fact = { ...base, objectId, objectLabel, detail, at: ctx.at, origin: ctx.origin }
          await recordFact(trx, { ...fact, result: 'ok' })
          await keepAnswer(trx, mark, output)
          return output
        })
      } catch (error) {
        await recordAttempt(ctx, access.tenantId, { ...base, objectId: null, objectLabel: null }, error)
        throw error
      }
    },
  )
  return procedure as ReturnType<typeof externalMutation<S, O>>
}

import type { Permission } from '@vliegwiel/auth'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import type { z } from 'zod'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { baseOf, type StatesBase } from './base-version.ts'
import type { Done } from './done.ts'
import { factOf, keyedChange, type Mutation, onceIn } from './keyed-change.ts'
import { tenantAccess } from './access.ts'
import { recordAttempt } from './refusals.ts'
import { demandLogged } from './demand-logged.ts'
import type { Input, Shape } from './input.ts'

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
): Mutation<S, O> {
  const { permission, objectType } = spec
  const base = baseOf(spec.input.shape, spec.base)
  const facts: ProcedureFacts = { rung: 'tenant', permission, audit: 'change', idempotent: true, base }
  return keyedChange(facts, spec, {
    enter: tenantAccess,
    admit: (call) => demandLogged(call, permission, objectType),
    change: async (call, mark) => {
      const { ctx, access, input } = call
      const inside: ExternalMutationCall<unknown>['inside'] = (look) =>
        inTenant(ctx.services.db, { tenantId: access.tenantId }, look)
      const result = await work({ input, at: ctx.at, ctx, inside })
      return inside((trx) => onceIn(trx, mark, call, objectType, () => Promise.resolve(result)))
    },
    failed: (call, error) =>
      recordAttempt(
        call.ctx,
        call.access.tenantId,
        { ...factOf(call, objectType), objectId: null, objectLabel: null },
        error,
      ),
  })
}

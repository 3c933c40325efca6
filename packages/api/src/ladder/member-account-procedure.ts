import { can, type Permission, type PermissionContext } from '@vliegwiel/auth'
import { recordFact } from '@vliegwiel/audit/server'
import { atAccounts, enterTenant, type SignInTransaction } from '@vliegwiel/db'
import type { z } from 'zod'
import { apiError } from '../errors/api-error.ts'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { arrivalOf, tenantAccess, type TenantAccess } from './access.ts'
import { baseOf, type StatesBase } from './base-version.ts'
import { demandLogged } from './demand-logged.ts'
import type { Done } from './done.ts'
import { claimOfAccount, keepAnswerOfAccount } from './idempotency.repository.ts'
import type { Input, Shape } from './input.ts'
import { factOf, keyedChange, type Mutation } from './keyed-change.ts'
import { recordAttempt } from './refusals.ts'

/** What a change of somebody else's account works with. */
export interface MemberAccountCall<I> extends TenantAccess {
  /** At the door of accounts. */
  readonly trx: SignInTransaction
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
  /** Asks the same right again, now that the object is known. @throws apiError not-allowed */
  readonly insist: (context: PermissionContext) => void
}

/**
 * A change by somebody of a tenant to the account of one of its members: it needs a right in that tenant, and happens at
 * the door of accounts, which no other procedure of a tenant opens. Key, change, log and kept answer are one transaction.
 */
export function memberAccountMutation<S extends Shape, O extends z.ZodType>(
  spec: {
    readonly permission: Permission
    readonly objectType: string
    readonly input: Input<S>
    readonly output: O
  } & StatesBase<S>,
  work: (call: MemberAccountCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): Mutation<S, O> {
  const { permission, objectType } = spec
  const base = baseOf(spec.input.shape, spec.base)
  const facts: ProcedureFacts = { rung: 'tenant', permission, audit: 'change', idempotent: true, base }
  return keyedChange(facts, spec, {
    enter: tenantAccess,
    admit: (call) => demandLogged(call, permission, objectType),
    change: (call, mark) => {
      const { ctx, access, input } = call
      const { at } = ctx
      const insist = (context: PermissionContext) => {
        if (!can(access.subject, permission, context)) throw apiError('not-allowed', { permission })
      }
      return atAccounts(ctx.services.db, async (trx) => {
        const before = await claimOfAccount(trx, mark)
        if (before) return before.output
        const { output, trace } = await work({ ...access, trx, input, at, ctx, insist })
        if (trace === null) throw new Error(`${call.path} tells the log nothing`)
        const { objectId, objectLabel, detail = {} } = trace
        await enterTenant(trx, access.tenantId, (inside) =>
          recordFact(inside, {
            ...factOf(call, objectType),
            objectId,
            objectLabel,
            detail,
            result: 'ok',
            ...arrivalOf(ctx),
          }),
        )
        await keepAnswerOfAccount(trx, mark, output)
        return output
      })
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

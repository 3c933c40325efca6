import type { Permission, Subject } from '@vliegwiel/auth'
import type { SignedIn } from '@vliegwiel/auth/server'
import { platformLog } from '@vliegwiel/audit'
import { asOperator, withScope, type OperatorTransaction } from '@vliegwiel/db'
import type { JobTicket } from '@vliegwiel/jobs'
import type { TRPCQueryProcedure } from '@trpc/server'
import { tenantExists } from '@vliegwiel/tenants/server'
import type { z } from 'zod'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { baseOf, type StatesBase } from './base-version.ts'
import type { Done } from './done.ts'
import { factOf, keyedChange, type Mutation, onceIn, recordDone } from './keyed-change.ts'
import { platformAccess } from './access.ts'
import { demandOnPlatform } from './demand-logged.ts'
import { recordPlatformAttempt } from './platform-log.ts'
import { recordAttempt } from './refusals.ts'
import type { Input, Shape } from './input.ts'
import { queryStep, type AskedStep, type StepCall } from './one-step.ts'

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
  const answer = ({ ctx, input }: StepCall<z.output<Input<S>>>) => {
    const { session, subject } = platformAccess(ctx)
    return asOperator(ctx.services.db, { tenantId: null }, (trx) =>
      work({ trx, input, at: ctx.at, ctx, session, subject, enqueueLater: () => {} }),
    )
  }
  const admit = (step: AskedStep) => demandOnPlatform(step, spec.permission, 'platform')
  return queryStep(facts, { input: spec.input, output: spec.output }, answer, admit)
}

/** A change on the platform floor. It stands in the log of the tenant it is about (`scope`), where its administrators read it. */
export function operatorMutation<S extends Shape, O extends z.ZodType>(
  spec: OperatorSpec<S, O> & {
    readonly objectType: string
    readonly scope: (input: z.output<Input<S>>) => string
  } & StatesBase<S>,
  work: (call: OperatorCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): Mutation<S, O> {
  const { permission, objectType } = spec
  const base = baseOf(spec.input.shape, spec.base)
  const facts: ProcedureFacts = { rung: 'operator', permission, audit: 'change', idempotent: true, base }
  return keyedChange(facts, spec, {
    enter: platformAccess,
    admit: (call) => demandOnPlatform(call, permission, objectType),
    change: async (call, mark) => {
      const { ctx, access, input } = call
      const tickets: JobTicket[] = []
      const enqueueLater = (tenantId: string, jobId: string) => tickets.push({ tenantId, jobId })
      const output = await asOperator(ctx.services.db, { tenantId: spec.scope(input) }, (trx) =>
        onceIn(trx, mark, call, objectType, async () => {
          const made = await work({ trx, input, at: ctx.at, ctx, ...access, enqueueLater })
          // In the log of the platform too: that of a tenant goes when the tenant is erased.
          await withScope(trx, platformLog.tenantId, (there) => recordDone(there, call, objectType, made))
          return made
        }),
      )
      for (const ticket of tickets) ctx.services.enqueue(ticket)
      return output
    },
    failed: async (call, error) => {
      const { ctx, access, path, input } = call
      const tenantId = spec.scope(input)
      await recordPlatformAttempt(ctx, access.session, { action: path, objectType, objectId: tenantId }, error)
      // An id that is no tenant's has no log of its own.
      const there = await asOperator(ctx.services.db, { tenantId: null }, (trx) => tenantExists(trx, tenantId))
      if (!there) return
      await recordAttempt(ctx, tenantId, { ...factOf(call, objectType), objectId: null, objectLabel: null }, error)
    },
  })
}

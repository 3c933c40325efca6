import { can, type Permission, type PermissionContext, type Subject } from '@vliegwiel/auth'
import type { SignedIn } from '@vliegwiel/auth/server'
import type { AuditFact } from '@vliegwiel/audit'
import { recordFact, type AuditingTransaction } from '@vliegwiel/audit/server'
import { inTenant, type TenantScope, type TenantTransaction } from '@vliegwiel/db'
import type { JobTicket } from '@vliegwiel/jobs'
import type { TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import { apiError } from '../errors/api-error.ts'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { baseOf, type StatesBase } from './base-version.ts'
import type { Done, Trace } from './done.ts'
import { keyedChange, type Mutation, onceIn } from './keyed-change.ts'
import { actorOf, arrivalOf, tenantAccess, type TenantAccess } from './access.ts'
import { recordAttempt } from './refusals.ts'
import { demandLogged } from './demand-logged.ts'
import type { Input, Shape } from './input.ts'
import { queryStep, type AskedStep, type StepCall } from './one-step.ts'
import { demandObject, holdsSpecial } from './personal-fields.ts'

/** What the body of a tenant procedure works with. The transaction is inside the person's own tenant already. */
export interface TenantCall<I, T extends AuditingTransaction = TenantTransaction> {
  readonly trx: T
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
  readonly session: SignedIn
  readonly subject: Subject
  readonly membership: TenantAccess['membership']
  /** Asks the same right again, now that the object is known. @throws apiError not-allowed */
  readonly insist: (context: PermissionContext) => void
  /** Hands a job to the queue once the transaction has committed. */
  readonly enqueueLater: (jobId: string) => void
}

interface TenantSpec<S extends Shape, O extends z.ZodType> {
  readonly permission: Permission
  /** Another door than the tenant's own, for the whole of the transaction of the work. */
  readonly door?: NonNullable<TenantScope['door']>
  readonly input: Input<S>
  readonly output: O
}

/** A spec as a procedure of any doorway of a tenant gives it. */
export type ReadSpec<S extends Shape, O extends z.ZodType> = TenantSpec<S, O> & {
  readonly personalData?: 'colleagues' | LoggedReading<z.output<Input<S>>, z.input<O>>
  /** It notes that somebody looks, and changes nothing that anybody works with. */
  readonly leavesSign?: true
}
export type ChangeSpec<S extends Shape, O extends z.ZodType> = TenantSpec<S, O> & {
  readonly objectType: string
  /** The change of which this is a part, and with which it stands in the log: `imports.uploadFile`. */
  readonly continues?: string
} & StatesBase<S>

/** How a procedure gets to its rows: the door, and what has to be known before it opens. */
export interface Doorway<T extends AuditingTransaction> {
  /** Of a door whose scope says who asks. */
  readonly door?: 'client' | 'partner'
  readonly open: <R>(
    call: {
      readonly ctx: RequestContext
      readonly access: TenantAccess
      readonly readOnly: boolean
      readonly door: TenantScope['door']
    },
    work: (trx: T) => Promise<R>,
  ) => Promise<R>
  /** Asked of what was sent before anything is done or kept with it. @throws what refuses it */
  readonly refuse?: (input: unknown) => void
}

const tenantDoorway: Doorway<TenantTransaction> = {
  open: ({ ctx, access, readOnly, door }, work) =>
    inTenant(ctx.services.db, { tenantId: access.tenantId, readOnly, ...(door ? { door } : {}) }, work),
}

/** What the log says of a read that tells about people. */
export interface LoggedReading<I, O> {
  readonly objectType: string
  readonly trace: (input: I, output: O) => Trace
}

/**
 * A read inside one tenant. An output with fields marked `personal` declares `personalData`: what the log says of the
 * read, or that it tells no more than who of the colleagues did what (`colleagues`).
 * @throws (when called) Error for a trace without the object, of a read of special data: the read is undone and refused.
 */
export function tenantQuery<S extends Shape, O extends z.ZodType>(
  spec: ReadSpec<S, O>,
  work: (call: TenantCall<z.output<Input<S>>>) => Promise<z.input<O>>,
): TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  return queryThrough(tenantDoorway, spec, work)
}

/** The same through any doorway of a tenant. */
export function queryThrough<T extends AuditingTransaction, S extends Shape, O extends z.ZodType>(
  doorway: Doorway<T>,
  spec: ReadSpec<S, O>,
  work: (call: TenantCall<z.output<Input<S>>, T>) => Promise<z.input<O>>,
): TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  const logged = typeof spec.personalData === 'object' ? spec.personalData : null
  const special = holdsSpecial(spec.output)
  const facts: ProcedureFacts = {
    rung: 'tenant',
    permission: spec.permission,
    ...(doorway.door ? { door: doorway.door } : {}),
    audit: typeof spec.personalData === 'object' ? 'personal-data' : (spec.personalData ?? 'none'),
    idempotent: true,
    base: null,
  }
  const admit = ({ ctx, path }: AskedStep) =>
    demandLogged({ ctx, access: tenantAccess(ctx), path }, spec.permission, logged?.objectType ?? word(path))
  const answer = async ({ ctx, input, path }: StepCall<z.output<Input<S>>>) => {
    const access = tenantAccess(ctx)
    doorway.refuse?.(input)
    const about = (trace: Trace | null) => factAbout(ctx, access, path, logged?.objectType ?? word(path), trace)
    try {
      // A read that goes into the log writes; any other read only looks, and the database sees to that.
      const readOnly = logged === null && spec.leavesSign !== true
      const opening = { ctx, access, readOnly, door: spec.door }
      return await doorway.open(opening, async (trx) => {
        const output = await work(callOf(ctx, access, spec.permission, trx, input, []))
        if (logged) {
          const trace = logged.trace(input, output)
          if (special) demandObject(trace, path)
          await recordFact(trx, { ...about(trace), result: 'ok', detail: trace.detail ?? {} })
        }
        return output
      })
    } catch (error) {
      if (apiError.is(error, 'not-allowed')) {
        await recordAttempt(ctx, access.tenantId, about(null), error)
      }
      throw error
    }
  }
  return queryStep(facts, { input: spec.input, output: spec.output }, answer, admit)
}

/**
 * A change inside one tenant: permission, idempotency, the change, the log and the kept answer, all in one transaction.
 * A refused or failed attempt is in the log too.
 */
export function tenantMutation<S extends Shape, O extends z.ZodType>(
  spec: ChangeSpec<S, O>,
  work: (call: TenantCall<z.output<Input<S>>>) => Promise<Done<z.input<O>>>,
): Mutation<S, O> {
  return mutationThrough(tenantDoorway, spec, work)
}

/** The same through any doorway of a tenant. */
export function mutationThrough<T extends AuditingTransaction, S extends Shape, O extends z.ZodType>(
  doorway: Doorway<T>,
  spec: ChangeSpec<S, O>,
  work: (call: TenantCall<z.output<Input<S>>, T>) => Promise<Done<z.input<O>>>,
): Mutation<S, O> {
  const { permission, objectType } = spec
  const base = baseOf(spec.input.shape, spec.base)
  const audit = spec.continues === undefined ? 'change' : 'continues'
  const door = doorway.door ? { door: doorway.door } : {}
  const facts: ProcedureFacts = { rung: 'tenant', permission, ...door, audit, idempotent: true, base }
  return keyedChange(facts, spec, {
    enter: tenantAccess,
    admit: (call) => demandLogged(call, permission, objectType),
    change: async (call, mark) => {
      const { ctx, access, input } = call
      doorway.refuse?.(input)
      const tickets: string[] = []
      const output = await doorway.open({ ctx, access, readOnly: false, door: spec.door }, (trx) =>
        onceIn(trx, mark, call, objectType, async () => {
          const made = await work(callOf(ctx, access, permission, trx, input, tickets))
          if (made.trace === null && audit === 'change') throw new Error(`${call.path} tells the log nothing`)
          return made
        }),
      )
      for (const jobId of tickets) ctx.services.enqueue({ tenantId: access.tenantId, jobId } satisfies JobTicket)
      return output
    },
    failed: ({ ctx, access, path }, error) =>
      recordAttempt(ctx, access.tenantId, factAbout(ctx, access, path, objectType, null), error),
  })
}

const word = (path: string) => path.split('.')[0] ?? path

function factAbout(
  ctx: RequestContext,
  access: TenantAccess,
  action: string,
  objectType: string,
  trace: Trace | null,
): Omit<AuditFact, 'result' | 'detail'> {
  return {
    ...arrivalOf(ctx),
    actor: actorOf(ctx, access.session),
    action,
    objectType,
    objectId: trace?.objectId ?? null,
    objectLabel: trace?.objectLabel ?? null,
  }
}

function callOf<I, T extends AuditingTransaction>(
  ctx: RequestContext,
  access: TenantAccess,
  permission: Permission,
  trx: T,
  input: I,
  tickets: string[],
): TenantCall<I, T> {
  return {
    trx,
    input,
    at: ctx.at,
    ctx,
    session: access.session,
    subject: access.subject,
    membership: access.membership,
    insist: (context) => {
      if (!can(access.subject, permission, context)) throw apiError('not-allowed', { permission })
    },
    enqueueLater: (jobId) => tickets.push(jobId),
  }
}

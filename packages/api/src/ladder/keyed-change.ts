import type { AuditFact } from '@vliegwiel/audit'
import { recordFact, type AuditingTransaction } from '@vliegwiel/audit/server'
import type { SignedIn } from '@vliegwiel/auth/server'
import type { TRPCMutationProcedure } from '@trpc/server'
import { z } from 'zod'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import { actorOf, arrivalOf } from './access.ts'
import type { Done } from './done.ts'
import { markOf, type RequestMark, type WithKey } from './idempotency.ts'
import { claim, keepAnswer } from './idempotency.repository.ts'
import type { Input, Shape } from './input.ts'
import { mutationStep, type AskedStep, type StepCall } from './one-step.ts'

/** A change that is asked for, before what was sent with it is read. */
export interface AskedCall<A> {
  readonly ctx: RequestContext
  /** Who asks, and where. */
  readonly access: A
  /** `word.verbNoun` */
  readonly path: string
}

/** One change that is asked for, under its key. */
export interface KeyedCall<A, I> extends AskedCall<A> {
  readonly input: I
  /** It changes nothing but hands something out: each time that stands in the log, a repeated one too. */
  readonly handsOut: boolean
}

/** Where a change happens: the account, one tenant, or the platform. Everything in which those differ. */
export interface ChangeScope<A extends { readonly session: SignedIn }, I, O> {
  /** @throws apiError not-signed-in, not-found; what is thrown here is no attempt at anything and stands in no log. */
  readonly enter: (ctx: RequestContext) => A
  /** Claims the key, does the work, writes it down and keeps the answer; or answers what was kept. */
  readonly change: (call: KeyedCall<A, I>, mark: RequestMark) => Promise<O>
  /** May this person do it at all? Asked before what was sent is read. @throws apiError not-allowed, once it is in the log */
  readonly admit: (call: AskedCall<A>) => Promise<void> | void
  /** Writes down an attempt that did not succeed. */
  readonly failed: (call: KeyedCall<A, I>, error: unknown) => Promise<void>
}

export type Mutation<S extends Shape, O extends z.ZodType> = TRPCMutationProcedure<{
  meta: ProcedureFacts
  input: WithKey<z.input<Input<S>>>
  output: z.output<O>
}>

/** The one way in which a change is made, whatever its scope: its input carries a key, and counts once under it. */
export function keyedChange<S extends Shape, O extends z.ZodType, A extends { readonly session: SignedIn }>(
  facts: ProcedureFacts,
  schemas: { readonly input: Input<S>; readonly output: O },
  scope: ChangeScope<A, z.output<Input<S>>, unknown>,
): Mutation<S, O> {
  const input = z.strictObject({ ...schemas.input.shape, idempotencyKey: z.uuid() })
  const work = async (step: StepCall<z.output<typeof input>>): Promise<z.input<O>> => {
    const { ctx, path } = step
    const { idempotencyKey, ...rest } = step.input as { idempotencyKey: string }
    const access = scope.enter(ctx)
    const handsOut = facts.base !== null && 'none' in facts.base && facts.base.none === 'hands-out'
    const call = { ctx, access, input: rest as z.output<Input<S>>, path, handsOut }
    try {
      const { personId } = access.session.person
      const request = { personId, procedure: path, key: idempotencyKey, input: call.input, at: ctx.at }
      // A kept answer comes back from the database as it went in; the schema of the answer looks at it again.
      return (await scope.change(call, markOf(ctx.services.auth.secrets, request))) as z.input<O>
    } catch (error) {
      await scope.failed(call, error)
      throw error
    }
  }
  const admit = ({ ctx, path }: AskedStep) => scope.admit({ ctx, access: scope.enter(ctx), path })
  const procedure = mutationStep(facts, { input, output: schemas.output }, work, admit)
  // zod cannot tell that a shape with one key more is that shape and the key.
  return procedure as unknown as Mutation<S, O>
}

/** What the log says of a call, before it is known what became of it. */
export const factOf = <A extends { readonly session: SignedIn }>(
  { ctx, access, path }: AskedCall<A>,
  objectType: string,
): Pick<AuditFact, 'actor' | 'action' | 'objectType'> => ({
  actor: actorOf(ctx, access.session),
  action: path,
  objectType,
})

/** Claim, work, log and kept answer in one transaction: all of it stands, or none. */
export async function onceIn<T extends AuditingTransaction, A extends { session: SignedIn }, O>(
  trx: T,
  mark: RequestMark,
  call: KeyedCall<A, unknown>,
  objectType: string,
  work: (trx: T) => Promise<Done<O>>,
): Promise<unknown> {
  const before = await claim(trx, mark)
  if (before) {
    // A file that is handed out again is handed out: a kept answer is no way around the log.
    if (before.trace !== null) {
      const { detail, ...trace } = before.trace
      await recordDone(trx, call, objectType, { trace: { ...trace, detail: { ...detail, again: true } } })
    }
    return before.output
  }
  const made = await work(trx)
  await recordDone(trx, call, objectType, made)
  await keepAnswer(trx, mark, made.output, call.handsOut ? made.trace : null)
  return made.output
}

/** Writes down what was done; a part of a change that is in the log already leaves no line. */
export async function recordDone(
  trx: AuditingTransaction,
  call: AskedCall<{ readonly session: SignedIn }>,
  objectType: string,
  { trace }: Pick<Done<unknown>, 'trace'>,
): Promise<void> {
  if (trace === null) return
  const { objectId, objectLabel, detail = {} } = trace
  const fact = { ...factOf(call, objectType), objectId, objectLabel, detail }
  await recordFact(trx, { ...fact, result: 'ok', ...arrivalOf(call.ctx) })
}

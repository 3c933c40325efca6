import { TRPCError, type TRPCMutationProcedure, type TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import { apiError } from '../errors/api-error.ts'
import type { RequestContext } from '../request-context.ts'
import { t, type ProcedureFacts } from '../trpc.ts'
import { refuseUnstorable } from './storable-text.ts'

/** A schema as those find it who enumerate procedures: `_def.inputs[0].schema`, `_def.output.schema`. */
export interface CheckedBy {
  readonly schema: z.ZodType
}

/** A call whose input was not read yet. */
export interface AskedStep {
  readonly ctx: RequestContext
  /** `word.verbNoun` */
  readonly path: string
}

/** What the work of a rung gets: its input is checked. */
export interface StepCall<I> extends AskedStep {
  readonly input: I
}

type Admit = (call: AskedStep) => Promise<void> | void

interface Declared<I extends z.ZodType, O extends z.ZodType> {
  readonly meta: ProcedureFacts
  readonly input: z.input<I>
  readonly output: z.output<O>
}

type Work<I extends z.ZodType, O extends z.ZodType> = (call: StepCall<z.output<I>>) => Promise<z.input<O>>

interface Schemas<I, O> {
  readonly input: I
  readonly output: O
}

/** A read whose schema, work and answer are one step (see `stepOf`). */
export function queryStep<I extends z.ZodType, O extends z.ZodType>(
  facts: ProcedureFacts,
  schemas: Schemas<I, O>,
  work: Work<I, O>,
  admit: Admit = () => {},
): TRPCQueryProcedure<Declared<I, O>> {
  const procedure = t.procedure.meta(facts).query(stepOf(schemas, work, admit))
  return declared(procedure, schemas) as unknown as TRPCQueryProcedure<Declared<I, O>>
}

/** A change whose schema, work and answer are one step (see `stepOf`). */
export function mutationStep<I extends z.ZodType, O extends z.ZodType>(
  facts: ProcedureFacts,
  schemas: Schemas<I, O>,
  work: Work<I, O>,
  admit: Admit = () => {},
): TRPCMutationProcedure<Declared<I, O>> {
  const procedure = t.procedure.meta(facts).mutation(stepOf(schemas, work, admit))
  return declared(procedure, schemas) as unknown as TRPCMutationProcedure<Declared<I, O>>
}

/**
 * Checking the input, the work and checking the answer in one step. tRPC's `.input()` and `.output()` are middleware:
 * each copies the whole call several times, and takes the asynchronous way through zod, which no schema here needs.
 *
 * `admit` says who may ask at all, before what was sent is looked at: a body is read for those alone who may send it.
 *
 * @throws (when called) TRPCError BAD_REQUEST with zod's error for an input that does not fit; apiError unexpected for
 * an answer that does not, because that is our own mistake.
 */
function stepOf<I extends z.ZodType, O extends z.ZodType>(
  { input, output }: Schemas<I, O>,
  work: Work<I, O>,
  admit: Admit,
) {
  return async (given: unknown): Promise<unknown> => {
    // tRPC hands every step the way to what was sent; its types tell that to middleware alone.
    const { ctx, path, getRawInput } = given as AskedStep & { getRawInput: () => Promise<unknown> }
    await admit({ ctx, path })
    const checked = input.safeParse(await getRawInput())
    if (!checked.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: checked.error })
    refuseUnstorable(checked.data)
    const answer = output.safeParse(await work({ ctx, path, input: checked.data }))
    if (!answer.success) {
      throw apiError('unexpected', {}, { logText: `${path} answered what its schema refuses`, cause: answer.error })
    }
    return answer.data
  }
}

/** Writes the schemas where those look who enumerate procedures. */
function declared<P extends { readonly _def: object }>(procedure: P, { input, output }: Schemas<z.ZodType, z.ZodType>) {
  const found: { inputs: CheckedBy[]; output: CheckedBy } = { inputs: [{ schema: input }], output: { schema: output } }
  Object.assign(procedure._def, found)
  return procedure
}

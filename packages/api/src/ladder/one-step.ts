import { TRPCError } from '@trpc/server'
import type { z } from 'zod'
import { apiError } from '../errors/api-error.ts'
import type { RequestContext } from '../request-context.ts'
import { t, type ProcedureFacts } from '../trpc.ts'
import { refuseUnstorable } from './storable-text.ts'

/** A schema as those find it who enumerate procedures: `_def.inputs[0].schema`, `_def.output.schema`. */
export interface CheckedBy {
  readonly schema: z.ZodType
}

interface Schemas {
  readonly input: unknown
  readonly output: unknown
}

/** What the work of a rung gets: its input is checked. */
export interface StepCall {
  readonly ctx: RequestContext
  readonly input: unknown
  /** `word.verbNoun` */
  readonly path: string
}

/**
 * A procedure of which checking the input, the work and checking the answer are one step. tRPC's `.input()` and
 * `.output()` are middleware: each copies the whole call several times, and takes the asynchronous way through zod,
 * which no schema here needs.
 *
 * `admit` says who may ask at all, before what was sent is looked at: a body is read for those alone who may send it.
 *
 * @throws (when called) TRPCError BAD_REQUEST with zod's error for an input that does not fit; apiError unexpected for
 * an answer that does not, because that is our own mistake.
 */
export function oneStep(
  kind: 'query' | 'mutation',
  facts: ProcedureFacts,
  schemas: Schemas,
  work: (call: StepCall) => Promise<unknown>,
  admit: (call: Omit<StepCall, 'input'>) => Promise<void> | void = () => {},
): unknown {
  const input = schemas.input as z.ZodType
  const output = schemas.output as z.ZodType
  const step = async (given: unknown): Promise<unknown> => {
    // tRPC hands every step the way to what was sent; its types tell that to middleware alone.
    const { ctx, path, getRawInput } = given as Omit<StepCall, 'input'> & { getRawInput: () => Promise<unknown> }
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
  const bare = t.procedure.meta(facts)
  const procedure = kind === 'query' ? bare.query(step) : bare.mutation(step)
  const declared: { inputs: CheckedBy[]; output: CheckedBy } = {
    inputs: [{ schema: input }],
    output: { schema: output },
  }
  Object.assign(procedure._def, declared)
  return procedure
}

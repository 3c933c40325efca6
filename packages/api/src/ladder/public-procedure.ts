import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import type { RequestContext } from '../request-context.ts'
import type { ProcedureFacts } from '../trpc.ts'
import type { Input, Shape } from './input.ts'
import { mutationStep, queryStep } from './one-step.ts'

export interface PublicCall<I> {
  readonly input: I
  readonly at: Date
  readonly ctx: RequestContext
}

type Spec<S extends Shape, O extends z.ZodType> = { readonly input: Input<S>; readonly output: O }

/** A read for anybody. It may tell nothing that is not public. */
export function publicQuery<S extends Shape, O extends z.ZodType>(
  spec: Spec<S, O>,
  work: (call: PublicCall<z.output<Input<S>>>) => Promise<z.input<O>>,
): TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  const facts: ProcedureFacts = { rung: 'public', permission: null, audit: 'none', idempotent: true, base: null }
  return queryStep(facts, { input: spec.input, output: spec.output }, ({ ctx, input }) => {
    return work({ input, at: ctx.at, ctx })
  })
}

/**
 * A step of signing in, for anybody. It carries no key: a token or a code is used up by its first use, and a kept
 * answer would be a kept secret.
 */
export function publicMutation<S extends Shape, O extends z.ZodType>(
  spec: Spec<S, O>,
  work: (call: PublicCall<z.output<Input<S>>>) => Promise<z.input<O>>,
): TRPCMutationProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }> {
  const base = { none: 'one-time-proof' } as const
  const facts: ProcedureFacts = { rung: 'public', permission: null, audit: 'change', idempotent: false, base }
  return mutationStep(facts, { input: spec.input, output: spec.output }, ({ ctx, input }) => {
    return work({ input, at: ctx.at, ctx })
  })
}

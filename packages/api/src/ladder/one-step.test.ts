import { expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../app-router.ts'
import { asDomainError } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import { t, type ProcedureFacts } from '../trpc.ts'
import { queryStep } from './one-step.ts'

const facts: ProcedureFacts = { rung: 'public', permission: null, audit: 'none', idempotent: true, base: null }
const schemas = {
  input: z.strictObject({ name: z.string().trim() }),
  output: z.strictObject({ greeting: z.string() }),
}
const made = queryStep(facts, schemas, ({ input, path }) => {
  return Promise.resolve(input.name === 'nobody' ? { greeting: 'x', secret: 1 } : { greeting: `${path} ${input.name}` })
})
const caller = t.createCallerFactory(t.router({ greet: made }))({} as RequestContext) as {
  greet: (input: unknown) => Promise<unknown>
}
const refusal = (input: unknown) =>
  caller.greet(input).then(
    () => 'ok',
    (error: unknown) => {
      const { outcome: code, fields } = asDomainError(error)
      return [code, ...fields.map(({ problem }) => problem)].join(' ')
    },
  )

test('the work gets the input as the schema made it', async () => {
  expect(await caller.greet({ name: ' Samira ' })).toEqual({ greeting: 'greet Samira' })
})

test('an input that does not fit, and text that cannot be kept, are refused before the work', async () => {
  expect(await refusal({ name: 1 })).toBe('invalid-input invalid_type')
  expect(await refusal({ name: 'x', role: 'operator' })).toBe('invalid-input unrecognized_keys')
  expect(await refusal(undefined)).toBe('invalid-input invalid_type')
  expect(await refusal({ name: 'a\0b' })).toBe('invalid-input unstorable_text')
})

test('an answer with more in it than its schema says does not go out, and is our mistake, not the caller’s', async () => {
  expect(await refusal({ name: 'nobody' })).toBe('unexpected')
})

test('everything that is served is made of one step and says what it takes and gives', () => {
  const served = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: Record<'middlewares' | 'inputs', unknown[]> }>,
  )
  expect(served.filter(([, { _def }]) => _def.middlewares.length !== 1 || _def.inputs.length !== 1)).toEqual([])
  expect(served.length).toBeGreaterThan(50)
})

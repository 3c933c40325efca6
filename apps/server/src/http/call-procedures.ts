import type { DomainError } from '@vliegwiel/i18n/domain-error'
import {
  apiError,
  appRouter,
  asDomainError,
  statusOf as statusOfError,
  type RequestContext,
} from '@vliegwiel/api/server'
import type { NetworkLimits } from './limits/network-limits.ts'
import { getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server'

/** A procedure as tRPC's own adapters call it. */
interface Served {
  (call: {
    readonly path: string
    readonly type: 'query' | 'mutation'
    readonly ctx: RequestContext
    readonly batchIndex: number
    readonly signal: undefined
    readonly getRawInput: () => Promise<unknown>
  }): Promise<unknown>
  readonly _def: { readonly type: 'query' | 'mutation' }
}

const served: ReadonlyMap<string, Served> = new Map(
  Object.entries(appRouter._def.procedures as unknown as Record<string, Served>),
)

/** What one call came to: the body is in the shape of tRPC's protocol. */
export interface CallAnswer {
  readonly path: string
  readonly status: number
  readonly body: unknown
  /** null: it went well. */
  readonly error: DomainError | null
}

export const isServed = (path: string): boolean => served.has(path)

/**
 * Calls procedures of one request side by side, each with its own input and its own outcome. `inputOf` is asked by those
 * procedures alone that may be called by this person.
 *
 * tRPC's fetch adapter does the same through a web Request, Response, Headers and three abort signals, which cost more
 * than the procedure; nothing here streams or subscribes.
 */
export function callProcedures(
  ctx: RequestContext,
  limits: NetworkLimits,
  paths: readonly string[],
  inputOf: (index: number) => Promise<unknown>,
): Promise<CallAnswer[]> {
  return Promise.all(paths.map((path, index) => callOne(ctx, limits, path, () => inputOf(index), index)))
}

/** Who is signed in reads what is public as often as the work asks; tries at a door count for everybody. */
const isCounted = (ctx: RequestContext, path: string) => ctx.session === null || !path.startsWith('benefits.')

async function callOne(
  ctx: RequestContext,
  limits: NetworkLimits,
  path: string,
  getRawInput: () => Promise<unknown>,
  batchIndex: number,
): Promise<CallAnswer> {
  const procedure = served.get(path)
  if (!procedure) throw apiError('not-found')
  const { type } = procedure._def
  try {
    const seconds = isCounted(ctx, path) ? await limits.askOf(path, ctx.address) : null
    if (seconds !== null) throw apiError('too-many-tries', {}, { retryAfterSeconds: seconds })
    const data = await procedure({ path, type, ctx, batchIndex, signal: undefined, getRawInput })
    return { path, status: 200, body: { result: { data } }, error: null }
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    const shape = getTRPCErrorShape({ config: appRouter._def._config, ctx, error, input: undefined, path, type })
    const known = asDomainError(error)
    return { path, status: statusOfError(known), body: { error: shape }, error: known }
  }
}

/** The status of an answer to several calls: theirs when they agree, else 207. */
export function statusOf(answers: readonly CallAnswer[]): number {
  const [first] = answers
  return first !== undefined && answers.every(({ status }) => status === first.status) ? first.status : 207
}

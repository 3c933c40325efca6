import type { ErrorData } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { TRPCClientError } from '@trpc/client'

/** What went wrong, in the words in which a screen handles it. */
export type ProblemKind =
  | 'signed-out'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'refused'
  | 'away'
  | 'unexpected'

export interface Problem {
  readonly kind: ProblemKind
  /** What the person reads, in their language. */
  readonly text: string
  /** The API's own word and its finer reason. */
  readonly code: string
  readonly reason: string | null
  readonly fields: readonly { readonly field: string; readonly problem: string }[]
  readonly params: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds: number | null
  /** For whoever is called. */
  readonly requestId: string | null
}

const kinds: Readonly<Record<string, ProblemKind>> = {
  'invalid-input': 'invalid',
  'not-signed-in': 'signed-out',
  'not-allowed': 'not-allowed',
  'demo-only': 'refused',
  'not-found': 'not-found',
  conflict: 'refused',
  'version-conflict': 'conflict',
  'key-reused': 'refused',
  'still-running': 'refused',
  'rule-refused': 'refused',
  'too-many-tries': 'refused',
  busy: 'away',
}

const gone = new Set([502, 503, 504])

function dataOf(error: TRPCClientError<never>): ErrorData | null {
  const data = error.data as { app?: ErrorData } | null | undefined
  return data?.app ?? null
}

/** Any error of a call to the one shape that screens know. An answer that is not the API's own means: it is away. */
export function problemOf(error: unknown): Problem {
  const base = { reason: null, fields: [], params: {}, retryAfterSeconds: null, requestId: null }
  if (!(error instanceof TRPCClientError)) {
    return { ...base, kind: 'unexpected', code: 'screen', text: m.errors_api_unexpected() }
  }
  const app = dataOf(error as TRPCClientError<never>)
  if (app !== null) return { ...app, kind: kinds[app.code] ?? 'unexpected' }
  const response = error.meta?.['response']
  const status = response instanceof Response ? response.status : 0
  if (status === 0 || gone.has(status)) {
    const after = response instanceof Response ? Number(response.headers.get('retry-after')) : Number.NaN
    return {
      ...base,
      kind: 'away',
      code: 'away',
      text: m.state_offline_text(),
      retryAfterSeconds: Number.isFinite(after) && after > 0 ? after : null,
    }
  }
  return { ...base, kind: 'unexpected', code: `http-${status}`, text: m.errors_api_unexpected() }
}

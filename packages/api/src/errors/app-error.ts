/**
 * Every refusal of the API, with the status it travels under. Codes of the packages below (`@vliegwiel/auth`,
 * `@vliegwiel/tenants`) are mapped in `domain-errors.ts`.
 */
export const appErrorCodes = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'version-conflict': 409,
  'key-reused': 409,
  'still-running': 409,
  'rule-refused': 422,
  'too-many-tries': 429,
  'demo-only': 403,
  unexpected: 500,
  busy: 503,
} as const
export type AppErrorCode = keyof typeof appErrorCodes

/** A field that is wrong, by its path in the input, and what is wrong with it. */
export interface FieldProblem {
  readonly field: string
  readonly problem: string
}

/** The one error of the API: a code for machines, a text for the log, and params from which the person's text is made. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode
  /** The finer reason, from the package that refused. Has a text of its own. */
  readonly reason: string | null
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly FieldProblem[]
  readonly retryAfterSeconds: number | null

  constructor(
    code: AppErrorCode,
    more: {
      readonly logText?: string
      readonly reason?: string
      readonly params?: Readonly<Record<string, unknown>>
      readonly fields?: readonly FieldProblem[]
      readonly retryAfterSeconds?: number
      readonly cause?: unknown
    } = {},
  ) {
    super(more.logText ?? more.reason ?? code, { cause: more.cause })
    this.code = code
    this.reason = more.reason ?? null
    this.params = more.params ?? {}
    this.fields = more.fields ?? []
    this.retryAfterSeconds = more.retryAfterSeconds ?? null
  }

  get status(): number {
    return appErrorCodes[this.code]
  }
}

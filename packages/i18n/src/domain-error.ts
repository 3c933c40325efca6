/**
 * What a refusal comes down to for whoever asked. It decides the status of the answer, and how a screen goes on: what
 * was typed is kept, what stands there now is shown, somebody is told to sign in.
 */
export const outcomes = [
  'invalid-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'version-conflict',
  'key-reused',
  'still-running',
  'rule-refused',
  'too-many-tries',
  'demo-only',
  'unexpected',
  'busy',
] as const
export type Outcome = (typeof outcomes)[number]

/** A field that is wrong, by its path in the input, and what is wrong with it. */
export interface FieldProblem {
  readonly field: string
  readonly problem: string
}

/** A value that reads differently in each language. */
export interface Spoken {
  readonly nl: string
  readonly en: string
}

interface ParamTypes {
  readonly text: string
  readonly number: number
  readonly spoken: Spoken
  readonly texts: readonly string[]
  /** For a screen, never for the text: what stands there now, a list of checks. */
  readonly data: unknown
}
/** What a value of an error is; with `?` it may be left out. */
export type ParamType = keyof ParamTypes | `${keyof ParamTypes}?`

type TypeOf<T extends ParamType> = T extends `${infer Bare extends keyof ParamTypes}?`
  ? ParamTypes[Bare] | undefined
  : T extends keyof ParamTypes
    ? ParamTypes[T]
    : never
type Declared = Readonly<Record<string, ParamType>>
type MayLack<P extends Declared> = { [K in keyof P]: P[K] extends `${string}?` ? K : never }[keyof P]

/** The values of an error, from what was declared. */
export type ParamsOf<P extends Declared> = {
  readonly [K in Exclude<keyof P, MayLack<P>>]: TypeOf<P[K]>
} & { readonly [K in MayLack<P>]?: TypeOf<P[K]> }

/** One code of a slice: what it comes down to, and the values that its text and the screens use. */
export interface DeclaredCode {
  readonly outcome: Outcome
  readonly params?: Declared
}
type ParamsOfCode<D extends DeclaredCode> = D extends { readonly params: infer P extends Declared }
  ? ParamsOf<P>
  : Readonly<Record<string, never>>

export type ErrorCode = `${string}:${string}`

/** What is known besides the code and its values. `cause` and `logText` are for the log alone. */
export interface ErrorDetails {
  readonly fields?: readonly FieldProblem[]
  readonly retryAfterSeconds?: number
  readonly cause?: unknown
  readonly logText?: string
}

/**
 * The one error of the domain: a rule said no, and a person can be told why. Its code is `slice:code`; the key of its
 * text follows from that (`error-text.ts`). It is recognised by its shape, never by its class: what is bundled
 * twice, or published on its own, stays the same error.
 */
export class DomainError<Code extends ErrorCode = ErrorCode, Params = Readonly<Record<string, unknown>>> extends Error {
  readonly code: Code
  readonly outcome: Outcome
  /** Values for the text and the screen; never a password, token or code, nor an address that was not typed. */
  readonly params: Params
  readonly fields: readonly FieldProblem[]
  readonly retryAfterSeconds: number | null

  constructor(code: Code, outcome: Outcome, params: Params, details: ErrorDetails = {}) {
    super(details.logText ?? code, details.cause === undefined ? {} : { cause: details.cause })
    this.name = 'DomainError'
    this.code = code
    this.outcome = outcome
    this.params = params
    this.fields = details.fields ?? []
    this.retryAfterSeconds = details.retryAfterSeconds ?? null
  }
}

const known: ReadonlySet<unknown> = new Set(outcomes)

/** Is it an error of the domain, whichever copy of this module (or package without it) made it? */
export function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.includes(':') &&
    'outcome' in error &&
    known.has(error.outcome)
  )
}

type Given<D extends DeclaredCode> = D extends { readonly params: infer P extends Declared }
  ? Partial<ParamsOf<P>> extends ParamsOf<P>
    ? [params?: ParamsOf<P>, details?: ErrorDetails]
    : [params: ParamsOf<P>, details?: ErrorDetails]
  : [params?: Readonly<Record<string, never>>, details?: ErrorDetails]

/** Makes the errors of one slice; `throw tenantError('slug-taken', { slug })`. */
export interface ErrorsOf<Slice extends string, Codes extends Readonly<Record<string, DeclaredCode>>> {
  <C extends keyof Codes & string>(
    code: C,
    ...given: Given<Codes[C]>
  ): DomainError<`${Slice}:${C}`, ParamsOfCode<Codes[C]>>
  readonly slice: Slice
  readonly codes: Codes
  /** Is it an error of this slice (and this code of it)? */
  readonly is: <C extends keyof Codes & string>(
    error: unknown,
    code?: C,
  ) => error is DomainError<`${Slice}:${C}`, ParamsOfCode<Codes[C]>>
}

/** The codes of a slice, in its own folder. Each has a text in both languages; a test goes through them all. */
export function errorsOf<const Slice extends string, const Codes extends Readonly<Record<string, DeclaredCode>>>(
  slice: Slice,
  codes: Codes,
): ErrorsOf<Slice, Codes> {
  const make = (code: string, params: object = {}, details?: ErrorDetails) => {
    const outcome = codes[code]?.outcome ?? 'unexpected'
    return new DomainError(`${slice}:${code}`, outcome, params, details)
  }
  const is = (error: unknown, code?: string) =>
    isDomainError(error) &&
    (code === undefined ? error.code.startsWith(`${slice}:`) : error.code === `${slice}:${code}`)
  return Object.assign(make, { slice, codes, is }) as unknown as ErrorsOf<Slice, Codes>
}

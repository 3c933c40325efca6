/** Why a figure cannot be given. A screen words the code; it never shows 0, an empty cell or p = 1 in its place. */
export type NotComputableCode =
  | 'invalid-input'
  | 'empty-arm'
  | 'one-observation'
  | 'no-variance'
  | 'no-events'
  | 'zero-cell'
  | 'too-few-clusters'
  | 'too-few-studies'
  | 'too-uneven'
  | 'collinear'
  | 'singular-leverage'
  | 'no-degrees-of-freedom'
  | 'no-overlap'
  | 'no-compliers'
  | 'weak-uptake'
  | 'uptake-not-noted'
  | 'clustered'
  | 'not-random'
  | 'estimand-unavailable'
  | 'too-few-events'
  | 'too-few-people'
  | 'separated'
  | 'horizon-beyond-data'
  | 'not-reached'
  | 'unbounded'
  | 'not-converged'
  | 'not-finite'

/** The typed answer instead of 0, NaN or a silent p = 1. `detail` is English, for the log and the technical drawer. */
export interface NotComputable {
  computable: false
  code: NotComputableCode
  detail: string
}

/** Either the figures, all finite, or the code that says why there are none. A plain object, so JSON keeps it. */
export type Result<T> = ({ computable: true } & T) | NotComputable

/** Makes the refusal. */
export const notComputable = (code: NotComputableCode, detail: string): NotComputable => ({
  computable: false,
  code,
  detail,
})

/**
 * Marks figures as computed, after a last look: one number that is not finite turns the whole answer into
 * `not-finite`, because NaN becomes null in JSON and would reach a reader as an empty cell.
 */
export function computed<T extends object>(figures: T): Result<T> {
  const path = notFinitePath(figures)
  return path === undefined ? { computable: true, ...figures } : notComputable('not-finite', `${path} is not finite`)
}

/** Where a value holds a number that is not finite, or undefined when every number is. */
export function notFinitePath(value: unknown, path = 'value'): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = notFinitePath(inner, `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Applies a step to a computed answer; a refusal passes through with its own code. */
export const whenComputable = <T, U>(result: Result<T>, step: (figures: T) => Result<U>): Result<U> =>
  result.computable ? step(result) : result

import type { Result } from '../result.ts'

/** The figures of an answer that must be computable. */
export function figures<T>(result: Result<T>): T {
  if (!result.computable) throw new Error(`not computable: ${result.code}: ${result.detail}`)
  return result
}

/**
 * Where an answer leaves the reference value, one line per difference. A null of R asks for null or a refusal;
 * a number asks for the relative tolerance (absolute below 1e-300, where a double ends).
 */
export function differences(actual: unknown, expected: unknown, tolerance: number, path = ''): string[] {
  if (expected === null)
    return actual === null || isRefusal(actual) ? [] : [`${path}: expected a refusal, got ${JSON.stringify(actual)}`]
  if (typeof expected === 'number') {
    if (typeof actual !== 'number') return [`${path}: expected ${expected}, got ${JSON.stringify(actual)}`]
    const gap = Math.abs(actual - expected)
    return gap <= tolerance * Math.abs(expected) + 1e-300
      ? []
      : [`${path}: expected ${expected}, got ${actual} (relative ${(gap / Math.abs(expected)).toExponential(1)})`]
  }
  if (typeof expected === 'object') {
    if (typeof actual !== 'object' || actual === null) return [`${path}: missing`]
    const answer = new Map(Object.entries(actual))
    return Object.entries(expected).flatMap(([key, inner]: [string, unknown]) =>
      answer.has(key) ? differences(answer.get(key), inner, tolerance, `${path}/${key}`) : [`${path}/${key}: missing`],
    )
  }
  return actual === expected ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`]
}

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'computable' in value && value.computable === false

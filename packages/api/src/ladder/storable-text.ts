import { apiError } from '../errors/api-error.ts'

const deepest = 20

/**
 * Refuses text that PostgreSQL cannot keep (a NUL, half a surrogate pair) and input nested deeper than any schema
 * here: both would otherwise surface as an error of the database.
 */
export function refuseUnstorable(value: unknown, path = '', depth = 0): void {
  if (depth > deepest) throw problem(path, 'too_deep')
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw problem(path, 'unstorable_text')
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseUnstorable(item, join(path, String(index)), depth + 1)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      refuseUnstorable(key, path, depth)
      refuseUnstorable(item, join(path, key), depth + 1)
    }
  }
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

const problem = (field: string, what: string) => apiError('invalid-input', {}, { fields: [{ field, problem: what }] })

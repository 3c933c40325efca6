import type { Refusal } from '@vliegwiel/clients'
import { apiError } from '../../errors/api-error.ts'

/**
 * Every field that the rules refuse, by its path in what was sent. `from` and `to`: what a field is called there and here.
 * @throws apiError invalid-input
 */
export function refuseFields(problems: readonly Refusal[], from: string, to: string): void {
  if (problems.length === 0) return
  const fields = problems.map(({ field, code }) => ({
    field: field.startsWith(`${from}.`) ? `${to}${field.slice(from.length)}` : field,
    problem: code,
  }))
  throw apiError('invalid-input', {}, { fields })
}

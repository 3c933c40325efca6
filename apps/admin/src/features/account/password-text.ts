import { isPasswordReason, passwordText } from '@vliegwiel/auth'
import type { Problem } from '../../app/api/problem.ts'
import { fieldText } from '../../app/api/field-text.ts'

/** What the API said of the password; undefined when it said nothing. */
export function refusedPassword(problem: Problem | null): string | undefined {
  const said = problem?.fields.filter((one) => one.field.includes('password')) ?? []
  if (said.length === 0) return undefined
  return said
    .map(({ problem: word }) => (isPasswordReason(word) ? passwordText([word]) : undefined) ?? fieldText(word))
    .join(' ')
}

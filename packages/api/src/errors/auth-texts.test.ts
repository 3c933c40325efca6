import { AuthError, authCodes } from '@vliegwiel/auth'
import { expect, test } from 'vitest'
import { asAppError } from './domain-errors.ts'
import { errorText } from './error-text.ts'

test.each(authCodes)('%s says in both languages what happened and what to do', (code) => {
  const error = asAppError(new AuthError(code))
  const [nl, en] = [errorText(error, 'nl'), errorText(error, 'en')]
  expect(nl).not.toBe(en)
  for (const text of [nl, en]) {
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(text).not.toMatch(/[{}]/)
  }
})

test.each([
  [1, '1 minuut'],
  [60, '1 minuut'],
  [61, '2 minuten'],
  [900, '15 minuten'],
])('too many tries: %i seconds is %s', (retryAfterSeconds, words) => {
  const error = asAppError(new AuthError('too-many-tries', { retryAfterSeconds }))
  expect(errorText(error, 'nl')).toContain(`Wacht ${words} `)
  expect(error.retryAfterSeconds).toBe(retryAfterSeconds)
})

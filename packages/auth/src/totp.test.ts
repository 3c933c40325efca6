import { expect, test } from 'vitest'
import { totpSecretText, totpUri, verifyTotp } from './totp.ts'

// RFC 6238 appendix B, SHA-1: the last six of the eight digits printed there.
const secret = new TextEncoder().encode('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('at %i the code of the RFC is right', (seconds, code) => {
  expect(verifyTotp(secret, code, at(seconds), null)).toEqual({ ok: true, step: Math.floor(seconds / 30) })
})

test('one step early or late is right, two are not', () => {
  expect(verifyTotp(secret, '287082', at(59 + 30), null)).toEqual({ ok: true, step: 1 })
  expect(verifyTotp(secret, '287082', at(59 - 30), null)).toEqual({ ok: true, step: 1 })
  expect(verifyTotp(secret, '287082', at(59 + 61), null)).toEqual({ ok: false, reason: 'wrong' })
})

test('a code works once, and older ones not after it', () => {
  expect(verifyTotp(secret, '287082', at(59), 1)).toEqual({ ok: false, reason: 'replayed' })
  expect(verifyTotp(secret, '287082', at(59), 2)).toEqual({ ok: false, reason: 'replayed' })
  expect(verifyTotp(secret, '287 082', at(59), 0)).toEqual({ ok: true, step: 1 })
})

test.each(['', '28708', '2870823', 'abcdef', '２８７０８２', '9'.repeat(1e5)])('%j is wrong', (code) => {
  expect(verifyTotp(secret, code, at(59), null)).toEqual({ ok: false, reason: 'wrong' })
})

test('the address names issuer and account', () => {
  const uri = new URL(totpUri(Buffer.from(secret), 'a@x.nl', 'Vliegwiel'))
  expect(uri.protocol).toBe('otpauth:')
  expect(uri.searchParams.get('secret')).toBe(totpSecretText(secret))
  expect(uri.searchParams.get('issuer')).toBe('Vliegwiel')
  expect(decodeURIComponent(uri.pathname)).toContain('a@x.nl')
})

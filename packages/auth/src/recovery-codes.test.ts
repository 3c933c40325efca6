import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recoveryCode, recoveryCodeKey } from './recovery-codes.ts'

const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

test('a code reads as four groups and carries all its bytes', () => {
  expect(recoveryCode(new Uint8Array(10))).toBe('0000-0000-0000-0000')
  expect(recoveryCode(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  fc.assert(
    fc.property(anyBytes, anyBytes, (one, other) => {
      expect(recoveryCode(one) === recoveryCode(other)).toBe(Buffer.compare(one, other) === 0)
    }),
  )
})

test('typed back in any way it is the same key', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const code = recoveryCode(bytes)
      const key = recoveryCodeKey(code)
      expect(key).toHaveLength(16)
      expect(recoveryCodeKey(code.toLowerCase().replaceAll('-', ' '))).toBe(key)
      expect(recoveryCodeKey(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(key)
    }),
  )
})

test.each(['', '0000', '0000-0000-0000-000U', 'x'.repeat(1e5)])('%j is no code', (typed) => {
  expect(recoveryCodeKey(typed)).toBeNull()
})

test('too few random bytes are a mistake of ours', () => {
  expect(() => recoveryCode(new Uint8Array(9))).toThrow(RangeError)
})

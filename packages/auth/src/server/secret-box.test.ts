import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretBox } from './secret-box.ts'

const box = secretBox('k'.repeat(32))
const secret = Buffer.from('geheim')

test('what is sealed opens again, with the same key and purpose', () => {
  expect(box.open('totp:1', box.seal('totp:1', secret))).toEqual(secret)
  expect(secretBox('k'.repeat(32)).open('totp:1', box.seal('totp:1', secret))).toEqual(secret)
  expect(box.open('empty', box.seal('empty', Buffer.alloc(0)))).toHaveLength(0)
})

test('nothing else opens it', () => {
  const sealed = box.seal('totp:1', secret)
  expect(() => box.open('totp:2', sealed)).toThrow()
  expect(() => secretBox('j'.repeat(32)).open('totp:1', sealed)).toThrow()
  expect(() => box.open('totp:1', sealed.subarray(0, 20))).toThrow()
  for (const [index, byte] of sealed.entries()) {
    const broken = Buffer.from(sealed)
    broken[index] = byte ^ 1
    expect(() => box.open('totp:1', broken), `byte ${index}`).toThrow()
  }
})

test('sealing twice gives other bytes, a fingerprint the same', () => {
  expect(box.seal('a', secret)).not.toEqual(box.seal('a', secret))
  expect(box.fingerprint('a', 'x')).toEqual(box.fingerprint('a', 'x'))
  expect(box.fingerprint('a', 'x')).not.toEqual(box.fingerprint('b', 'x'))
})

test('a short key is refused at start', () => {
  expect(() => secretBox('short')).toThrow(RangeError)
})

const [first, second, third] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)]

test('a key that was replaced still reads, and nothing new is written with it', () => {
  const before = secretBox(first)
  const during = secretBox(second, [first])
  const after = secretBox(second)
  const old = before.seal('totp:1', secret)
  expect(during.open('totp:1', old)).toEqual(secret)
  expect(() => after.open('totp:1', old)).toThrow()
  const fresh = during.seal('totp:1', secret)
  expect(after.open('totp:1', fresh)).toEqual(secret)
  expect(() => before.open('totp:1', fresh)).toThrow()
  expect(during.fingerprint('a', 'x')).toEqual(after.fingerprint('a', 'x'))
  expect(during.fingerprints('a', 'x')).toEqual([after.fingerprint('a', 'x'), before.fingerprint('a', 'x')])
})

test('whatever was sealed under whichever key and purpose: sealed anew it opens with the newest alone', () => {
  const keys = fc.constantFrom(first, second, third)
  fc.assert(
    fc.property(keys, fc.uint8Array({ maxLength: 80 }), fc.string(), fc.string(), (key, bytes, purpose, other) => {
      const box3 = secretBox(third, [second, first])
      const sealed = secretBox(key).seal(purpose, bytes)
      const anew = box3.reseal(purpose, sealed)
      if (key === third) expect(anew).toBe('current')
      else {
        if (!Buffer.isBuffer(anew)) throw new Error(String(anew))
        expect(secretBox(third).open(purpose, anew)).toEqual(Buffer.from(bytes))
        expect(box3.reseal(purpose, anew)).toBe('current')
      }
      // Of somebody else it opens nothing, and is sealed anew for nobody.
      if (other !== purpose) expect(box3.reseal(other, sealed)).toBe('unreadable')
      expect(secretBox(third).reseal(purpose, sealed)).toBe(key === third ? 'current' : 'unreadable')
    }),
    { numRuns: 50 },
  )
})

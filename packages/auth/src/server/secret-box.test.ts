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

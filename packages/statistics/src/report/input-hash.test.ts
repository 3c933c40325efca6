import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical, inputHash } from './index.ts'

describe('inputHash', () => {
  it('is SHA-256 of JSON with its keys in order', () => {
    const value = { b: [1, null, 'é'], a: { d: undefined, c: 0.1 } }
    expect(canonical(value)).toBe('{"a":{"c":0.1},"b":[1,null,"é"]}')
    expect(inputHash(value)).toBe(createHash('sha256').update(canonical(value)).digest('hex'))
  })
})

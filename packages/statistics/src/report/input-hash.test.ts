import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical, inputHash } from './index.ts'

describe('inputHash', () => {
  it('is SHA-256 of JSON with its keys in order', () => {
    const value = { b: [1, null, 'é'], a: { d: undefined, c: 0.1 } }
    expect(canonical(value)).toBe('{"a":{"c":0.1},"b":[1,null,"é"]}')
    expect(inputHash(value)).toBe(createHash('sha256').update(canonical(value)).digest('hex'))
  })

  it('writes what RFC 8785 writes (its examples of keys and numbers)', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.keys(JSON.parse(canonical(keys)) as object).length).toBe(7)
    expect(canonical(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
    expect(canonical([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]')
  })

  it('has an answer for figures that cannot be: one that is no number, and half a sign', () => {
    expect(canonical({ mean: Number.NaN, most: Number.POSITIVE_INFINITY })).toBe('{"mean":null,"most":null}')
    expect(canonical(['a\ud800', '\\ud800', undefined])).toBe('["a\ufffd","\\\\ud800",null]')
    expect(canonical(undefined)).toBe('null')
  })
})

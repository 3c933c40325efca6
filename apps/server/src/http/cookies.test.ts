import { describe, expect, test } from 'vitest'
import { cookieJar, cookieLine, cookieNames, readCookie } from './cookies.ts'

const token = 'a-token_of-at-least-20-signs'

describe('names', () => {
  test('over https no other host or path can plant one', () => {
    expect(cookieNames('https://vliegwiel.example')).toEqual({
      session: '__Host-vliegwiel',
      signIn: '__Host-vliegwiel-sign-in',
      secure: true,
    })
  })

  test('on this machine, without https, a browser would refuse that prefix', () => {
    expect(cookieNames('http://127.0.0.1:4317')).toEqual({
      session: 'vliegwiel',
      signIn: 'vliegwiel-sign-in',
      secure: false,
    })
  })
})

describe('reading', () => {
  test.each([
    ['alone', `s=${token}`],
    ['between others', `a=1; s=${token}; b=2`],
    ['without spaces', `a=1;s=${token};b=2`],
  ])('%s it is found', (_, header) => expect(readCookie(header, 's')).toBe(token))

  test.each([
    ['no header', null],
    ['an empty header', ''],
    ['another name', `x=${token}`],
    ['a longer name', `ss=${token}`],
    ['a name with a prefix', `__Host-s=${token}`],
    ['planted twice, the same', `s=${token}; s=${token}`],
    ['planted twice, another before it', `s=${'b'.repeat(30)}; s=${token}`],
    ['too short', `s=${'a'.repeat(19)}`],
    ['too long', `s=${'a'.repeat(201)}`],
    ['signs that no token has', `s=${token}%0d`],
    ['in quotes', `s="${token}"`],
    ['with a space in it', `s=${token} ${token}`],
  ])('%s is worth nothing', (_, header) => expect(readCookie(header, 's')).toBeNull())

  test.each([20, 200])('%d signs are a token', (length) => {
    expect(readCookie(`s=${'a'.repeat(length)}`, 's')).toHaveLength(length)
  })
})

describe('writing', () => {
  const at = new Date('2026-11-30T12:00:00Z')

  test('for this host alone, out of reach of scripts, not with a form of another site', () => {
    expect(cookieLine('s', token, at, false)).toBe(
      `s=${token}; Path=/; Expires=Mon, 30 Nov 2026 12:00:00 GMT; HttpOnly; SameSite=Lax`,
    )
    expect(cookieLine('s', token, at, true).split('; ')).toContain('Secure')
    expect(cookieLine('s', token, at, true)).not.toMatch(/Domain/i)
  })

  test('a jar reads its own name, sets it and takes it away', () => {
    const names = cookieNames('https://vliegwiel.example')
    const jar = cookieJar(`vliegwiel=${token}`, names)
    expect(jar.session).toBeNull()
    jar.setSession(token, at)
    jar.clearSession()
    expect(jar.lines).toEqual([
      cookieLine('__Host-vliegwiel', token, at, true),
      cookieLine('__Host-vliegwiel', '', new Date(0), true),
    ])
    expect(cookieJar(`__Host-vliegwiel=${token}`, names).session).toBe(token)
  })
})

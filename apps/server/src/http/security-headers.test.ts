import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'

const directives = (policy: string) =>
  new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]))

describe('what a page may load', () => {
  test('is each directive by itself: a missing one falls back to less than is meant', () => {
    expect(directives(contentSecurityPolicy(false))).toEqual(
      new Map([
        ['default-src', "'self'"],
        ['script-src', "'self'"],
        ['style-src', "'self'"],
        ['style-src-attr', "'unsafe-inline'"],
        ['img-src', "'self' data:"],
        ['font-src', "'self'"],
        ['connect-src', "'self'"],
        ['object-src', "'none'"],
        ['base-uri', "'none'"],
        ['form-action', "'self'"],
        ['frame-ancestors', "'none'"],
      ]),
    )
  })

  test('over https nothing is asked without it', () => {
    expect(directives(contentSecurityPolicy(true)).has('upgrade-insecure-requests')).toBe(true)
    expect(directives(contentSecurityPolicy(false)).has('upgrade-insecure-requests')).toBe(false)
  })

  test('a sheet in the page is let in by its own text, and scripts never', () => {
    const sheet = 'h1 { color: red }'
    const hash = createHash('sha256').update(sheet).digest('base64')
    const policy = directives(contentSecurityPolicy(true, sheet))
    expect(policy.get('style-src')).toBe(`'self' 'sha256-${hash}'`)
    expect(policy.get('script-src')).toBe("'self'")
    expect(contentSecurityPolicy(true, sheet)).not.toMatch(/script-src[^;]*(unsafe|\*|data:|http)/)
  })
})

describe('headers of every answer', () => {
  const of = (https: boolean) => new Map(securityHeaders(https))

  test('are these, with nothing that lets another site in', () => {
    expect(Object.fromEntries(of(false))).toEqual({
      'content-security-policy': contentSecurityPolicy(false),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
  })

  test('over https browsers come back over https for two years, to every name below it', () => {
    expect(of(true).get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    expect(of(false).has('strict-transport-security')).toBe(false)
    expect(of(true).get('content-security-policy')).toBe(contentSecurityPolicy(true))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailAddress, emailBucket, emailKey } from './email-address.ts'

describe('identity of an e-mail address', () => {
  test.each([
    ['A@x.nl', 'a@x.nl'],
    ['a@X.NL', 'a@x.nl'],
    [' a@x.nl. ', 'a@x.nl'],
    ['a@x.nl...', 'a@x.nl'],
    ['ａ＠ｘ．ｎｌ', 'a@x.nl'],
    ['\u212Aees@x.nl', 'kees@x.nl'],
    ['a+b.c@x.nl', 'a+b.c@x.nl'],
    ['info@café.nl', 'info@xn--caf-dma.nl'],
  ])('%j is %j', (typed, key) => expect(emailKey(typed)).toBe(key))

  test.each([
    '',
    'a',
    '@x.nl',
    'a@',
    'a@nl',
    'a b@x.nl',
    'a@x..nl',
    'a@-x.nl',
    'a@b@x.nl',
    'аdmin@x.nl',
    'a\u200B@x.nl',
    'a@é/x.nl',
    'a@x.nl\r\nBcc: b@x.nl',
    `${'a'.repeat(65)}@x.nl`,
    `a@${'x'.repeat(300)}.nl`,
    'a'.repeat(100_000),
  ])('%j is none', (typed) => expect(emailKey(typed)).toBeNull())

  test('is stable: the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
        const key = emailKey(typed)
        if (key !== null) expect(emailKey(key)).toBe(key)
      }),
    )
  })

  test('comes out of the schema, and nothing else does', () => {
    expect(emailAddress.parse('A@X.nl')).toBe('a@x.nl')
    expect(emailAddress.safeParse('geen adres').success).toBe(false)
  })
})

describe('T14: one bucket for one mailbox', () => {
  test.each(['A@x.nl', 'a@X.NL', 'a+1@x.nl', 'a+2+3@x.nl', 'a@x.nl.', 'ａ@x.nl', '.a@x.nl'])('%j', (typed) => {
    expect(emailBucket(typed)).toBe('a@x.nl')
  })

  test('dots do not make a new one, people keep their own', () => {
    expect(emailBucket('jan.de.boer@x.nl')).toBe(emailBucket('jandeboer@x.nl'))
    expect(emailBucket('a@x.nl')).not.toBe(emailBucket('a@y.nl'))
    expect(emailBucket('+a@x.nl')).not.toBe(emailBucket('+b@x.nl'))
  })

  test('exists for garbage, and is short', () => {
    expect(emailBucket('  Geen Adres ')).toBe('geen adres')
    expect(emailBucket('x'.repeat(100_000)).length).toBeLessThanOrEqual(200)
  })
})

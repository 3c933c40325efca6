import { readFileSync } from 'node:fs'
import { benefitRefusal, refusalCodes } from '@vliegwiel/benefits'
import { refusalText } from '@vliegwiel/benefits/words'
import { messageFiles } from '@vliegwiel/i18n/compile'
import { type DeclaredCode, DomainError, isDomainError, outcomes } from '@vliegwiel/i18n/domain-error'
import { errorKey, errorText, hasErrorText } from '@vliegwiel/i18n/error-text'
import { tooManyTries } from '@vliegwiel/auth'
import { describe, expect, test } from 'vitest'
import { errorFamilies } from '../slices.ts'
import { asDomainError, briefly, statusOf } from './domain-errors.ts'

const declared = errorFamilies.flatMap((errors) =>
  Object.entries(errors.codes).map(([word, code]): [string, DeclaredCode] => [`${errors.slice}:${word}`, code]),
)
const samples: Readonly<Record<string, unknown>> = {
  text: 'Voorbeeld',
  number: 14,
  spoken: { nl: 'Voorbeeld', en: 'Example' },
  texts: ['Voorbeeld'],
  data: 'Voorbeeld',
}
const texts = new Map<string, string>(
  messageFiles()
    .filter(({ language }) => language === 'nl')
    .flatMap(({ file }) => Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>))
    .map(([key, text]) => [key, JSON.stringify(text)]),
)

describe.each(declared)('%s', (code, { outcome, params = {} }) => {
  test('has a text in both languages, under the key that follows from it, and tells nothing it does not know', () => {
    expect(hasErrorText(code), `write ${errorKey(code)} in both languages`).toBe(true)
    const known = Object.fromEntries(
      Object.entries(params).map(([name, type]) => [name, samples[type.replace('?', '')]]),
    )
    const error = new DomainError(code as `${string}:${string}`, outcome, known)
    const [nl, en] = [errorText(error, 'nl'), errorText(error, 'en')]
    expect(nl).toMatch(/^.*[a-z.]$/s)
    for (const text of [nl, en]) expect(text).not.toMatch(/[{}–]|undefined|NaN|\[object/)
    if (nl !== 'Voorbeeld') expect(nl).not.toBe(en)
  })

  test('its text uses declared values alone, and none that is data for a screen', () => {
    const own = `${texts.get(errorKey(code)) ?? ''}${texts.get(`${errorKey(code)}_fix`) ?? ''}`
    for (const [, name = ''] of own.matchAll(/\{(\w+)\}/g)) expect(Object.keys(params), name).toContain(name)
  })
})

test('no text stands for a code that nobody declares', () => {
  const keys = new Set(declared.map(([code]) => errorKey(code)))
  const left = [...texts.keys()].filter((key) => key.startsWith('errors_') && !keys.has(key.replace(/_fix$/, '')))
  expect(left.toSorted()).toEqual(['errors_not_saved', 'errors_title'])
})

test('two slices never share a name, and no two codes share a text', () => {
  const names = errorFamilies.map(({ slice }) => slice)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(declared.map(([code]) => errorKey(code))).size).toBe(declared.length)
})

test('a package that is used on its own refuses in the same shape, with words of its own', () => {
  for (const code of refusalCodes) {
    const refusal = benefitRefusal(code, 'job.start', 'age')
    expect(isDomainError(refusal)).toBe(true)
    const known: DomainError = refusal
    expect(asDomainError(refusal)).toBe(known)
    expect(briefly(refusal)).toEqual({ code: 'rule-refused', reason: `benefits:${code}` })
    for (const language of ['nl', 'en'] as const) expect(refusalText(refusal, null, language)).toMatch(/\.$/)
  }
})

test('an error of another copy of the class is known by its shape', () => {
  const copy = Object.assign(new Error('x'), {
    code: 'tenants:slug-taken',
    outcome: 'conflict',
    params: {},
    fields: [],
  })
  expect(copy).not.toBeInstanceOf(DomainError)
  expect(briefly(copy)).toEqual({ code: 'conflict', reason: 'tenants:slug-taken' })
  // An error of Node has a code too.
  expect(isDomainError(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe(false)
})

test('every outcome has a status of its own kind', () => {
  for (const outcome of outcomes) expect(statusOf({ outcome })).toBeGreaterThanOrEqual(400)
})

test.each([
  [1, '1 minuut'],
  [60, '1 minuut'],
  [61, '2 minuten'],
  [900, '15 minuten'],
])('too many tries: %i seconds is %s', (seconds, words) => {
  const error = tooManyTries(seconds)
  expect(errorText(error, 'nl')).toContain(`Wacht ${words} `)
  expect(error.retryAfterSeconds).toBe(seconds)
})

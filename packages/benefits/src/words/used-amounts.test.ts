import { expect, test } from 'vitest'
import { parameterSubjects } from '../parameters/check-parameters.ts'
import { nationalParameters } from '../parameters/index.ts'
import type { ParameterStatus, ParameterUse } from '../parameters/parameter.ts'
import { certaintyText } from './certainty.ts'
import { noticeTexts, sourceText, usedAmounts } from './used-amounts.ts'

const everyAmount = parameterSubjects.flatMap((subject) =>
  nationalParameters[subject].flatMap(({ values, note = null, ...version }) =>
    Object.keys(values).map((key) => ({
      ...version,
      note,
      id: `${subject}.${key}`,
      value: 0,
      use: 'in-force' as const,
      origin: 'package' as const,
    })),
  ),
)

test.each(['nl', 'en'] as const)('no key and no path of a file stands among the amounts (%s)', (language) => {
  for (const { subject, source, certainty } of usedAmounts(everyAmount, language)) {
    expect(subject).not.toMatch(/[a-z][A-Z]|\w\.\w/)
    expect(source).not.toMatch(/\.yaml|_|regulation\//)
    expect(certainty).not.toMatch(/verified|secondary|unverified/)
  }
})

// Who opens the document of the amounts reads these words as they stand here.
test('what is said of an amount is Dutch, and names no file', () => {
  for (const subject of parameterSubjects)
    for (const { mark, note, source, validFrom } of nationalParameters[subject])
      for (const words of [mark, note ?? '', source]) {
        expect(words, `${subject} ${validFrom}`).not.toMatch(
          /\b(the|of|from|verified|memory|text|quotes?|and|is printed)\b/i,
        )
        expect(words, `${subject} ${validFrom}`).not.toMatch(/\.(yaml|json|ts)\b|regelrecht|\d{4}-\d{2}-\d{2}/)
      }
})

test('what was read in a newspaper or on a site is not called read in the law', () => {
  const versions = parameterSubjects.flatMap((subject) =>
    nationalParameters[subject].map(({ status, source }) => ({ status, source })),
  )
  expect(versions.filter(({ status, source }) => status === 'verified' && /\.(nl|com)\b/.test(source))).toEqual([])
})

test('amounts of one subject, day, certainty and source are one row, however often they took part', () => {
  const tax = {
    validFrom: '2026-01-01',
    staleAfter: null,
    status: 'verified',
    source: 'Staatscourant',
    mark: '',
    note: null,
    value: 1,
    use: 'in-force',
    origin: 'package',
  } as const
  const used = [
    { ...tax, id: 'wageTax.band-1-rate' },
    { ...tax, id: 'wageTax.band-1-upto' },
    { ...tax, id: 'norms.single' },
    { ...tax, id: 'wageTax.band-1-rate' },
    { ...tax, id: 'wageTax.band-1-rate', use: 'expected' as const },
  ]
  expect(usedAmounts(used, 'nl').map(({ subject, certainty }) => [subject, certainty])).toEqual([
    ['de loonheffing', 'gelezen in de wet of de bekendmaking'],
    ['de bijstandsnorm', 'gelezen in de wet of de bekendmaking'],
    ['de loonheffing', 'kan nog veranderen (gelezen in de wet of de bekendmaking)'],
  ])
  expect(
    noticeTexts(
      used.map((parameter) => ({ kind: 'expected' as const, parameter })),
      'nl',
    ),
  ).toHaveLength(2)
})

const statuses = ['verified', 'secondary', 'unverified', 'unknown'] as const satisfies readonly ParameterStatus[]
const later = ['expected', 'last-known'] as const satisfies readonly ParameterUse[]
const every = statuses.flatMap((status) => later.map((use) => [status, use] as const))

test.each(every)('%s, used as %s, never begins with how well it was read', (status, use) => {
  for (const language of ['nl', 'en'] as const) {
    const text = certaintyText(status, use, language)
    expect(text.startsWith(certaintyText(status, 'in-force', language))).toBe(false)
    expect(text).toContain(certaintyText(status, 'in-force', language))
  }
})

test('a source is named as people name it', () => {
  const file = 'MinBZK/regelrecht-corpus regulation/nl/wet/wet_op_de_loonbelasting_1964/2026-01-01.yaml'
  expect(sourceText(file, 'nl')).toBe('Wet op de loonbelasting 1964, 1 januari 2026')
  expect(sourceText('https://www.hofvantwente.nl/inwoners/normen', 'nl')).toBe('hofvantwente.nl')
  expect(sourceText('Staatscourant 2026, 41234', 'nl')).toBe('Staatscourant 2026, 41234')
})

import { nationalParameters, parameterSubjects } from '@vliegwiel/benefits/parameters'
import { expect, test } from 'vitest'
import { figureRows, sourceText } from './figure-rows.ts'

const everyAmount = parameterSubjects.flatMap((subject) =>
  nationalParameters[subject].flatMap(({ values, ...version }) =>
    Object.keys(values).map((key) => ({ ...version, id: `${subject}.${key}` })),
  ),
)

test.each(['nl', 'en'] as const)(
  'no key and no path of a file stands among the amounts that residents read (%s)',
  (language) => {
    for (const { subject, source } of figureRows(everyAmount, language)) {
      expect(subject).not.toMatch(/[a-z][A-Z]|\w\.\w/)
      expect(source).not.toMatch(/\.yaml|_|regulation\//)
    }
  },
)

test('amounts of one subject, day and source are one row, however often they took part', () => {
  const tax = { validFrom: '2026-01-01', status: 'verified', source: 'Staatscourant' } as const
  const used = [
    { ...tax, id: 'wageTax.band-1-rate' },
    { ...tax, id: 'wageTax.band-1-upto' },
    { ...tax, id: 'norms.single' },
    { ...tax, id: 'wageTax.band-1-rate' },
    { ...tax, id: 'wageTax.band-1-rate', validFrom: '2027-01-01' },
  ]
  expect(figureRows(used, 'nl').map(({ subject, validFrom }) => [subject, validFrom])).toEqual([
    ['de loonheffing', '2026-01-01'],
    ['de bijstandsnorm', '2026-01-01'],
    ['de loonheffing', '2027-01-01'],
  ])
})

test('a source is named as people name it', () => {
  const file = 'MinBZK/regelrecht-corpus regulation/nl/wet/wet_op_de_loonbelasting_1964/2026-01-01.yaml'
  expect(sourceText(file, 'nl')).toBe('Wet op de loonbelasting 1964, 1 jan 2026')
  expect(sourceText('https://www.hofvantwente.nl/inwoners/normen', 'nl')).toBe('hofvantwente.nl')
  expect(sourceText('Staatscourant 2026, 41234', 'nl')).toBe('Staatscourant 2026, 41234')
})

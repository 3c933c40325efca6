import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsBsn, passesElevenTest } from '../values/bsn.ts'
import type { RawCell } from '../values/raw-cell.ts'
import { startSurvey, verdictOf } from './column-evidence.ts'
import { refuseBsnHeadings, withholdBsn } from './withhold-bsn.ts'

const verdict = (type: 'decimal' | 'euro' | 'whole-number' | 'date' | 'text', ...cells: RawCell[]) => {
  const survey = startSurvey(['A'])
  survey.take(cells.map((cell, at) => ({ row: at + 2, cells: [cell] })))
  const found = verdictOf({ type }, survey.evidence['A'])
  if (found === null) return null
  return found.state === 'decided' ? found.notation : [found.state, found.examples.map(({ row }) => row)]
}
const days = (...texts: string[]): RawCell[] => texts.map((date) => ({ date }))

describe('what a column decides by itself', () => {
  test.each<[string, unknown, ...RawCell[]]>([
    ['commas decide', 'decimal-comma', '12,5', '1.234', '7'],
    ['points decide', 'decimal-point', '12.5', '1,234'],
    ['thousands in groups of two decide', 'decimal-comma', '1.234.567'],
    ['a zero in front decides', 'decimal-comma', '0,125'],
    ['three digits after one mark: asked', ['open', [2]], '1.234', '12'],
    ['English thousands: asked, so that they can be chosen', ['open', [3]], '12', '1,234'],
    ['"12.5" in a column of decimal commas: mixed, with both', ['mixed', [2, 4]], '12,5', '3', '12.5'],
    ['whole numbers say nothing', null, '12', '1234'],
    ['numbers of a workbook say nothing', null, 12.5, 3],
  ])('%s', (_what, expected, ...cells) => {
    for (const type of ['decimal', 'euro', 'whole-number'] as const) expect(verdict(type, ...cells)).toEqual(expected)
    expect(verdict('text', ...cells)).toBe(null)
  })

  test.each<[string, unknown, ...RawCell[]]>([
    ['a day after the twelfth decides', 'day-first', '3-4-2026', '23-4-2026'],
    [
      'twelve rows that can be read both ways: asked',
      ['open', [2]],
      ...Array.from({ length: 12 }, (_, at) => `${at + 1}-12-2026`).slice(0, 11),
    ],
    ['only months in front: asked, because a slip would turn all', ['open', [3, 2]], '3/4/2026', '4/23/2026'],
    ['both: mixed', ['mixed', [2, 3]], '23-4-2026', '4-23-2026'],
    ['day and month alike say nothing', null, '4-4-2026'],
    ['with a time', 'day-first', '23-4-2026 10:00'],
    ['seen: 31-2-2026 is no day, so it decides nothing about 3-4-2026: asked', ['open', [3]], '31-2-2026', '3-4-2026'],
    ['nor does 2-30-2026', ['open', [3]], '2-30-2026', '3-4-2026'],
    ['nor 31-13-2026', null, '31-13-2026'],
    ['years in front say nothing', null, '2026-04-03'],
    [
      'days of a workbook that are all before the thirteenth beside text after it: mixed, for they were swapped',
      ['mixed', [5, 2]],
      ...days('2026-03-04', '2026-07-05', '2026-01-12'),
      '23-4-2026',
    ],
    [
      'days of a workbook that go on after the twelfth are what they say',
      'day-first',
      ...days('2026-03-04', '2026-07-05', '2026-01-22'),
      '23-4-2026',
    ],
  ])('%s', (_what, expected, ...cells) => {
    expect(verdict('date', ...cells)).toEqual(expected)
  })
})

describe('citizen service numbers', () => {
  test('the check, on the example numbers of the tax office and one digit beside them', () => {
    expect(['111222333', '123456782'].map((nine) => passesElevenTest(nine))).toEqual([true, true])
    expect(['111222334', '123456789', '000000000'].map((nine) => passesElevenTest(nine))).toEqual([false, false, false])
  })

  test.each([
    'BSN',
    'bsn-nummer',
    'Burgerservicenummer',
    'burger service nummer',
    'klant_bsn',
    'BSN partner',
    'Sofinummer',
    'citizen service number',
    '111222333',
  ])('a column called %s makes the file refused, by its letter', (heading) => {
    expect(() => refuseBsnHeadings(['Naam', heading])).toThrow(
      expect.objectContaining({ code: 'tabular:bsn-column', params: { column: 'B' } }),
    )
  })

  test.each(['Klantnummer (geen BSN)', 'Subsnel', 'Naam', 'absnummer', 'no citizen service number'])(
    '%s does not',
    (heading) => {
      expect(() => refuseBsnHeadings([heading])).not.toThrow()
    },
  )

  test('seen: set apart by spaces that do not break, by dashes or by signs that nobody sees, it was kept', () => {
    for (const written of [
      '111\u00a0222\u00a0333',
      '111\u202f222\u202f333',
      '111\u2013222\u2013333',
      '111/222/333',
      '111_222_333',
      '1112\u00a022\u00a0333',
      '1 1 1 2 2 2 3 3 3',
      '111\u200b222\u200b333',
      '\uff11\uff11\uff11\uff12\uff12\uff12\uff13\uff13\uff13',
      'Jansen,111222333',
      'nr.111222333',
      'nummer 111222333, zie dossier',
    ])
      expect([written, holdsBsn(written)]).toEqual([written, true])
    for (const other of ['0,111222333', '1.111222333', '1112223334', '111222333,5', '111.222.334'])
      expect([other, holdsBsn(other)]).toEqual([other, false])
  })

  test('whatever stands between the groups and around the number, it is found', () => {
    const between = fc.constantFrom('', ' ', '.', '-', '/', '_', '\u00a0', '\u2009', '\u2011', '\u200d', '\u00ad')
    const around = fc.constantFrom('', ' ', 'nr ', 'A', '(', ', ', ';', 'é', '\u200b')
    fc.assert(
      fc.property(between, around, around, (sign, before, after) =>
        holdsBsn(`${before}${['111', '222', '333'].join(sign)}${after}`),
      ),
    )
  })

  test('each is taken out before anything is kept, in text, as a number and by its format; amounts and days stay', () => {
    const cells: RawCell[] = [
      '111222333',
      111_222_333,
      'zie 111.222.333, graag',
      { number: 12_345_672, shown: '012345672' },
      111_222_333,
      '12345672',
      '111222334',
      true,
    ]
    const watches = ['nine', 'nine', 'nine', 'nine', 'none', 'key', 'nine', 'nine'] as const
    const { cells: kept } = withholdBsn({ row: 2, cells }, (at) => watches[at] ?? 'nine')
    const gone = { withheld: 'bsn' }
    expect(kept).toEqual([gone, gone, gone, gone, 111_222_333, gone, '111222334', true])
  })
})

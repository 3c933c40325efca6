import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts, sentencesOf, textOf, type TextSide } from './merge-text.ts'

const merged = (base: string, theirs: string, mine: string, ...decided: TextSide[]) =>
  textOf(mergeTexts(base, theirs, mine), decided, [mine, theirs, base])
const conflicts = (base: string, theirs: string, mine: string) =>
  mergeTexts(base, theirs, mine).filter((piece) => !('agreed' in piece))

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['Een. Twee! Drie?', ['Een.', 'Twee!', 'Drie?']],
    ['Bel dr. Jansen. Of nr. 5.', ['Bel dr. Jansen.', 'Of nr. 5.']],
    ['Wij betalen. Bel ons op 14 0492.', ['Wij betalen.', 'Bel ons op 14 0492.']],
    [
      'Volgens art. 5 mag dit, d.w.z. Altijd. Nooit anders.',
      ['Volgens art. 5 mag dit, d.w.z. Altijd.', 'Nooit anders.'],
    ],
    ['Op een regel\n\nen de volgende', ['Op een regel', 'en de volgende']],
    ['U krijgt € 1.401,50 per maand. Dat is veel.', ['U krijgt € 1.401,50 per maand.', 'Dat is veel.']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

describe('two changes to one text', () => {
  test('the 23rd and the 18th make a conflict, never "de 23e 18e"', () => {
    const [base, theirs, mine] = ['20e', '23e', '18e'].map(
      (day) => `Wij betalen op de ${day} van de maand. Bel ons.`,
    ) as [string, string, string]
    expect(conflicts(base, theirs, mine)).toEqual([
      {
        was: ['Wij betalen op de 20e van de maand.'],
        theirs: ['Wij betalen op de 23e van de maand.'],
        mine: ['Wij betalen op de 18e van de maand.'],
      },
    ])
    expect(merged(base, theirs, mine)).toBe(mine)
    expect(merged(base, theirs, mine, 'theirs')).toBe(theirs)
    expect(merged(base, theirs, mine, 'both')).toBe(
      'Wij betalen op de 23e van de maand. Wij betalen op de 18e van de maand. Bel ons.',
    )
  })

  test('two words of one sentence are a conflict too: together they would be a sentence of nobody', () => {
    expect(
      conflicts('De balie is open op maandag.', 'De balie is dicht op maandag.', 'De balie is open op dinsdag.'),
    ).toHaveLength(1)
  })

  test('changes of different sentences make one text', () => {
    const base = 'Vraag de toeslag aan binnen 3 maanden nadat de opvang begint.'
    const theirs = 'Vraag de toeslag zo vroeg mogelijk aan.'
    expect(merged(base, theirs, `${base} Wij helpen u daarbij.`)).toBe(`${theirs} Wij helpen u daarbij.`)
    expect(conflicts(base, theirs, `${base} Wij helpen u daarbij.`)).toEqual([])
  })

  test('one side alone, the same change twice, and both adding something', () => {
    expect(merged('Een ding. Twee dingen.', 'Een ding. Twee dingen.', 'Een ding. Drie dingen.')).toBe(
      'Een ding. Drie dingen.',
    )
    expect(conflicts('Een ding.', 'Geen ding.', 'Geen ding.')).toEqual([])
    expect(conflicts('', 'Dit hier.', 'Dat daar.')).toEqual([{ was: [], theirs: ['Dit hier.'], mine: ['Dat daar.'] }])
  })

  test('paragraphs stay paragraphs, and a line without a full stop never runs on into the next', () => {
    expect(merged('Een ding.\n\nDan twee.', 'Eén ding!\n\nDan twee.', 'Een ding.\n\nDan drie.')).toBe(
      'Eén ding!\n\nDan drie.',
    )
    expect(merged('Kop', 'Kop\nOnder', 'Boven\nKop')).toBe('Boven\nKop\nOnder')
  })
})

/** Words, marks and breaks that make sentences, half sentences, lists and abbreviations. */
const word = fc.constantFrom(
  'de',
  'Wij',
  'betalen',
  '20e',
  '23e',
  'art',
  'Bel',
  'dr',
  '5',
  'd.w.z',
  'mag',
  'maandag',
  'é',
)
const mark = fc.constantFrom('', '', '', '.', '.', '!', '?', '…', '.)', ',')
const space = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ')
const aText = fc.array(fc.tuple(word, mark, space), { maxLength: 14 }).map((parts) =>
  parts
    .map((part) => part.join(''))
    .join('')
    .trim(),
)
/** Three texts that have much in common, as edits of one text do. */
const threeTexts = fc
  .tuple(
    fc.array(aText, { maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(5), aText), { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(5), aText), { maxLength: 3 }),
  )
  .map(([lines, one, other]) => {
    const edited = (edits: readonly [number, string][]) =>
      edits.reduce(
        (text, [at, line]) => text.with(Math.min(at, text.length - 1), line),
        lines.length > 0 ? lines : [''],
      )
    return [lines, edited(one), edited(other)].map((text) => text.join(' ')) as [string, string, string]
  })
const side = fc.constantFrom<TextSide>('theirs', 'mine', 'both')

describe('for any three texts', () => {
  test('every sentence of a proposed merge stands in the base, in theirs or in mine', () => {
    fc.assert(
      fc.property(
        fc.oneof(threeTexts, fc.tuple(aText, aText, aText)),
        fc.array(side),
        ([base, theirs, mine], decided) => {
          const known = new Set([base, theirs, mine].flatMap(sentencesOf))
          const invented = sentencesOf(merged(base, theirs, mine, ...decided)).filter(
            (sentence) => !known.has(sentence),
          )
          expect(invented).toEqual([])
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('one side alone is that side; nothing of it is lost', () => {
    fc.assert(
      fc.property(threeTexts, ([base, theirs]) => {
        expect(sentencesOf(merged(base, theirs, base))).toEqual(sentencesOf(theirs))
        expect(sentencesOf(merged(base, base, theirs))).toEqual(sentencesOf(theirs))
        expect(conflicts(base, theirs, theirs)).toEqual([])
      }),
    )
  })

  test('taking one side of every conflict loses no sentence that this side alone wrote', () => {
    fc.assert(
      fc.property(threeTexts, ([base, theirs, mine]) => {
        const all = Array.from({ length: conflicts(base, theirs, mine).length }, (): TextSide => 'both')
        const kept = new Set(sentencesOf(merged(base, theirs, mine, ...all)))
        const was = new Set(sentencesOf(base))
        for (const text of [theirs, mine])
          for (const sentence of sentencesOf(text).filter((one) => !was.has(one))) expect(kept).toContain(sentence)
      }),
    )
  })
})

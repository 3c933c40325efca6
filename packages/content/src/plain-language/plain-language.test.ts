import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText, difficultyOf, formalWords, measureText, syllablesOf, type Finding } from './index.ts'
import { sentencesOf } from './text-parts.ts'

const rulesOf = (text: string) => [...new Set(checkText(text).map(({ rule }) => rule))].toSorted()
const of = (text: string, rule: Finding['rule']) => checkText(text).filter((one) => one.rule === rule)

describe('syllables', () => {
  test.each([
    ['geld', 1],
    ['huis', 1],
    ['nieuw', 1],
    ['ruzie', 2],
    ['water', 2],
    ['uitkering', 3],
    ['gemeente', 3],
    ['beëindigen', 4],
    ['zeeën', 2],
    ['financiële', 5],
    ['ideeën', 3],
    ['reünie', 3],
    ['bijstandsuitkering', 5],
    ['arbeidsongeschikt', 5],
    ['kwaliteit', 3],
    ['UWV', 3],
    ['24', 2],
  ])('%s has %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count)
  })
})

describe('sentences', () => {
  test('a point inside an abbreviation, a number or an address ends nothing', () => {
    const text = 'Dat kan d.w.z. altijd. Het kost € 1.458,00 bijv. in mei. Kijk op www.voorbeeld.nl voor meer!\nEn bel'
    expect(sentencesOf(text).map((one) => one.text)).toEqual([
      'Dat kan d.w.z. altijd.',
      'Het kost € 1.458,00 bijv. in mei.',
      'Kijk op www.voorbeeld.nl voor meer!',
      'En bel',
    ])
  })
  test('the place of a sentence is where it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '.', '?', '\n', 'd.w.z. ', '1.5 ', 'Ja') }),
        (text) => {
          for (const { text: sentence, from } of sentencesOf(text))
            expect(text.slice(from, from + sentence.length)).toBe(sentence)
        },
      ),
    )
  })
})

describe('Flesch-Douma', () => {
  test('is its formula: 206.84 − 0.93 × words a sentence − 77 × syllables a word', () => {
    // Six words, eight syllables, two sentences.
    const { words, syllables, sentences, douma } = measureText('U krijgt geld. Bel ons even.')
    expect({ words, syllables, sentences }).toEqual({ words: 6, syllables: 7, sentences: 2 })
    expect(douma).toBeCloseTo(206.84 - 0.93 * 3 - (77 * 7) / 6, 10)
  })
  test('of nothing it is nothing', () => {
    expect(measureText(' \n ')).toMatchObject({ sentences: 0, words: 0, douma: null, readingSeconds: 0 })
  })
})

describe('formal words', () => {
  test.each([
    ['Wij verstrekten u reeds een lening.', ['verstrekten', 'reeds']],
    ['U dient te betalen.', ['dient te']],
    ['Dat beoogt de wet.', ['beoogt']],
    ['Het bedrag staat op uw brief.', []],
    ['De bedragen van nu staan op uw brief.', []],
    ['De kosten bedragen veel.', ['bedragen']],
    ['Wij leven bescheiden.', []],
    ['Lever de bescheiden in.', ['bescheiden']],
    ['Wij brengen dit in mindering.', ['in mindering']],
    ['Ten behoeve van uw kind', ['Ten behoeve van']],
    ['Hij beschikt over een auto.', ['beschikt over']],
    ['Dit geldt alsmede voor u, tenzij u werkt.', ['alsmede', 'tenzij']],
    ['Wij continueren de hulp.', ['continueren']],
  ])('%s', (text, expected) => {
    expect(of(text, 'formal-word').map(({ found }) => found)).toEqual(expected)
  })
  test('each of the list is found, with something to say instead', () => {
    expect(formalWords.length).toBeGreaterThanOrEqual(150)
    const missed = formalWords.filter(({ formal }) => {
      const bare = formal.replace(/ (?:zijn|worden|brengen|maken|hebben|dragen)$/, '')
      const said = [
        `De ${formal} zijn er.`,
        `Het ${formal} is zo.`,
        `Wij hebben het ${bare} daar.`,
        `U wordt ${bare}.`,
        `U bent ${bare}.`,
      ]
      return !said.some((text) => of(text, 'formal-word').some(({ instead }) => instead.length > 0))
    })
    expect(missed.map(({ formal }) => formal)).toEqual([])
  })
  test('a tenant adds its own', () => {
    const own = [{ formal: 'trajectplan', plain: ['plan'] }]
    expect(checkText('Uw trajectplan is klaar.', own)).toMatchObject([{ found: 'trajectplan', instead: ['plan'] }])
  })
})

describe('abbreviations', () => {
  test('points always, letters the first time, and not when it is written out', () => {
    expect(of('Bel m.b.t. het UWV. Het UWV helpt.', 'abbreviation').map(({ found }) => found)).toEqual([
      'm.b.t.',
      'UWV',
    ])
    expect(of('De Wet maatschappelijke ondersteuning (Wmo) helpt.', 'abbreviation')).toEqual([])
  })
})

describe('passive', () => {
  test.each([
    'Uw aanvraag wordt afgewezen.',
    'Uw uitkering kan worden verlaagd.',
    'De formulieren moeten door u worden ingeleverd.',
    'Hierbij wordt u medegedeeld dat het klopt.',
    'Er werd gisteren niet betaald.',
  ])('told: %s', (text) => {
    expect(rulesOf(text)).toContain('passive')
  })
  test.each([
    'U wordt volgend jaar 18.',
    'De gemeente wordt groter.',
    'U bent verhuisd.',
    'Als u ziek wordt, belt u de gemeente.',
    'Hij is ziek geworden.',
    'Het bestand wordt groot.',
  ])('not told: %s', (text) => {
    expect(rulesOf(text)).not.toContain('passive')
  })
})

describe('chains of nouns', () => {
  test('told', () => {
    expect(rulesOf('Dit gaat over de vaststelling van de hoogte van de uitkering van de aanvrager.')).toContain(
      'noun-chain',
    )
    expect(rulesOf('Na beoordeling volgt vaststelling en uitbetaling door toekenning.')).toContain('noun-chain')
    expect(rulesOf('Dit is een arbeidsongeschiktheidsverzekering.')).toContain('long-word')
  })
  test('not told', () => {
    expect(rulesOf('U krijgt een brief van de gemeente over uw uitkering.')).toEqual([])
  })
})

// Written for this test: the same message twice. In the third pair the hard text has the shorter sentences.
const pairs = [
  {
    plain:
      'U krijgt elke maand geld van ons. Wij betalen op de 23e. Is die dag in het weekend? Dan betalen wij op vrijdag.',
    hard: 'De betaalbaarstelling van de uitkering geschiedt maandelijks op de daartoe vastgestelde datum, met dien verstande dat indien deze datum op een niet-werkdag valt, betaling op de daaraan voorafgaande werkdag plaatsvindt.',
  },
  {
    plain:
      'Werkt u naast uw uitkering? Geef dan uw loon door. Stuur ons elke maand uw loonstrook. Wij rekenen uit wat u krijgt.',
    hard: 'Belanghebbende is gehouden onverwijld uit eigen beweging inlichtingen te verstrekken omtrent alle feiten en omstandigheden waarvan redelijkerwijs duidelijk is dat zij van invloed kunnen zijn op het recht op bijstand.',
  },
  {
    plain:
      'Vul het formulier in en stuur het naar ons, want dan kijken wij of u het geld voor uw reis naar uw werk terug kunt krijgen van de gemeente.',
    hard: 'Uw aanvraag wordt afgewezen. Betrokkene dient derhalve bescheiden te overleggen. Verrekening geschiedt ambtshalve. Onverschuldigde betalingen worden teruggevorderd.',
  },
  {
    plain:
      'Bent u het niet met ons eens? Schrijf ons dan een brief. Doe dat binnen zes weken. Zet er uw naam en de datum in, en vertel waarom.',
    hard: 'Tegen deze beschikking kan binnen zes weken na bekendmaking een gemotiveerd bezwaarschrift worden ingediend. Het bezwaarschrift dient te zijn voorzien van ondertekening en dagtekening.',
  },
]

describe('order', () => {
  test.each(pairs)('plain is easier than hard: $plain', ({ plain, hard }) => {
    expect(difficultyOf(plain)).toBeLessThan(difficultyOf(hard))
  })
  test('every plain text is easier than every hard one, also where the length of sentences says otherwise', () => {
    const hardest = Math.max(...pairs.map(({ plain }) => difficultyOf(plain)))
    const easiest = Math.min(...pairs.map(({ hard }) => difficultyOf(hard)))
    expect(hardest).toBeLessThan(easiest)
    const [, , fooled] = pairs
    const lengthOf = (text = '') => measureText(text).words / measureText(text).sentences
    expect(lengthOf(fooled?.plain)).toBeGreaterThan(lengthOf(fooled?.hard))
  })
})

test('any text gets an answer, and every place holds what it says', () => {
  const word = fc.constantFrom(
    'de',
    'wordt',
    'betaald',
    'van',
    'uitkering',
    'd.w.z.',
    'UWV',
    '\n',
    '. ',
    'reeds',
    '€ 5',
    '💶',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ')
      for (const { from, to, found } of checkText(text)) expect(text.slice(from, to)).toBe(found)
      expect(Number.isFinite(difficultyOf(text))).toBe(true)
    }),
  )
})

test('a text of 100,000 characters is read in time that grows with its length', () => {
  const text =
    'Uw aanvraag voor bijzondere bijstand wordt door ons binnen acht weken na ontvangst afgehandeld. '.repeat(1_050)
  expect(checkText(text).length).toBeGreaterThan(1_000)
})

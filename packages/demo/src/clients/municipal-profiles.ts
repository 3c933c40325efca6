import type { Block } from '@vliegwiel/configuration'
import { answered, band, capacityBands, madeUp, percentage, profileSet, yesNo } from './document-parts.ts'
import { registerTexts } from './register-texts.ts'

const zorg = yesNo('zorg', 'behandeling of zorg gaat nu voor')
const meedoen = yesNo('meer-meedoen', 'wil meer meedoen in de buurt')
const low = band('onder-30')
const middle = band('30-tot-80')
const high = band('rond-80-en-hoger')

/**
 * Helmond names four profiles in one sentence (2018), which can be read in two ways. Here: care goes with income, and
 * treatment with joining in. The criteria are made up.
 */
export const helmondProfiles: Block = profileSet('hm', {
  root: {
    title: 'Klantprofielen Helmond',
    about: 'Vier profielen als hulpmiddel. Uiteindelijk gaat het om deze ene mens.',
    source: `Artikel over de pilot langdurig inactieve mensen, 2018, eerste lezing. Regels: ${madeUp}.`,
  },
  characteristics: [percentage, zorg, meedoen],
  bands: capacityBands('above'),
  profiles: [
    {
      key: 'inkomen-met-of-zonder-zorg',
      name: 'Inkomen, met of zonder zorg',
      description: 'Voor wie nu niet meer wil of kan meedoen.',
      offer: 'Een vast inkomen, en zorg als iemand dat wil.',
      intensity: 50,
      rules: [['Minder dan 30, en nu niet meer meedoen', [low, answered('meer-meedoen', 'nee')]]],
    },
    {
      key: 'meedoen-met-behandeling',
      name: 'Meedoen, met behandeling',
      description: 'Voor wie wil meedoen en ook in behandeling is.',
      offer: 'Een plek in de buurt, samen met de behandelaar.',
      intensity: 200,
      rules: [
        ['Minder dan 30, wil meedoen, zorg gaat voor', [low, answered('meer-meedoen', 'ja'), answered('zorg', 'ja')]],
      ],
    },
    {
      key: 'meedoen',
      name: 'Meedoen',
      description: 'Voor wie meer onder de mensen wil zijn.',
      offer: 'Een plek in de buurt, de eerste keer samen.',
      intensity: 100,
      rules: [
        [
          'Minder dan 30, wil meedoen, geen zorg die voorgaat',
          [low, answered('meer-meedoen', 'ja'), answered('zorg', 'nee')],
        ],
      ],
    },
    {
      key: 'naar-werk',
      name: 'Naar werk',
      description: 'Voor wie met hulp of alleen werk kan zoeken.',
      offer: 'Contact met het werkbedrijf, of hulp op afstand.',
      intensity: 100,
      rules: [
        ['30 tot 80: contact met het werkbedrijf', [middle]],
        ['80 en hoger: redt zich zelf', [high]],
      ],
    },
  ],
  examples: [
    { title: 'Arbeidsvermogen precies 30', profile: 'naar-werk', known: { arbeidsvermogen: 30 } },
    { title: 'Arbeidsvermogen precies 80', profile: 'naar-werk', known: { arbeidsvermogen: 80 } },
    {
      title: 'Ria, 20, wil meedoen',
      profile: 'meedoen',
      known: { arbeidsvermogen: 20, 'meer-meedoen': 'ja', zorg: 'nee' },
    },
    {
      title: 'Mo, 10, wil meedoen en is in behandeling',
      profile: 'meedoen-met-behandeling',
      known: { arbeidsvermogen: 10, 'meer-meedoen': 'ja', zorg: 'ja' },
    },
    {
      title: 'Bo, 15, wil nu rust',
      profile: 'inkomen-met-of-zonder-zorg',
      known: { arbeidsvermogen: 15, 'meer-meedoen': 'nee' },
    },
    { title: 'Niemand weet het arbeidsvermogen', profile: null, known: { 'meer-meedoen': 'ja' } },
  ],
  register: { ...registerTexts, contact: 'algoritmes@helmond.example' },
})

/** The same sentence read otherwise: care is a profile of its own, and work goes with joining in. And 80 is not "above 80". */
export const otherReading: Block = profileSet('vb', {
  root: {
    title: 'Klantprofielen Voorbeeld',
    about: 'Dezelfde zin, anders gelezen: zorg is een eigen profiel, en werk hoort bij meedoen.',
    source: `Artikel over de pilot in Helmond, 2018, tweede lezing. Regels: ${madeUp}.`,
  },
  characteristics: [percentage, zorg, meedoen],
  bands: capacityBands('below'),
  profiles: [
    {
      key: 'inkomen',
      name: 'Inkomen',
      description: 'Voor wie nu vooral rust wil.',
      offer: 'Een vast inkomen en een vast contact.',
      intensity: 50,
      rules: [
        [
          'Minder dan 30, niet meer meedoen, geen zorg die voorgaat',
          [low, answered('meer-meedoen', 'nee'), answered('zorg', 'nee')],
        ],
      ],
    },
    {
      key: 'inkomen-en-zorg',
      name: 'Inkomen en zorg',
      description: 'Voor wie eerst aan gezondheid werkt.',
      offer: 'Een vast inkomen en contact met zorg.',
      intensity: 100,
      rules: [
        [
          'Minder dan 30, niet meer meedoen, zorg gaat voor',
          [low, answered('meer-meedoen', 'nee'), answered('zorg', 'ja')],
        ],
      ],
    },
    {
      key: 'meedoen-en-behandeling',
      name: 'Meedoen en behandeling',
      description: 'Voor wie wil meedoen, ook op andere leefgebieden.',
      offer: 'Een plek in de buurt en hulp op meer gebieden.',
      intensity: 200,
      rules: [['Minder dan 30, en wil meedoen', [low, answered('meer-meedoen', 'ja')]]],
    },
    {
      key: 'meedoen-en-werk',
      name: 'Meedoen en werk',
      description: 'Voor wie stap voor stap naar werk gaat.',
      offer: 'Oefenen, leren en zoeken, met een maatje.',
      intensity: 100,
      rules: [
        ['30 tot en met 80', [middle]],
        ['Meer dan 80', [high]],
      ],
    },
  ],
  examples: [
    { title: 'Arbeidsvermogen precies 80', profile: 'meedoen-en-werk', known: { arbeidsvermogen: 80 } },
    {
      title: 'Mo, 10, is in behandeling',
      profile: 'inkomen-en-zorg',
      known: { arbeidsvermogen: 10, 'meer-meedoen': 'nee', zorg: 'ja' },
    },
    {
      title: 'Bo, 15, wil nu rust',
      profile: 'inkomen',
      known: { arbeidsvermogen: 15, 'meer-meedoen': 'nee', zorg: 'nee' },
    },
    {
      title: 'Ria, 20, wil meedoen',
      profile: 'meedoen-en-behandeling',
      known: { arbeidsvermogen: 20, 'meer-meedoen': 'ja' },
    },
  ],
})

const step = {
  key: 'trede',
  name: 'trede op de ladder',
  type: 'number',
  origin: 'ladder-step',
  least: 1,
  most: 6,
  whole: true,
}

/**
 * Utrecht divides by how much guidance somebody gets. The norm of about 100 and the wish of 50 stand in its article of
 * 2020; 150 was before. Light is 100 : 150 of a usual client, intensive 100 : 50. Which step asks what is made up.
 */
export const utrechtLevels: Block = profileSet('ut', {
  root: {
    title: 'Begeleiding in drie maten',
    about: 'Hoe verder iemand van werk is, hoe meer tijd wij nemen. Een mens beslist.',
    caseloadNorm: 100,
    normSource: 'Artikel over het experiment Weten wat werkt, Utrecht, 2020: ongeveer 100',
    source: `Caseloads: hetzelfde artikel (150, ongeveer 100, 50). Treden: ${madeUp}.`,
  },
  characteristics: [step],
  profiles: [
    {
      key: 'licht',
      name: 'Licht',
      description: 'Voor wie zelf stappen zet.',
      offer: 'Contact als iemand dat vraagt. Een caseload van 150.',
      intensity: 67,
      rules: [['Trede 5 en hoger', [{ on: 'trede', from: 5 }]]],
    },
    {
      key: 'gewoon',
      name: 'Gewoon',
      description: 'Voor wie een vast contact helpt.',
      offer: 'Een vast contact. Een caseload van 100.',
      intensity: 100,
      rules: [['Trede 3 en 4', [{ on: 'trede', from: 3, to: 4 }]]],
    },
    {
      key: 'intensief',
      name: 'Intensief',
      description: 'Voor wie het verst van werk is.',
      offer: 'Veel persoonlijk contact. Een caseload van 50.',
      intensity: 200,
      rules: [['Trede 1 en 2', [{ on: 'trede', to: 2 }]]],
    },
  ],
  examples: [
    { title: 'Trede 2: ziet buiten de deur nog weinig mensen', profile: 'intensief', known: { trede: 2 } },
    { title: 'Trede 3: gaat naar een club', profile: 'gewoon', known: { trede: 3 } },
    { title: 'Trede 5: werkt met hulp', profile: 'licht', known: { trede: 5 } },
    { title: 'Nog niet gesproken', profile: null, known: {} },
  ],
})

/** Three classes of work capacity and nothing else: below 30, 30 to 80, 80 and above. */
export const capacityClasses: Block = profileSet('dh', {
  root: {
    title: 'Klassen van arbeidsvermogen',
    about: 'Drie klassen. Zij zeggen wat iemand nu kan, en niet wat iemand wil.',
    source: madeUp,
  },
  characteristics: [percentage],
  bands: capacityBands('above'),
  profiles: [
    {
      key: 'onder-30',
      name: 'Minder dan 30',
      description: 'Wij komen dichterbij.',
      offer: 'Een gesprek thuis, als iemand dat wil.',
      intensity: 200,
      rules: [['Minder dan 30', [low]]],
    },
    {
      key: '30-tot-80',
      name: '30 tot 80',
      description: 'Contact met het werkbedrijf.',
      offer: 'Oefenen en leren.',
      intensity: 100,
      rules: [['30 tot 80', [middle]]],
    },
    {
      key: 'vanaf-80',
      name: '80 en hoger',
      description: 'Redt zich zelf.',
      offer: 'Hulp op afstand.',
      intensity: 50,
      rules: [['80 en hoger', [high]]],
    },
  ],
  examples: [
    { title: 'Net onder de grens: 29', profile: 'onder-30', known: { arbeidsvermogen: 29 } },
    { title: 'Op de grens: 30', profile: '30-tot-80', known: { arbeidsvermogen: 30 } },
    { title: 'Op de grens: 80', profile: 'vanaf-80', known: { arbeidsvermogen: 80 } },
  ],
})

import {
  type BlockType,
  linkField,
  listField,
  longTextField,
  numberField,
  textField,
  yesNoField,
} from '@vliegwiel/configuration/kind'
import { choiceOf, keyField } from './document-fields.ts'
import { registerBlock } from './register-block.ts'

export const sideWords = {
  included: { nl: 'hoort erbij', en: 'belongs to it' },
  excluded: { nl: 'hoort er niet bij', en: 'does not belong to it' },
} as const

/** Where the register of clients finds the value; `asked` is asked in the conversation. */
export const sourceWords = {
  'work-capacity': { nl: 'arbeidsvermogen', en: 'work capacity' },
  age: { nl: 'leeftijd in jaren', en: 'age in years' },
  'months-on-benefit': { nl: 'maanden in de bijstand', en: 'months on benefit' },
  'ladder-step': { nl: 'trede op de ladder', en: 'step on the ladder' },
  'life-domain': { nl: 'score op een leefgebied', en: 'score on a life domain' },
  asked: { nl: 'vraag in het gesprek', en: 'asked in the conversation' },
} as const

export const typeWords = {
  number: { nl: 'getal', en: 'number' },
  'yes-no': { nl: 'ja of nee', en: 'yes or no' },
  choice: { nl: 'keuze', en: 'choice' },
} as const

export const unknownWords = {
  open: { nl: 'eerst vragen, geen voorstel', en: 'ask first, no suggestion' },
  fits: { nl: 'de regel past ook dan', en: 'the rule holds then too' },
} as const

export const useWords = {
  decides: { nl: 'telt mee voor het voorstel', en: 'counts for the suggestion' },
  shown: { nl: 'staat er alleen bij', en: 'is only shown' },
} as const

const boundFields = {
  from: numberField({ nl: 'Vanaf', en: 'From' }, { optional: true, least: -1_000, most: 100_000 }),
  fromSide: choiceOf({ nl: 'De ondergrens zelf', en: 'The lower bound itself' }, sideWords, {
    optional: true,
    hint: { nl: 'Nodig bij een ondergrens.', en: 'Needed with a lower bound.' },
  }),
  to: numberField({ nl: 'Tot', en: 'To' }, { optional: true, least: -1_000, most: 100_000 }),
  toSide: choiceOf({ nl: 'De bovengrens zelf', en: 'The upper bound itself' }, sideWords, {
    optional: true,
    hint: { nl: 'Nodig bij een bovengrens.', en: 'Needed with an upper bound.' },
  }),
}

const characteristicField = () =>
  textField(
    { nl: 'Kenmerk', en: 'Characteristic' },
    { most: 40, hint: { nl: 'Het korte woord van een kenmerk.', en: 'The short word of a characteristic.' } },
  )

/** What a set of profiles is made of. */
export const profileSetBlocks = {
  root: {
    words: { nl: 'Klantprofielen', en: 'Client profiles' },
    titleField: 'title',
    inside: ['characteristic', 'band', 'profile', 'example', 'register'],
    fields: {
      title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      about: longTextField(
        { nl: 'Waar dit voor is', en: 'What this is for' },
        {
          most: 1_000,
          hint: {
            nl: 'Een profiel helpt kiezen. Een mens beslist.',
            en: 'A profile helps to choose. A person decides.',
          },
        },
      ),
      caseloadNorm: numberField(
        { nl: 'Norm: gewone klanten per klantregisseur', en: 'Norm: usual clients for one case worker' },
        {
          optional: true,
          least: 1,
          most: 10_000,
          hint: { nl: 'Leeg: u heeft geen norm.', en: 'Empty: there is no norm.' },
        },
      ),
      normSource: textField(
        { nl: 'Waar die norm vandaan komt', en: 'Where that norm comes from' },
        { optional: true, most: 200 },
      ),
      source: textField({ nl: 'Bron', en: 'Source' }, { optional: true, most: 300 }),
      sourceLink: linkField({ nl: 'Adres van de bron', en: 'Address of the source' }, { optional: true }),
    },
  },
  characteristic: {
    words: { nl: 'Kenmerk', en: 'Characteristic' },
    titleField: 'name',
    fields: {
      key: keyField(),
      name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      type: choiceOf({ nl: 'Soort', en: 'Sort' }, typeWords),
      origin: choiceOf({ nl: 'Waar het vandaan komt', en: 'Where it comes from' }, sourceWords),
      domain: textField(
        { nl: 'Leefgebied', en: 'Life domain' },
        {
          optional: true,
          most: 40,
          hint: {
            nl: 'Bij een score: het korte woord van het leefgebied.',
            en: 'With a score: the short word of the life domain.',
          },
        },
      ),
      least: numberField(
        { nl: 'Kleinste waarde', en: 'Smallest value' },
        { optional: true, least: -1_000, most: 100_000 },
      ),
      most: numberField(
        { nl: 'Grootste waarde', en: 'Largest value' },
        { optional: true, least: -1_000, most: 100_000 },
      ),
      whole: yesNoField({ nl: 'Alleen hele getallen', en: 'Whole numbers only' }, { optional: true }),
      unitName: textField({ nl: 'Eenheid', en: 'Unit' }, { optional: true, most: 20 }),
      options: listField({ nl: 'Keuzes', en: 'Choices' }, { optional: true, most: 20 }),
    },
  },
  band: {
    words: { nl: 'Klasse', en: 'Band' },
    titleField: 'name',
    fields: {
      key: keyField(),
      name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      characteristic: characteristicField(),
      ...boundFields,
    },
  },
  profile: {
    words: { nl: 'Profiel', en: 'Profile' },
    titleField: 'name',
    inside: ['rule'],
    fields: {
      key: keyField(),
      name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      description: longTextField({ nl: 'Voor wie', en: 'For whom' }, { most: 1_000 }),
      offer: longTextField({ nl: 'Wat u aanbiedt', en: 'What you offer' }, { most: 1_000 }),
      intensity: numberField(
        { nl: 'Begeleiding, in procenten van een gewone klant', en: 'Guidance, in percent of a usual client' },
        {
          least: 0,
          most: 1_000,
          hint: { nl: '50 is half zo veel werk, 200 twee keer zo veel.', en: '50 is half the work, 200 is twice.' },
        },
      ),
    },
  },
  rule: {
    words: { nl: 'Regel', en: 'Rule' },
    titleField: 'name',
    inside: ['condition'],
    fields: { name: textField({ nl: 'De regel in gewone woorden', en: 'The rule in plain words' }, { most: 160 }) },
  },
  condition: {
    words: { nl: 'Voorwaarde', en: 'Condition' },
    titleField: 'characteristic',
    fields: {
      characteristic: characteristicField(),
      band: textField(
        { nl: 'Klasse', en: 'Band' },
        {
          optional: true,
          most: 40,
          hint: {
            nl: 'Het korte woord van een klasse, in plaats van grenzen.',
            en: 'The short word of a band, instead of bounds.',
          },
        },
      ),
      ...boundFields,
      answers: listField(
        { nl: 'Antwoorden die passen', en: 'Answers that fit' },
        { optional: true, most: 20, hint: { nl: 'Bij ja of nee: ja, of nee.', en: 'With yes or no: ja, or nee.' } },
      ),
      whenUnknown: choiceOf({ nl: 'Als niemand het weet', en: 'When nobody knows' }, unknownWords),
      use: choiceOf({ nl: 'Waarvoor', en: 'What for' }, useWords),
    },
  },
  example: {
    words: { nl: 'Voorbeeld', en: 'Example person' },
    titleField: 'title',
    inside: ['value'],
    fields: {
      title: textField({ nl: 'Wie is dit? (verzonnen)', en: 'Who is this? (made up)' }, { most: 120 }),
      source: textField({ nl: 'Wie dacht dit uit', en: 'Who worked this out' }, { most: 120 }),
      profile: textField(
        { nl: 'Profiel dat eruit komt', en: 'Profile that comes out' },
        {
          optional: true,
          most: 40,
          hint: { nl: 'Het korte woord. Leeg: geen voorstel.', en: 'The short word. Empty: no suggestion.' },
        },
      ),
    },
  },
  value: {
    words: { nl: 'Wat bekend is', en: 'What is known' },
    titleField: 'characteristic',
    fields: {
      characteristic: characteristicField(),
      number: numberField({ nl: 'Getal', en: 'Number' }, { optional: true, least: -1_000, most: 100_000 }),
      answer: textField({ nl: 'Antwoord', en: 'Answer' }, { optional: true, most: 80 }),
    },
  },
  register: registerBlock,
} as const satisfies Record<string, BlockType>

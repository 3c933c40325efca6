import {
  dateField,
  euroField,
  listField,
  longTextField,
  numberField,
  percentField,
  textField,
  yesNoField,
  type BlockType,
} from '@vliegwiel/configuration/kind'
import {
  choiceOf,
  designWords,
  ingredientWords,
  measureWords,
  metricWords,
  outcomeKindWords,
  unitWords,
} from './protocol-fields.ts'

const keyHint = {
  nl: 'Kleine letters, cijfers en streepjes; zo heet deze kolom in bestanden.',
  en: 'Small letters, digits and hyphens; the name of this column in files.',
}

/** What a protocol is made of. */
export const protocolBlocks = {
  root: {
    words: { nl: 'Protocol', en: 'Protocol' },
    titleField: 'title',
    inside: ['arm', 'outcome', 'covariate', 'criterion'],
    fields: {
      title: textField({ nl: 'Naam van de pilot', en: 'Name of the pilot' }, { most: 80 }),
      question: longTextField(
        { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
        { most: 600, hint: { nl: 'Eén vraag, in gewone woorden.', en: 'One question, in plain words.' } },
      ),
      population: longTextField({ nl: 'Voor wie', en: 'For whom' }, { most: 600 }),
      unit: choiceOf({ nl: 'Wat over de varianten wordt verdeeld', en: 'What is divided over the arms' }, unitWords),
      design: choiceOf({ nl: 'Opzet', en: 'Design' }, designWords),
      notRandomReason: longTextField(
        { nl: 'Waarom zonder loting', en: 'Why not randomised' },
        { optional: true, most: 600 },
      ),
      blockSize: numberField(
        { nl: 'Mensen per blok', en: 'People a block' },
        {
          optional: true,
          least: 2,
          most: 40,
          hint: { nl: 'Een veelvoud van de som van de delen.', en: 'A multiple of the sum of the shares.' },
        },
      ),
      people: numberField({ nl: 'Mensen, alles samen', en: 'People, all together' }, { least: 2, most: 1_000_000 }),
      clusters: numberField(
        { nl: 'Eenheden, alles samen', en: 'Units, all together' },
        {
          optional: true,
          least: 2,
          most: 10_000,
          hint: { nl: 'Alleen bij loting van hele eenheden.', en: 'Only when whole units are drawn.' },
        },
      ),
      smallStrata: choiceOf(
        { nl: 'Groepen met minder dan twee mensen', en: 'Groups of fewer than two people' },
        {
          merge: { nl: 'samenvoegen met een andere groep', en: 'put together with another group' },
          'leave-out': { nl: 'weglaten, en melden hoeveel mensen', en: 'leave out, and say how many people' },
        },
        {
          optional: true,
          hint: {
            nl: 'Bij loting per groep. Leeg is samenvoegen.',
            en: 'When drawn within groups. Empty means put together.',
          },
        },
      ),
      startsOn: dateField({ nl: 'Begint op', en: 'Starts on' }),
      endsOn: dateField(
        { nl: 'Laatste meting op', en: 'Last measured on' },
        {
          optional: true,
          hint: {
            nl: 'Daarna loopt de pilot niet meer. Leeg: zo lang als de langste uitkomst duurt.',
            en: 'After this day the pilot no longer runs. Empty: as long as the longest outcome takes.',
          },
        },
      ),
      stopRule: longTextField(
        { nl: 'Wanneer stopt u eerder', en: 'When you stop early' },
        { most: 600, hint: { nl: 'En wie daarover beslist.', en: 'And who decides.' } },
      ),
      lot: choiceOf(
        { nl: 'Waar wordt verdeeld', en: 'Where the arms are decided' },
        {
          here: { nl: 'hier, door loting met een vastgelegd zaad', en: 'here, by a draw with a committed seed' },
          elsewhere: { nl: 'elders; de variant staat in het bestand', en: 'elsewhere; the arm stands in the file' },
        },
        { optional: true },
      ),
      family: choiceOf(
        { nl: 'Bij meer uitkomsten', en: 'With several outcomes' },
        {
          holm: { nl: 'streng: elke uitkomst telt (Holm)', en: 'strict: every outcome counts (Holm)' },
          'benjamini-hochberg': {
            nl: 'verkennend: een deel mag toeval zijn (Benjamini-Hochberg)',
            en: 'exploring: a part may be chance (Benjamini-Hochberg)',
          },
        },
      ),
      power: percentField(
        { nl: 'Kans om een verschil te zien', en: 'Chance to see a difference' },
        { most: 9900, hint: { nl: 'Meestal 80 %.', en: 'Usually 80 %.' } },
      ),
      prior: numberField(
        {
          nl: 'Hoe ver een verschil meestal hoogstens is, per 100',
          en: 'How far a difference mostly goes at most, per 100',
        },
        {
          least: 1,
          most: 100,
          hint: {
            nl: 'Voor de kans op baat. 20 laat de gegevens spreken.',
            en: 'For the chance of benefit. 20 lets the data speak.',
          },
        },
      ),
    },
  },
  arm: {
    words: { nl: 'Variant', en: 'Arm' },
    titleField: 'name',
    fields: {
      key: textField({ nl: 'Kort woord', en: 'Short word' }, { most: 40, hint: keyHint }),
      name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      role: choiceOf(
        { nl: 'Rol', en: 'Role' },
        { help: { nl: 'krijgt de hulp', en: 'gets the help' }, comparison: { nl: 'vergelijking', en: 'comparison' } },
      ),
      share: numberField(
        { nl: 'Deel', en: 'Share' },
        {
          least: 1,
          most: 20,
          hint: {
            nl: '1 en 1 is half om half; 2 en 1 is twee van de drie.',
            en: '1 and 1 is half and half; 2 and 1 is two out of three.',
          },
        },
      ),
      capacity: numberField({ nl: 'Hoogstens mensen', en: 'People at most' }, { optional: true, least: 1 }),
      costPerPerson: euroField({ nl: 'Kosten per persoon', en: 'Cost a person' }, { optional: true }),
      description: longTextField({ nl: 'Wat gebeurt er', en: 'What happens' }, { most: 600 }),
      ingredients: listField(
        { nl: 'Werkzame bestanddelen', en: 'Working ingredients' },
        {
          most: 12,
          hint: {
            nl: `Woorden waarop u vergelijkt: ${Object.keys(ingredientWords).join(', ')}.`,
            en: `Words that you compare on: ${Object.keys(ingredientWords).join(', ')}.`,
          },
        },
      ),
    },
  },
  outcome: {
    words: { nl: 'Uitkomst', en: 'Outcome' },
    titleField: 'name',
    fields: {
      key: textField({ nl: 'Kort woord', en: 'Short word' }, { most: 40, hint: keyHint }),
      name: textField(
        { nl: 'Naam', en: 'Name' },
        { most: 80, hint: { nl: 'Zoals in een zin: “aan het werk”.', en: 'As in a sentence: “at work”.' } },
      ),
      rank: choiceOf(
        { nl: 'Rol', en: 'Role' },
        {
          primary: { nl: 'hoofduitkomst', en: 'main outcome' },
          other: { nl: 'andere uitkomst', en: 'other outcome' },
          guardrail: { nl: 'bewaakt: mag niet slechter', en: 'guarded: may not get worse' },
        },
      ),
      metric: choiceOf({ nl: 'Wat u meet', en: 'What you measure' }, metricWords),
      kind: choiceOf({ nl: 'Soort', en: 'Sort' }, outcomeKindWords),
      months: numberField({ nl: 'Na hoeveel maanden', en: 'After how many months' }, { least: 1, most: 120 }),
      phase: choiceOf(
        { nl: 'Wanneer', en: 'When' },
        { during: { nl: 'tijdens de hulp', en: 'during the help' }, after: { nl: 'na de hulp', en: 'after the help' } },
      ),
      direction: choiceOf(
        { nl: 'Wat is beter', en: 'What is better' },
        { 'more-is-better': { nl: 'meer', en: 'more' }, 'less-is-better': { nl: 'minder', en: 'less' } },
      ),
      unitName: textField({ nl: 'Eenheid', en: 'Unit' }, { most: 40 }),
      expected: numberField(
        { nl: 'Verwacht zonder extra hulp', en: 'Expected without extra help' },
        {
          optional: true,
          least: 0,
          most: 1_000_000,
          hint: { nl: 'Bij ja of nee: per 100 mensen.', en: 'For yes or no: per 100 people.' },
        },
      ),
      spread: numberField(
        { nl: 'Spreiding (standaardafwijking)', en: 'Spread (standard deviation)' },
        { optional: true, least: 1, most: 1_000_000, hint: { nl: 'Bij een getal.', en: 'For a number.' } },
      ),
      margin: numberField(
        { nl: 'Schadegrens', en: 'Margin of no harm' },
        {
          optional: true,
          least: 1,
          most: 1_000_000,
          hint: {
            nl: 'Zoveel slechter heet nog geen schade; bij ja of nee per 100 mensen.',
            en: 'So much worse is not called harm yet; per 100 people for yes or no.',
          },
        },
      ),
      baseline: textField(
        { nl: 'Kenmerk met de waarde vooraf', en: 'Characteristic with the value before' },
        { optional: true, most: 40 },
      ),
    },
  },
  covariate: {
    words: { nl: 'Kenmerk', en: 'Characteristic' },
    titleField: 'name',
    fields: {
      key: textField({ nl: 'Kort woord', en: 'Short word' }, { most: 40, hint: keyHint }),
      name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      type: choiceOf(
        { nl: 'Soort', en: 'Sort' },
        {
          number: { nl: 'getal', en: 'number' },
          'yes-no': { nl: 'ja of nee', en: 'yes or no' },
          choice: { nl: 'keuze', en: 'choice' },
        },
      ),
      options: listField({ nl: 'Keuzes', en: 'Choices' }, { optional: true, most: 20 }),
      stratify: yesNoField({ nl: 'Loot binnen dit kenmerk', en: 'Draw within this characteristic' }),
      adjust: yesNoField({ nl: 'Corrigeer hiervoor', en: 'Adjust for this' }),
      subgroup: yesNoField({ nl: 'Toon per groep', en: 'Show by group' }),
    },
  },
  criterion: {
    words: { nl: 'Voorwaarde', en: 'Criterion' },
    titleField: 'measure',
    fields: {
      measure: choiceOf({ nl: 'Wat', en: 'What' }, measureWords),
      least: numberField({ nl: 'Vanaf', en: 'From' }, { optional: true, least: 0, most: 1000 }),
      most: numberField({ nl: 'Tot en met', en: 'Up to and including' }, { optional: true, least: 0, most: 1000 }),
      covariate: textField(
        { nl: 'Kenmerk waaraan u dat ziet', en: 'Characteristic that shows it' },
        { optional: true, most: 40 },
      ),
    },
  },
} as const satisfies Record<string, BlockType>

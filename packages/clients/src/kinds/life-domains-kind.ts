import type { Block } from '@vliegwiel/configuration'
import {
  defineKind,
  listField,
  longTextField,
  numberField,
  tenantsBelow,
  textField,
} from '@vliegwiel/configuration/kind'
import { blocksOf, filledText, keyField, listIn, numberIn, textIn } from './document-fields.ts'
import { checkResult, type Finding, keyFindings, missingBlock, numberFindings } from './finding.ts'

export interface LifeDomain {
  readonly key: string
  readonly name: string
  readonly question: string
}

export interface LifeDomains {
  readonly least: number
  readonly most: number
  /** What each point of the scale means, lowest first. */
  readonly labels: readonly string[]
  readonly domains: readonly LifeDomain[]
}

/** Life domains of a municipality with their questions and scale. Instruments of others come in by import, with their licence. */
export const lifeDomainsKind = defineKind({
  word: 'life-domains',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'lijst leefgebieden', en: 'list of life domains' },
    many: { nl: 'Leefgebieden', en: 'Life domains' },
    empty: {
      nl: 'Waarover u praat, met een vraag en een schaal.',
      en: 'What you talk about, with a question and a scale.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Leefgebieden', en: 'Life domains' },
      titleField: 'title',
      inside: ['domain'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        least: numberField({ nl: 'Laagste score', en: 'Lowest score' }, { most: 10 }),
        most: numberField({ nl: 'Hoogste score', en: 'Highest score' }, { least: 1, most: 10 }),
        labels: listField(
          { nl: 'Wat elke score betekent', en: 'What each score means' },
          {
            most: 11,
            hint: {
              nl: 'Een regel voor elke score, de laagste eerst.',
              en: 'A line for each score, the lowest first.',
            },
          },
        ),
        instrument: textField(
          { nl: 'Instrument', en: 'Instrument' },
          {
            optional: true,
            most: 120,
            hint: {
              nl: 'Alleen als u een instrument van een ander gebruikt.',
              en: 'Only when you use an instrument of others.',
            },
          },
        ),
        licence: textField(
          { nl: 'Licentie van dat instrument', en: 'Licence of that instrument' },
          { optional: true, most: 200 },
        ),
      },
    },
    domain: {
      words: { nl: 'Leefgebied', en: 'Life domain' },
      titleField: 'name',
      fields: {
        key: keyField(),
        name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        question: longTextField({ nl: 'De vraag', en: 'The question' }, { most: 400 }),
      },
    },
  },
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: {
      title,
      least: 1,
      most: 5,
      labels: ['gaat niet', 'gaat moeilijk', 'gaat wisselend', 'gaat redelijk', 'gaat goed'],
    },
  }),
  checks: (content) => findings(content).map(checkResult),
  impact: ({ before, after, below }) => {
    const now = new Set(blocksOf(after, 'domain').map((block) => textIn(block, 'key')))
    const gone = before === null ? [] : blocksOf(before, 'domain').filter((block) => !now.has(textIn(block, 'key')))
    return [
      {
        words: {
          nl: 'leefgebieden verdwijnen; eerdere scores blijven bewaard',
          en: 'life domains go; earlier scores are kept',
        },
        count: gone.length,
        details: gone.map((block) => ({ nl: textIn(block, 'name'), en: textIn(block, 'name') })),
      },
      tenantsBelow(below.tenants),
    ]
  },
})

/** A document as rules take it. */
export const lifeDomainsOf = (content: Block): LifeDomains => ({
  least: numberIn(content, 'least') ?? 1,
  most: numberIn(content, 'most') ?? 5,
  labels: listIn(content, 'labels'),
  domains: blocksOf(content, 'domain').map((block) => ({
    key: textIn(block, 'key'),
    name: textIn(block, 'name'),
    question: textIn(block, 'question'),
  })),
})

function findings(content: Block): Finding[] {
  const { least, most, labels, domains } = lifeDomainsOf(content)
  return [
    ...(domains.length > 0
      ? []
      : [
          missingBlock(
            'a-domain',
            { nl: 'Er is nog geen leefgebied.', en: 'There is no life domain yet.' },
            { nl: 'Voeg een leefgebied toe.', en: 'Add a life domain.' },
          ),
        ]),
    ...keyFindings(blocksOf(content, 'domain')),
    ...(least < most
      ? []
      : [
          scaleFinding(
            'most',
            { nl: 'De hoogste score ligt niet boven de laagste.', en: 'The highest score is not above the lowest.' },
            { nl: 'Kies een hogere hoogste score.', en: 'Choose a higher highest score.' },
          ),
        ]),
    ...(least >= most || labels.length === most - least + 1
      ? []
      : [
          scaleFinding(
            'labels',
            {
              nl: `De schaal heeft ${most - least + 1} scores en ${labels.length} woorden.`,
              en: `The scale has ${most - least + 1} scores and ${labels.length} words.`,
            },
            { nl: 'Schrijf één regel voor elke score.', en: 'Write one line for each score.' },
          ),
        ]),
    ...(filledText(content, 'instrument') === null || filledText(content, 'licence') !== null
      ? []
      : [
          scaleFinding(
            'licence',
            { nl: 'Bij het instrument staat geen licentie.', en: 'The instrument has no licence with it.' },
            { nl: 'Noem de licentie van uw gemeente.', en: 'Name the licence of your municipality.' },
          ),
        ]),
    ...numberFindings(content),
  ]
}

const scaleFinding = (field: string, problem: Finding['problem'], fix: Finding['fix']): Finding => ({
  blockId: 'root',
  field,
  rule: `domains-${field}`,
  problem,
  fix,
})

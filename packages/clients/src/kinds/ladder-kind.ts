import type { Block } from '@vliegwiel/configuration'
import { defineKind, longTextField, tenantsBelow, textField } from '@vliegwiel/configuration/kind'
import type { LadderStep } from '../ladder/ladder.ts'
import { blocksOf, keyField, textIn } from './document-fields.ts'
import { checkResult, keyFindings, missingBlock, numberFindings } from './finding.ts'

/** The activation ladder of a municipality, lowest step first. Going back a step belongs to it. */
export const ladderKind = defineKind({
  word: 'ladder',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'participatieladder', en: 'activation ladder' },
    many: { nl: 'Participatieladder', en: 'Activation ladder' },
    empty: {
      nl: 'De treden, van onder naar boven. Terug hoort erbij.',
      en: 'The steps, from below. Going back belongs to it.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Participatieladder', en: 'Activation ladder' },
      titleField: 'title',
      inside: ['step'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        about: longTextField({ nl: 'Wat u erover zegt', en: 'What you say about it' }, { optional: true, most: 600 }),
      },
    },
    step: {
      words: { nl: 'Trede', en: 'Step' },
      titleField: 'name',
      fields: {
        key: keyField(),
        name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        description: longTextField({ nl: 'Waaraan u het ziet', en: 'How you see it' }, { most: 400 }),
      },
    },
  },
  checks: (content) =>
    [
      ...(blocksOf(content, 'step').length > 1
        ? []
        : [
            missingBlock(
              'two-steps',
              { nl: 'Een ladder heeft minstens twee treden.', en: 'A ladder has at least two steps.' },
              { nl: 'Voeg een trede toe.', en: 'Add a step.' },
            ),
          ]),
      ...keyFindings(blocksOf(content, 'step')),
      ...numberFindings(content),
    ].map(checkResult),
  impact: ({ before, after, below }) => {
    const now = new Set(ladderOf(after).map(({ key }) => key))
    const gone = before === null ? [] : ladderOf(before).filter(({ key }) => !now.has(key))
    return [
      {
        words: {
          nl: 'treden verdwijnen; wie daar stond, heeft dan geen trede',
          en: 'steps go; who stood there has no step then',
        },
        count: gone.length,
        details: gone.map(({ name }) => ({ nl: name, en: name })),
      },
      tenantsBelow(below.tenants),
    ]
  },
})

/** The steps of a document, lowest first. */
export const ladderOf = (content: Block): LadderStep[] =>
  blocksOf(content, 'step').map((block) => ({ key: textIn(block, 'key'), name: textIn(block, 'name') }))

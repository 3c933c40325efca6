import type { Block } from '@vliegwiel/configuration'
import { defineKind, tenantsBelow, textField } from '@vliegwiel/configuration/kind'
import type { OutflowCategory, OutflowReason } from '../outflow/outflow-reasons.ts'
import { outflowCategories } from '../outflow/outflow-reasons.ts'
import { blocksOf, choiceOf, keyField, textIn } from './document-fields.ts'
import { checkResult, type Finding, keyFindings, missingBlock, numberFindings } from './finding.ts'

export const categoryWords = {
  work: { nl: 'werk', en: 'work' },
  school: { nl: 'school', en: 'school' },
  ended: { nl: 'beëindigd', en: 'ended' },
  moved: { nl: 'verhuisd', en: 'moved' },
  cohabiting: { nl: 'samenwonend', en: 'cohabiting' },
  deceased: { nl: 'overleden', en: 'deceased' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<OutflowCategory, { nl: string; en: string }>

const influenceWords = {
  yes: { nl: 'beïnvloedbaar', en: 'influenceable' },
  no: { nl: 'niet beïnvloedbaar', en: 'not influenceable' },
  undecided: { nl: 'nog niet besloten', en: 'not decided yet' },
} as const

/** Why people leave, in the words of a municipality, with what that is in the words of all. */
export const outflowReasonsKind = defineKind({
  word: 'outflow-reasons',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'lijst uitstroomredenen', en: 'list of outflow reasons' },
    many: { nl: 'Uitstroomredenen', en: 'Outflow reasons' },
    empty: { nl: 'Uw redenen, en wat die bij anderen heten.', en: 'Your reasons, and what others call them.' },
  },
  blocks: {
    root: {
      words: { nl: 'Uitstroomredenen', en: 'Outflow reasons' },
      titleField: 'title',
      inside: ['reason'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        source: textField({ nl: 'Bron', en: 'Source' }, { optional: true, most: 300 }),
      },
    },
    reason: {
      words: { nl: 'Reden', en: 'Reason' },
      titleField: 'name',
      fields: {
        key: keyField(),
        name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        category: choiceOf({ nl: 'Is bij anderen', en: 'Is for others' }, categoryWords),
        also: choiceOf({ nl: 'En ook', en: 'And also' }, categoryWords, {
          optional: true,
          hint: {
            nl: 'Alleen als u twee redenen samen telt. Dat cijfer wordt nooit verdeeld.',
            en: 'Only when you count two together. That figure is never divided.',
          },
        }),
        andAlso: choiceOf({ nl: 'En nog een', en: 'And one more' }, categoryWords, { optional: true }),
        influenceable: choiceOf(
          { nl: 'Kan uw hulp dit bereiken?', en: 'Can your help bring it about?' },
          influenceWords,
        ),
      },
    },
  },
  checks: (content) => findings(content).map(checkResult),
  impact: ({ below }) => [tenantsBelow(below.tenants)],
})

const isCategory = (text: string): text is OutflowCategory => (outflowCategories as readonly string[]).includes(text)

/** The reasons of a document. */
export const outflowReasonsOf = (content: Block): OutflowReason[] =>
  blocksOf(content, 'reason').map((block) => ({
    key: textIn(block, 'key'),
    name: textIn(block, 'name'),
    categories: ['category', 'also', 'andAlso'].map((name) => textIn(block, name)).filter(isCategory),
    influenceable: { yes: true, no: false }[textIn(block, 'influenceable')] ?? null,
  }))

function findings(content: Block): Finding[] {
  const reasons = blocksOf(content, 'reason')
  return [
    ...(reasons.length > 0
      ? []
      : [
          missingBlock(
            'a-reason',
            { nl: 'Er is nog geen reden.', en: 'There is no reason yet.' },
            { nl: 'Voeg een reden toe.', en: 'Add a reason.' },
          ),
        ]),
    ...keyFindings(reasons),
    ...reasons.flatMap((block): Finding[] => {
      const categories = ['category', 'also', 'andAlso']
        .map((name) => textIn(block, name))
        .filter((word) => word !== '')
      if (new Set(categories).size === categories.length) return []
      return [
        {
          blockId: block.id,
          field: 'also',
          rule: 'category-twice',
          problem: { nl: 'Dezelfde reden staat er twee keer.', en: 'The same category stands twice.' },
          fix: { nl: 'Laat een van de twee leeg.', en: 'Leave one of the two empty.' },
        },
      ]
    }),
    ...reasons
      .filter((block) => textIn(block, 'influenceable') === 'undecided')
      .map((block): Finding => ({
        blockId: block.id,
        field: 'influenceable',
        rule: 'influence-undecided',
        problem: {
          nl: 'Niemand besloot of uw hulp dit kan bereiken.',
          en: 'Nobody decided whether your help can bring it about.',
        },
        fix: { nl: 'Tot dan telt deze reden apart.', en: 'Until then this reason is counted apart.' },
        advice: true,
      })),
    ...numberFindings(content),
  ]
}

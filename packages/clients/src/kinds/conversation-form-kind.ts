import type { Block } from '@vliegwiel/configuration'
import {
  defineKind,
  listField,
  longTextField,
  numberField,
  tenantsBelow,
  textField,
} from '@vliegwiel/configuration/kind'
import { blocksOf, choiceOf, listIn, numberIn, textIn } from './document-fields.ts'
import { checkResult, type Finding, missingBlock, numberFindings } from './finding.ts'

/** What a part of the conversation is about. */
export const partWords = {
  start: { nl: 'hoe gaat het', en: 'how are you' },
  'own-choice': { nl: 'wat iemand zelf het eerst wil', en: 'what somebody wants first' },
  'life-domains': { nl: 'leefgebieden', en: 'life domains' },
  'worker-view': { nl: 'wat u zelf ziet', en: 'what you see yourself' },
  agreements: { nl: 'afspraken', en: 'agreements' },
  'joining-in': { nl: 'meedoen of niet', en: 'joining in or not' },
} as const
export type ConversationPart = keyof typeof partWords

export interface ConversationForm {
  readonly callBackDays: number | null
  readonly parts: readonly {
    readonly sort: ConversationPart
    readonly heading: string
    readonly questions: readonly string[]
  }[]
}

const isPart = (text: string): text is ConversationPart => Object.hasOwn(partWords, text)

/** The conversation as a municipality holds it. What somebody wants comes before what the worker sees. */
export const conversationFormKind = defineKind({
  word: 'conversation-form',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'gespreksformulier', en: 'conversation form' },
    many: { nl: 'Gespreksformulieren', en: 'Conversation forms' },
    empty: { nl: 'De vragen van het gesprek, in volgorde.', en: 'The questions of the conversation, in order.' },
  },
  blocks: {
    root: {
      words: { nl: 'Gespreksformulier', en: 'Conversation form' },
      titleField: 'title',
      inside: ['part'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        voluntary: longTextField(
          { nl: 'Wat u zegt over meedoen', en: 'What you say about joining in' },
          {
            most: 400,
            hint: {
              nl: 'Meedoen mag, nee zeggen ook. Nee heeft geen gevolgen.',
              en: 'People may join, or say no. A no has no consequences.',
            },
          },
        ),
        callBackDays: numberField(
          { nl: 'Terugbellen na zoveel dagen', en: 'Call back after so many days' },
          { least: 1, most: 365 },
        ),
      },
    },
    part: {
      words: { nl: 'Onderdeel', en: 'Part' },
      titleField: 'heading',
      fields: {
        sort: choiceOf({ nl: 'Waar het over gaat', en: 'What it is about' }, partWords),
        heading: textField({ nl: 'Kop', en: 'Heading' }, { most: 120 }),
        questions: listField({ nl: 'Vragen', en: 'Questions' }, { most: 20 }),
      },
    },
  },
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: { title, callBackDays: 21 },
    children: [
      {
        id: 'zelf-eerst',
        type: 'part',
        fields: {
          sort: 'own-choice',
          heading: 'Wat wilt u zelf het eerst?',
          questions: ['Wat wilt u zelf het eerst?'],
        },
      },
    ],
  }),
  checks: (content) => findings(content).map(checkResult),
  impact: ({ below }) => [tenantsBelow(below.tenants)],
})

/** A document as the conversation screen takes it. */
export const conversationFormOf = (content: Block): ConversationForm => ({
  callBackDays: numberIn(content, 'callBackDays'),
  parts: blocksOf(content, 'part').flatMap((block) => {
    const sort = textIn(block, 'sort')
    return isPart(sort) ? [{ sort, heading: textIn(block, 'heading'), questions: listIn(block, 'questions') }] : []
  }),
})

function findings(content: Block): Finding[] {
  const parts = blocksOf(content, 'part')
  const place = (sort: ConversationPart) => parts.findIndex((block) => textIn(block, 'sort') === sort)
  const own = parts.filter((block) => textIn(block, 'sort') === 'own-choice')
  const [view, first] = [parts[place('worker-view')], place('own-choice')]
  return [
    ...(own.length === 1
      ? []
      : [
          missingBlock(
            'own-choice',
            {
              nl: 'Vraag precies één keer wat iemand zelf het eerst wil.',
              en: 'Ask exactly once what somebody wants first.',
            },
            { nl: 'Voeg dat onderdeel toe, of haal er een weg.', en: 'Add that part, or remove one.' },
          ),
        ]),
    ...(view === undefined || first === -1 || first < place('worker-view')
      ? []
      : [
          {
            blockId: view.id,
            rule: 'own-choice-first',
            problem: {
              nl: 'Wat u zelf ziet, staat voor de keuze van de klant.',
              en: 'What you see stands before the client’s own choice.',
            },
            fix: { nl: 'Zet de eigen keuze erboven.', en: 'Move the own choice above it.' },
          },
        ]),
    ...numberFindings(content),
  ]
}

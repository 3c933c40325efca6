import { page, type Block } from '@vliegwiel/configuration'
import {
  choiceField,
  dateField,
  defineKind,
  linkField,
  listField,
  textField,
  type CheckResult,
} from '@vliegwiel/configuration/kind'
import { checkText, type Finding } from '../plain-language/index.ts'
import { lifeEvents } from './life-events.ts'

const { root, ...pageBlocks } = page.blocks

/** Parts of the portal that are no document. */
const ownParts = new Set(['rekentool', 'betaaldagen', 'contact', 'zoek'])

/** A question of residents with its answer: the short one first, then what one needs to know. */
export const questionKind = defineKind({
  ...page,
  word: 'question',
  schemaVersion: 1,
  words: {
    one: { nl: 'vraag', en: 'question' },
    many: { nl: 'Vragen', en: 'Questions' },
    empty: {
      nl: 'Een vraag met het antwoord, in gewone woorden. Het korte antwoord staat vooraan.',
      en: 'A question with its answer, in plain words. The short answer comes first.',
    },
  },
  blocks: {
    ...pageBlocks,
    root: {
      ...root,
      words: { nl: 'Vraag', en: 'Question' },
      fields: {
        title: textField(
          { nl: 'De vraag', en: 'The question' },
          { most: 120, hint: { nl: 'Zoals mensen hem stellen.', en: 'As people ask it.' } },
        ),
        summary: textField(
          { nl: 'Het korte antwoord', en: 'The short answer' },
          { most: 240, hint: { nl: 'Hoogstens 20 woorden.', en: 'At most 20 words.' } },
        ),
        language: choiceField({ nl: 'Taal', en: 'Language' }, [
          { value: 'nl', label: { nl: 'Nederlands', en: 'Dutch' } },
          { value: 'en', label: { nl: 'Engels', en: 'English' } },
        ]),
        event: choiceField(
          { nl: 'Waar hoort de vraag bij?', en: 'What does the question belong to?' },
          Object.entries(lifeEvents).map(([value, label]) => ({ value, label })),
        ),
        asked: listField(
          { nl: 'Hoe mensen het ook vragen', en: 'Other ways people ask it' },
          {
            optional: true,
            most: 20,
            hint: {
              nl: 'Ook met andere woorden of een tikfout. Zo vindt men de vraag.',
              en: 'In other words too. That is how the question is found.',
            },
          },
        ),
        source: textField(
          { nl: 'Bron', en: 'Source' },
          {
            most: 200,
            optional: true,
            hint: { nl: 'Wet met artikel, of wie het zegt.', en: 'Act and article, or who says so.' },
          },
        ),
        sourceAddress: linkField({ nl: 'Adres van de bron', en: 'Address of the source' }, { optional: true }),
        checkedOn: dateField({ nl: 'Nagekeken op', en: 'Checked on' }, { optional: true }),
      },
    },
  },
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: {
      title,
      summary: null,
      language: 'nl',
      event: null,
      asked: null,
      source: null,
      sourceAddress: null,
      checkedOn: null,
    },
    children: [{ id: 'text', type: 'text', fields: { heading: null, body: null } }],
  }),
  references: (content) =>
    allBlocks(content)
      .flatMap(({ type, fields }) => (type === 'link' ? [fields['address']] : []))
      .filter((address) => typeof address === 'string')
      .filter((address) => address.startsWith('/') && !ownParts.has(address.slice(1)))
      .map((address) => ({ kind: 'question', key: address.slice(1) })),
  checks: (content, around) => [
    // Its own rules tell the long sentences too.
    ...(page.checks?.(content, around) ?? []).filter(({ rule }) => rule !== 'long-sentence'),
    ...plainLanguageAdvice(content),
  ],
})

const allBlocks = (block: Block): Block[] => [block, ...(block.children ?? []).flatMap(allBlocks)]
const readBy = new Set(['title', 'summary', 'heading', 'body', 'steps', 'label'])

/** What residents may stumble over, at its place: advice, never a lock. A text in English is not looked at. */
function plainLanguageAdvice(content: Block): CheckResult[] {
  if (content.fields['language'] === 'en') return []
  return allBlocks(content).flatMap((block) =>
    Object.entries(block.fields)
      .filter(([field]) => readBy.has(field))
      .flatMap(([field, value]) =>
        (Array.isArray(value) ? value : [value])
          .filter((text) => typeof text === 'string')
          // `{telefoon}` is filled in later.
          .flatMap((text) => checkText(text.replaceAll(/\{[^}]*\}/g, (place) => 'x'.repeat(place.length))))
          .map((finding): CheckResult => ({
            blockId: block.id,
            field,
            rule: finding.rule,
            severity: 'advice',
            ...wordsOfFinding(finding),
          })),
      ),
  )
}

function wordsOfFinding({ rule, found, instead, explain }: Finding): Pick<CheckResult, 'problem' | 'fix'> {
  const [word = ''] = instead
  const begin = found.split(/\s+/).slice(0, 5).join(' ')
  switch (rule) {
    case 'formal-word':
      return {
        problem: { nl: `“${found}” is een moeilijk woord.`, en: `“${found}” is a formal word.` },
        fix: explain
          ? { nl: `Leg het uit: ${word}.`, en: `Explain it: ${word}.` }
          : { nl: `Schrijf liever: ${instead.join(' of ')}.`, en: `Rather write: ${instead.join(' or ')}.` },
      }
    case 'abbreviation':
      return {
        problem: { nl: `“${found}” is een afkorting.`, en: `“${found}” is an abbreviation.` },
        fix: { nl: `Schrijf het uit: ${word}.`, en: `Write it out: ${word}.` },
      }
    case 'passive':
      return {
        problem: { nl: `“${found}” zegt niet wie het doet.`, en: `“${found}” does not say who does it.` },
        fix: { nl: 'Zeg wie het doet: wij, u, de gemeente.', en: 'Say who does it.' },
      }
    case 'noun-chain':
      return {
        problem: { nl: `“${begin} …” stapelt namen op elkaar.`, en: `“${begin} …” piles up nouns.` },
        fix: { nl: 'Maak er een zin met een werkwoord van.', en: 'Make it a sentence with a verb.' },
      }
    case 'long-word':
      return {
        problem: { nl: `“${found}” is een lang woord.`, en: `“${found}” is a long word.` },
        fix: { nl: 'Zeg het in meer, kortere woorden.', en: 'Say it in more and shorter words.' },
      }
    case 'long-sentence':
      return {
        problem: {
          nl: `“${begin} …” heeft ${found.split(/\s+/).length} woorden.`,
          en: `“${begin} …” has ${found.split(/\s+/).length} words.`,
        },
        fix: { nl: 'Maak er twee zinnen van.', en: 'Make it two sentences.' },
      }
  }
}

import type { Block } from '../blocks/block.ts'
import { placeBlocks } from '../blocks/placed-block.ts'
import type { CheckResult } from '../kind/check-result.ts'
import { choiceField, linkField, listField, longTextField, textField } from '../kind/field.ts'
import { counted, tenantsBelow } from '../kind/impact.ts'
import { defineKind } from '../kind/kind.ts'

/** A page that residents read. Blocks may stand inside a section; a section inside a section. */
export const page = defineKind({
  word: 'page',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'pagina', en: 'page' },
    many: { nl: 'Pagina’s', en: 'Pages' },
    empty: {
      nl: 'Een pagina geeft antwoord op één vraag, in gewone woorden.',
      en: 'A page answers one question, in plain words.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Pagina', en: 'Page' },
      titleField: 'title',
      inside: ['section', 'text', 'steps', 'notice', 'contact', 'link'],
      fields: {
        title: textField({ nl: 'Titel', en: 'Title' }, { most: 120 }),
        summary: textField(
          { nl: 'Antwoord in één zin', en: 'Answer in one sentence' },
          {
            most: 240,
            hint: { nl: 'Het antwoord eerst, hoogstens 20 woorden.', en: 'The answer first, at most 20 words.' },
          },
        ),
        language: choiceField({ nl: 'Taal', en: 'Language' }, [
          { value: 'nl', label: { nl: 'Nederlands', en: 'Dutch' } },
          { value: 'en', label: { nl: 'Engels', en: 'English' } },
        ]),
      },
    },
    section: {
      words: { nl: 'Onderdeel', en: 'Section' },
      titleField: 'heading',
      inside: ['section', 'text', 'steps', 'notice', 'contact', 'link'],
      fields: { heading: textField({ nl: 'Kop', en: 'Heading' }, { most: 120 }) },
    },
    text: {
      words: { nl: 'Tekst', en: 'Text' },
      titleField: 'heading',
      fields: {
        heading: textField({ nl: 'Kop', en: 'Heading' }, { most: 120, optional: true }),
        body: longTextField({ nl: 'Tekst', en: 'Text' }),
      },
    },
    steps: {
      words: { nl: 'Stappen', en: 'Steps' },
      titleField: 'heading',
      fields: {
        heading: textField({ nl: 'Kop', en: 'Heading' }, { most: 120 }),
        steps: listField({ nl: 'Stappen', en: 'Steps' }, { most: 12 }),
      },
    },
    notice: {
      words: { nl: 'Let op', en: 'Notice' },
      titleField: 'body',
      fields: {
        weight: choiceField({ nl: 'Soort', en: 'Sort' }, [
          { value: 'info', label: { nl: 'Uitleg', en: 'Information' } },
          { value: 'warn', label: { nl: 'Waarschuwing', en: 'Warning' } },
        ]),
        body: longTextField({ nl: 'Tekst', en: 'Text' }, { most: 600 }),
      },
    },
    contact: {
      words: { nl: 'Contact', en: 'Contact' },
      titleField: 'team',
      fields: {
        team: textField({ nl: 'Wie', en: 'Who' }, { environment: true }),
        phone: textField({ nl: 'Telefoon', en: 'Phone' }, { most: 30, environment: true }),
        hours: textField({ nl: 'Wanneer', en: 'When' }, { optional: true, environment: true }),
      },
    },
    link: {
      words: { nl: 'Verwijzing', en: 'Link' },
      titleField: 'label',
      fields: {
        label: textField({ nl: 'Tekst van de link', en: 'Text of the link' }),
        address: linkField({ nl: 'Adres of pagina', en: 'Address or page' }),
      },
    },
  },
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: { title, summary: null, language: 'nl' },
    children: [{ id: 'text', type: 'text', fields: { heading: null, body: null } }],
  }),
  checks: (content) => [...lengthAdvice(content), ...emptySections(content), ...linkAdvice(content)],
  mayAdvise: {
    'empty-section': { nl: 'Een onderdeel mag niet leeg zijn', en: 'A section must not be empty' },
    'link-text': { nl: 'Een link zegt waar hij heen gaat', en: 'A link says where it leads' },
  },
  references: (content) =>
    blocksOf(content, 'link')
      .map(({ fields }) => fields['address'])
      .filter((address) => typeof address === 'string')
      .filter((address) => address.startsWith('/'))
      .map((address) => ({ kind: 'page', key: address.slice(1) })),
  impact: ({ key, inForce, below }) => [
    counted(
      inForce.filter(({ kind, content }) => kind === 'page' && pointsAt(content, key)).length,
      { nl: 'pagina verwijst hierheen', en: 'page links here' },
      { nl: 'pagina’s verwijzen hierheen', en: 'pages link here' },
    ),
    tenantsBelow(below.tenants),
    counted(
      below.overriding,
      { nl: 'daarvan heeft eigen blokken', en: 'of those has blocks of its own' },
      { nl: 'daarvan hebben er eigen blokken', en: 'of those have blocks of their own' },
    ),
  ],
})

const blocksOf = (content: Block, type: string) =>
  [...placeBlocks(content).values()].filter((block) => block.type === type)

const pointsAt = (content: Block, key: string) =>
  blocksOf(content, 'link').some(({ fields }) => fields['address'] === `/${key}`)

/** Sentences of more than 20 words are hard to read at B1: advice, never a lock. */
function lengthAdvice(content: Block): CheckResult[] {
  const texts = [...placeBlocks(content).values()].flatMap((block) =>
    ['summary', 'body'].map((field) => ({ block, field, text: block.fields[field] })),
  )
  return texts.flatMap(({ block, field, text }): CheckResult[] => {
    if (typeof text !== 'string') return []
    const long = text.split(/(?<=[.!?])\s+|\n+/).find((one) => one.trim().split(/\s+/).length > 20)
    if (long === undefined) return []
    const words = long.trim().split(/\s+/)
    const begin = words.slice(0, 5).join(' ')
    return [
      {
        blockId: block.id,
        field,
        rule: 'long-sentence',
        severity: 'advice',
        problem: { nl: `“${begin} …” heeft ${words.length} woorden.`, en: `“${begin} …” has ${words.length} words.` },
        fix: { nl: 'Maak er twee zinnen van.', en: 'Make it two sentences.' },
      },
    ]
  })
}

function emptySections(content: Block): CheckResult[] {
  return blocksOf(content, 'section')
    .filter(({ children }) => children.length === 0)
    .map(({ id }) => ({
      blockId: id,
      field: null,
      rule: 'empty-section',
      severity: 'error',
      problem: { nl: 'Dit onderdeel is leeg.', en: 'This section is empty.' },
      fix: { nl: 'Zet er een blok in, of haal het weg.', en: 'Put a block in it, or remove it.' },
    }))
}

/** "Klik hier" says nothing to who only hears the links. */
function linkAdvice(content: Block): CheckResult[] {
  return blocksOf(content, 'link')
    .filter(({ fields }) =>
      /^(klik hier|hier|lees meer|click here|here|read more)$/i.test(String(fields['label']).trim()),
    )
    .map(({ id }) => ({
      blockId: id,
      field: 'label',
      rule: 'link-text',
      severity: 'error',
      problem: { nl: 'De link zegt niet waar hij heen gaat.', en: 'The link does not say where it leads.' },
      fix: { nl: 'Schrijf wat er op die pagina staat.', en: 'Write what stands on that page.' },
    }))
}

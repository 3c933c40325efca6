import type { Block } from '@vliegwiel/configuration'
import {
  type BlockType,
  dateField,
  linkField,
  listField,
  longTextField,
  textField,
} from '@vliegwiel/configuration/kind'
import { type Answer, refused } from '../answer.ts'
import { exportRegisterEntry, type RegisterEntry, type RegisterExport } from '../register/register-entry.ts'
import { registerFields } from '../register/register-fields.ts'
import { choiceOf, filledText, listIn } from './document-fields.ts'

const valuesOf = (key: string) => registerFields.find((field) => field.key === key)?.values ?? []
/** The words of the register itself: they go out as they are. */
const ownWords = (key: string) => Object.fromEntries(valuesOf(key).map((value) => [value, { nl: value, en: value }]))
const long = (nl: string, en: string, hint?: { nl: string; en: string }) =>
  longTextField({ nl, en }, { most: 2_500, ...(hint === undefined ? {} : { hint }) })

/** What the algorithm register asks beside the rules themselves. The municipality's name is added when it is exported. */
export const registerBlock = {
  words: { nl: 'Algoritmeregister', en: 'Algorithm register' },
  titleField: 'name',
  fields: {
    name: textField({ nl: 'Naam, met een werkwoord', en: 'Name, with a verb' }, { most: 100 }),
    descriptionShort: longTextField(
      { nl: 'Korte omschrijving', en: 'Short description' },
      {
        most: 350,
        hint: { nl: 'Twee of drie zinnen in gewone woorden.', en: 'Two or three sentences in plain words.' },
      },
    ),
    category: listField(
      { nl: 'Thema', en: 'Theme' },
      { most: 3, hint: { nl: 'Bijvoorbeeld: Werk, Sociale zekerheid.', en: 'In Dutch: Werk, Sociale zekerheid.' } },
    ),
    status: choiceOf({ nl: 'Status', en: 'Status' }, ownWords('status')),
    startedOn: dateField({ nl: 'In gebruik sinds', en: 'In use since' }),
    endedOn: dateField({ nl: 'In gebruik tot', en: 'In use until' }, { optional: true }),
    contact: textField(
      { nl: 'Waar mensen iets kunnen vragen', en: 'Where people can ask' },
      {
        most: 500,
        environment: true,
        hint: {
          nl: 'Een algemeen mailadres of een webadres, geen persoon.',
          en: 'A general mail or web address, no person.',
        },
      },
    ),
    website: linkField({ nl: 'Pagina voor bewoners', en: 'Page for residents' }, { optional: true, environment: true }),
    publicationCategory: choiceOf(
      { nl: 'Publicatiecategorie', en: 'Publication category' },
      ownWords('publication_category'),
    ),
    goal: long('Doel en wat mensen ervan merken', 'Aim, and how people meet it'),
    proportionality: long('Afwegingen', 'Considerations'),
    humanIntervention: long('Wat een mens doet', 'What a person does'),
    risks: long('Risico’s en wat u ertegen doet', 'Risks and what you do about them'),
    lawfulBasis: longTextField({ nl: 'Wettelijke basis', en: 'Legal basis' }, { optional: true, most: 2_500 }),
    lawTitle: textField({ nl: 'Naam van de wet', en: 'Name of the law' }, { optional: true, most: 100 }),
    lawLink: linkField({ nl: 'Adres van de wet', en: 'Address of the law' }, { optional: true }),
    assessment: textField({ nl: 'Impacttoets', en: 'Impact assessment' }, { most: 200 }),
    assessmentLink: linkField({ nl: 'Adres van de impacttoets', en: 'Address of the assessment' }, { optional: true }),
    sourceData: long('Welke gegevens', 'Which data'),
    working: longTextField({ nl: 'Hoe het werkt', en: 'How it works' }, { most: 5_000 }),
    provider: textField({ nl: 'Wie het maakte', en: 'Who made it' }, { most: 200 }),
    sourceCode: linkField({ nl: 'Adres van de broncode', en: 'Address of the source code' }, { optional: true }),
  },
} as const satisfies BlockType

/** The field of the block in which a field of the register stands, to point at. */
const blockFields: Readonly<Record<string, string>> = {
  name: 'name',
  description_short: 'descriptionShort',
  category: 'category',
  status: 'status',
  begin_date: 'startedOn',
  end_date: 'endedOn',
  contact_email: 'contact',
  website: 'website',
  publication_category: 'publicationCategory',
  goal: 'goal',
  proportionality: 'proportionality',
  human_intervention: 'humanIntervention',
  risks: 'risks',
  lawful_basis: 'lawfulBasis',
  impacttoetsen_grouping: 'assessment',
  source_data: 'sourceData',
  methods_and_models: 'working',
  provider: 'provider',
  publiccode: 'sourceCode',
}

/** `impacttoetsen_grouping.0.title` stands in the field `assessment`. A row of the law has two fields of its own. */
export function blockFieldOf(at: string): string | null {
  const [group = ''] = at.split(/[.[]/)
  if (group === 'lawful_basis_grouping') return at.endsWith('link') ? 'lawLink' : 'lawTitle'
  return blockFields[group] ?? null
}

/** The entry in a set of profiles, as it goes to the register. A page of the own site is no address there. */
export function registerEntryOf(register: Block, organization: string): RegisterEntry {
  const text = (name: string) => filledText(register, name)
  const month = (name: string) => text(name)?.slice(0, 7) ?? null
  const row = (title: string, link: string) => {
    const name = text(title)
    return name === null ? [] : [{ title: name, link: text(link) }]
  }
  return {
    name: text('name'),
    description_short: text('descriptionShort'),
    organization,
    category: listIn(register, 'category'),
    status: text('status'),
    begin_date: month('startedOn'),
    end_date: month('endedOn'),
    contact_email: text('contact'),
    website: text('website'),
    publication_category: text('publicationCategory'),
    url: null,
    goal: text('goal'),
    proportionality: text('proportionality'),
    human_intervention: text('humanIntervention'),
    risks: text('risks'),
    lawful_basis: text('lawfulBasis'),
    lawful_basis_grouping: row('lawTitle', 'lawLink'),
    process_index_url: null,
    impacttoetsen_grouping: row('assessment', 'assessmentLink'),
    impacttoetsen: null,
    source_data: text('sourceData'),
    source_data_grouping: [],
    methods_and_models: text('working'),
    provider: text('provider'),
    publiccode: text('sourceCode'),
    source_id: null,
    tags: null,
  }
}

/** Both machine forms of the entry in a set of profiles. A set without an entry is refused as one that has no name. */
export function registerExportOf(content: Block, organization: string): Answer<RegisterExport> {
  const register = (content.children ?? []).find(({ type }) => type === 'register')
  if (register === undefined)
    return refused({ code: 'field-required', field: 'name', values: { by: 'configuration, schema' } })
  return exportRegisterEntry(registerEntryOf(register, organization))
}

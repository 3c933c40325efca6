import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { exportRegisterEntry, type RegisterEntry } from './register-entry.ts'
import { registerFields } from './register-fields.ts'

const entry: RegisterEntry = {
  name: 'Klantprofiel voorstellen',
  description_short: 'Dit algoritme stelt een profiel voor. Een medewerker beslist altijd zelf.',
  organization: 'Gemeente Helmond',
  category: ['Sociale zekerheid', 'Werk'],
  status: 'In gebruik',
  begin_date: '2026-11',
  end_date: null,
  contact_email: 'algoritmes@helmond.example',
  website: null,
  publication_category: 'Impactvolle algoritmes',
  url: null,
  goal: 'Het helpt een medewerker om passende hulp te kiezen.',
  proportionality: 'Zonder criteria kiest ieder op gevoel. Met criteria is te zien waarom.',
  human_intervention: 'Een medewerker bevestigt of wijkt af, met een reden.',
  risks: '<p>Iemand kan te veel op het voorstel leunen.</p>',
  lawful_basis: null,
  lawful_basis_grouping: [{ title: 'Participatiewet', link: 'https://wetten.overheid.nl/BWBR0015703' }],
  process_index_url: null,
  impacttoetsen_grouping: [{ title: 'Data Protection Impact Assessment (DPIA)', link: null }],
  impacttoetsen: null,
  source_data: 'Arbeidsvermogen en scores op leefgebieden.',
  source_data_grouping: [],
  methods_and_models: 'Een tabel met regels. Minder dan 30 < 80.',
  provider: 'Zelf gemaakt',
  publiccode: null,
  source_id: null,
  tags: null,
}
const wrong = (more: Partial<RegisterEntry>) =>
  refusalsOf(exportRegisterEntry({ ...entry, ...more })).map(({ code, field }) => [code, field])

/** Required by the JSON Schema, as its file lists them. */
const required = [
  'name',
  'description_short',
  'organization',
  'theme',
  'status',
  'start_date',
  'contact',
  'publication_category',
  'purpose_and_impact',
  'considerations',
  'human_intervention',
  'risk_management',
  'impact_assessments',
  'data',
  'technical_operation',
  'supplier',
  'language',
  'schema',
]

describe('an entry of the algorithm register', () => {
  test('is written in both forms, each with all that it requires', () => {
    const { configuration, schema } = valueOf(exportRegisterEntry(entry))
    expect(required.filter((key) => !(key in schema))).toEqual([])
    expect(schema).toMatchObject({
      theme: ['Sociale zekerheid', 'Werk'],
      start_date: '2026-11',
      language: 'nld',
      schema: '1.0',
      impact_assessments: ['Data Protection Impact Assessment (DPIA)'],
    })
    expect(configuration).toMatchObject({
      category: ['Sociale zekerheid', 'Werk'],
      begin_date: '2026-11',
      lang: 'nld',
      standard_version: '1.0',
      lawful_basis_grouping: entry.lawful_basis_grouping,
    })
    expect(Object.keys(configuration)).not.toContain('theme')
    expect('end_date' in configuration || 'end_date' in schema).toBe(false)
  })

  test('eighteen fields are required by the schema, six of the site by the configuration, and the list knows them', () => {
    expect(
      registerFields
        .filter(({ requiredBy }) => requiredBy.includes('schema'))
        .map(({ schemaKey }) => schemaKey)
        .toSorted(),
    ).toEqual(required.toSorted())
    expect(
      registerFields.filter(({ requiredBy }) => requiredBy.includes('configuration')).map(({ key }) => key),
    ).toEqual(['name', 'description_short', 'organization', 'status', 'contact_email', 'publication_category', 'lang'])
  })

  test.each([
    [{ name: 'x'.repeat(101) }, 'field-too-long', 'name'],
    [{ description_short: 'x'.repeat(351) }, 'field-too-long', 'description_short'],
    [{ category: ['Werk', 'Sociaal'] }, 'field-choice', 'category.1'],
    [{ category: ['Werk', 'Recht', 'Wonen', 'Verkeer'] }, 'field-too-long', 'category'],
    [{ status: 'in gebruik' }, 'field-choice', 'status'],
    [{ begin_date: '2026-11-30' }, 'field-month', 'begin_date'],
    [{ end_date: '2026-13' }, 'field-month', 'end_date'],
    [{ contact_email: 'bel ons' }, 'field-address', 'contact_email'],
    [{ website: 'http://helmond.example' }, 'field-address', 'website'],
    [{ website: 'https://helmond.example@evil.example' }, 'field-address', 'website'],
    [{ goal: '<script>alert(1)</script>' }, 'field-markup', 'goal'],
    [{ risks: '<p onclick="x">a</p>' }, 'field-markup', 'risks'],
    [{ goal: ' ' }, 'field-required', 'goal'],
    [{ impacttoetsen_grouping: [] }, 'field-required', 'impacttoetsen_grouping[].title'],
    [{ lawful_basis_grouping: [{ title: 'Wet', link: null }] }, 'field-required', 'lawful_basis_grouping.0.link'],
  ] as const)('%o is refused as %s at %s', (more, code, field) => expect(wrong(more)).toContainEqual([code, field]))

  test('leaving out any required field is refused by its own name, and nothing else', () => {
    for (const { key, requiredBy } of registerFields) {
      const [group = ''] = key.split('[].')
      if (requiredBy.length === 0 || !(group in entry)) continue
      const empty = Array.isArray(entry[group as keyof RegisterEntry]) ? [] : null
      expect(wrong({ [group]: empty })).toEqual([['field-required', key]])
    }
  })

  test('whatever is written in it: an answer, and what is let through is within both', () => {
    const text = fc.option(
      fc.oneof(
        fc.string({ maxLength: 400 }),
        fc.constantFrom('In gebruik', '2026-11', '<b>', '<br/>', 'https://a.example'),
      ),
    )
    fc.assert(
      fc.property(text, text, text, text, (name, description_short, goal, begin_date) => {
        const answer = exportRegisterEntry({ ...entry, name, description_short, goal, begin_date })
        if (!answer.ok) {
          expect(codesOf(answer).length).toBeGreaterThan(0)
          return
        }
        expect(required.every((key) => key in answer.value.schema)).toBe(true)
        expect(answer.value.configuration['name']?.length).toBeLessThanOrEqual(100)
      }),
    )
  })
})

/**
 * Fields of an entry in the Dutch algorithm register, by the two machine forms of its standard 1.0, which disagree on
 * names and on what is required. Fields that the register fills in itself are left out.
 *
 * Sources: Algoritmeregister Publicatiestandaard 1.0.10, Ministerie van BZK, 29 November 2024
 * (https://regels.overheid.nl/standaarden/algoritmeregister-publicatiestandaard); configuration v1_0 and JSON Schema
 * 1.0.0 of https://github.com/MinBZK/Algoritmeregister, 29 August 2025. Read on 29 November 2026. A newer version: unknown.
 */

export type RegisterForm = 'configuration' | 'schema'

export interface RegisterField {
  /** The name in the configuration of the register; `a[].b` is a field of each row of `a`. */
  readonly key: string
  /** The name in the JSON Schema. */
  readonly schemaKey: string
  readonly type: 'text' | 'list' | 'choice' | 'month' | 'contact' | 'address'
  /** Characters; null: no limit is given. */
  readonly most: number | null
  /** The forms that refuse an entry without it. */
  readonly requiredBy: readonly RegisterForm[]
  readonly values: readonly string[] | null
}

const field = (
  key: string,
  schemaKey: string,
  type: RegisterField['type'],
  most: number | null,
  requiredBy: readonly RegisterForm[] = [],
  values: readonly string[] | null = null,
): RegisterField => ({ key, schemaKey, type, most, requiredBy, values })

const both = ['configuration', 'schema'] as const
const schema = ['schema'] as const

/** Of the short description the text of the standard allows 350 characters and one configuration 400: the shorter holds. */
export const registerFields: readonly RegisterField[] = [
  field('name', 'name', 'text', 100, both),
  field('description_short', 'description_short', 'text', 350, both),
  field('organization', 'organization', 'text', 100, both),
  field('category', 'theme', 'list', null, schema, [
    'Organisatie en bedrijfsvoering',
    'Cultuur en recreatie',
    'Economie',
    'Overheidsfinanciën',
    'Wonen',
    'Internationaal',
    'Migratie en integratie',
    'Natuur en milieu',
    'Onderwijs en wetenschap',
    'Openbare orde en veiligheid',
    'Recht',
    'Ruimte en infrastructuur',
    'Sociale zekerheid',
    'Verkeer',
    'Werk',
    'Zorg en gezondheid',
  ]),
  field('status', 'status', 'choice', null, both, ['In ontwikkeling', 'In gebruik', 'Buiten gebruik']),
  field('begin_date', 'start_date', 'month', 7, schema),
  field('end_date', 'end_date', 'month', 7),
  field('contact_email', 'contact', 'contact', 500, both),
  field('website', 'link', 'address', 500),
  field('publication_category', 'publication_category', 'choice', null, both, [
    'Hoog-risico AI-systeem',
    'Impactvolle algoritmes',
    'Overige algoritmes',
  ]),
  field('url', 'source_link', 'address', 500),
  field('goal', 'purpose_and_impact', 'text', 2500, schema),
  field('proportionality', 'considerations', 'text', 2500, schema),
  field('human_intervention', 'human_intervention', 'text', 2500, schema),
  field('risks', 'risk_management', 'text', 2500, schema),
  field('lawful_basis', 'legal_basis', 'text', 2500),
  field('lawful_basis_grouping[].title', 'legal_basis_title', 'text', 100),
  field('lawful_basis_grouping[].link', 'legal_basis_link', 'address', 500),
  field('process_index_url', 'processing_register_link', 'address', 500),
  field('impacttoetsen_grouping[].title', 'impact_assessments', 'text', null, schema),
  field('impacttoetsen_grouping[].link', 'impact_assessment_link', 'address', 500),
  field('impacttoetsen', 'impact_assessment_explanation', 'text', 2500),
  field('source_data', 'data', 'text', 2500, schema),
  field('source_data_grouping[].title', 'data_source_title', 'text', 500),
  field('source_data_grouping[].link', 'data_source_link', 'address', 500),
  field('methods_and_models', 'technical_operation', 'text', 5000, schema),
  field('provider', 'supplier', 'text', 200, schema),
  field('publiccode', 'source_code_link', 'address', 500),
  field('lang', 'language', 'choice', null, both, ['nld']),
  field('standard_version', 'schema', 'choice', null, schema, ['1.0']),
  field('source_id', 'source_id', 'text', 100),
  field('tags', 'search_terms', 'text', 2500),
]

/** Marks that long texts may hold. */
export const allowedMarks = ['div', 'br', 'p', 'ul', 'ol', 'li'] as const

/** Themes of one entry at most. */
export const mostThemes = 3

import { type Answer, isFilled, refusal, type Refusal, unless } from '../answer.ts'
import { allowedMarks, mostThemes, type RegisterField, registerFields } from './register-fields.ts'

/** A title with an address of the web; null: it has none. */
export interface TitledLink {
  readonly title: string
  readonly link: string | null
}

/**
 * An entry by the names of the configuration of the register. Absent or null: not filled in. Lists of links are the
 * groups of that form.
 */
export interface RegisterEntry {
  readonly name: string | null
  readonly description_short: string | null
  readonly organization: string | null
  readonly category: readonly string[]
  readonly status: string | null
  /** `2026-11`. */
  readonly begin_date: string | null
  readonly end_date: string | null
  readonly contact_email: string | null
  readonly website: string | null
  readonly publication_category: string | null
  readonly url: string | null
  readonly goal: string | null
  readonly proportionality: string | null
  readonly human_intervention: string | null
  readonly risks: string | null
  readonly lawful_basis: string | null
  readonly lawful_basis_grouping: readonly TitledLink[]
  readonly process_index_url: string | null
  readonly impacttoetsen_grouping: readonly TitledLink[]
  readonly impacttoetsen: string | null
  readonly source_data: string | null
  readonly source_data_grouping: readonly TitledLink[]
  readonly methods_and_models: string | null
  readonly provider: string | null
  readonly publiccode: string | null
  readonly source_id: string | null
  readonly tags: string | null
}

type Value = string | readonly string[] | readonly TitledLink[] | null

/** What never differs: Dutch, by ISO 639-3, and the version of the standard that both forms take. */
const fixed = { lang: 'nld', standard_version: '1.0' } as const

const MONTH = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/
const MAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

/** An entry in both machine forms of the standard. */
export interface RegisterExport {
  readonly configuration: Readonly<Record<string, Value>>
  readonly schema: Readonly<Record<string, Value>>
}

/**
 * Checks an entry against both forms at once and writes it in each. What either of them requires is required: an entry
 * that only one of the two takes would be refused by the other half of the country.
 */
export function exportRegisterEntry(entry: RegisterEntry): Answer<RegisterExport> {
  const values: Readonly<Record<string, Value>> = { ...entry, ...fixed }
  return unless(registerProblems(values), () => ({
    configuration: filled(Object.entries(values)),
    schema: filled(schemaPairs(values)),
  }))
}

const filled = (pairs: readonly (readonly [string, Value])[]) =>
  Object.fromEntries(pairs.filter(([, value]) => !isEmpty(value)))

const isEmpty = (value: Value | undefined) =>
  value === undefined || value === null || (typeof value === 'string' ? !isFilled(value) : value.length === 0)

/** Rows of titles and links become two lists of the same length, as that form has no groups. */
function schemaPairs(values: Readonly<Record<string, Value>>): (readonly [string, Value])[] {
  return registerFields.map(({ key, schemaKey }) => {
    const [group = '', part] = key.split('[].')
    const value = values[group] ?? null
    if (part === undefined) return [schemaKey, value]
    const rows = rowsOf(value)
    const list = rows.map((row) => (part === 'title' ? row.title : (row.link ?? '')))
    return [schemaKey, list.some(isFilled) ? list : []]
  })
}

const rowsOf = (value: Value): readonly TitledLink[] =>
  Array.isArray(value) ? value.filter((row): row is TitledLink => typeof row === 'object' && row !== null) : []

function registerProblems(values: Readonly<Record<string, Value>>): Refusal[] {
  const known = new Set(registerFields.map(({ key }) => key.split('[].')[0] ?? ''))
  const unknown = Object.keys(values).filter((key) => !known.has(key))
  return [
    ...unknown.map((key) => refusal('field-unknown', key)),
    ...registerFields.flatMap((field) => fieldProblems(field, values)),
  ]
}

function fieldProblems(field: RegisterField, values: Readonly<Record<string, Value>>): Refusal[] {
  const [group = '', part] = field.key.split('[].')
  const value = values[group] ?? null
  if (part === undefined) {
    if (isEmpty(value)) return field.requiredBy.length > 0 ? [missing(field, field.key)] : []
    if (field.type === 'list') return listProblems(field, value)
    return typeof value === 'string' ? textProblems(field, field.key, value) : [refusal('field-choice', field.key)]
  }
  const rows = rowsOf(value)
  if (rows.length === 0) return field.requiredBy.length > 0 ? [missing(field, field.key)] : []
  return rows.flatMap((row, place) => {
    const at = `${group}.${place}.${part}`
    const text = part === 'title' ? row.title : row.link
    // Inside a row the title is required; the link is too, except of an impact assessment that is not public.
    if (!isFilled(text))
      return part === 'link' && group === 'impacttoetsen_grouping' ? [] : [refusal('field-required', at)]
    return textProblems({ ...field, values: null }, at, text)
  })
}

const missing = ({ requiredBy }: RegisterField, at: string) =>
  refusal('field-required', at, { by: requiredBy.join(', ') })

function listProblems({ key, values }: RegisterField, value: Value): Refusal[] {
  const list = Array.isArray(value) ? value : []
  return [
    ...list.flatMap((one, place) =>
      typeof one === 'string' && (values?.includes(one) ?? true)
        ? []
        : [refusal('field-choice', `${key}.${place}`, { value: String(one) })],
    ),
    ...(list.length > mostThemes ? [refusal('field-too-long', key, { most: mostThemes, length: list.length })] : []),
  ]
}

function textProblems({ type, most, values }: RegisterField, at: string, text: string): Refusal[] {
  const length = [...text].length
  return [
    ...(most !== null && length > most ? [refusal('field-too-long', at, { most, length })] : []),
    ...(values !== null && !values.includes(text) ? [refusal('field-choice', at, { value: text })] : []),
    ...(type === 'month' && !MONTH.test(text) ? [refusal('field-month', at, { value: text })] : []),
    ...(type === 'address' && !isWebAddress(text) ? [refusal('field-address', at, { value: text })] : []),
    ...(type === 'contact' && !MAIL.test(text) && !isWebAddress(text)
      ? [refusal('field-address', at, { value: text })]
      : []),
    ...(type === 'text' ? markProblems(at, text) : []),
  ]
}

function isWebAddress(text: string): boolean {
  return text.startsWith('https://') && !/\s/.test(text) && URL.canParse(text) && new URL(text).username === ''
}

/** Marks of a text that the register does not let through. A sign for "less than" is none. */
function markProblems(at: string, text: string): Refusal[] {
  return [...text.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>?/gi)].flatMap(([whole, name = '', more = '']) => {
    const allowed = (allowedMarks as readonly string[]).includes(name.toLowerCase())
    return allowed && /^\s*\/?$/.test(more) ? [] : [refusal('field-markup', at, { value: whole.slice(0, 40) })]
  })
}

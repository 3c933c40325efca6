import type { AnswerField } from '../ladder/personal-fields.ts'

/** Words of a name that tell of a person, whatever the type of the field. */
const identity =
  /^(bsn|iban|e?mail|emails|phone|telephone|mobile|birth|born|surname|firstname|lastname|nickname|postcode|gender|nationality)$/
/** Words that name a person when the field is text: `startedBy`, `authors`, `bodyText` of a message. */
const text =
  /^(by|author|authors|holder|owner|recipient|recipients|sender|actor|actors|person|people|participant|participants|client|clients|colleague|colleagues|member|members|approver|approvers|approvals|assignee|inviter|user|username|body|grant|consent|covariates|salutation|initials)$/
/** Whose names they are when the field itself is called `name`. */
const ofPeople =
  /(^|[.\]}])(people|persons?|actors?|colleagues?|members?|participants?|clients?|users?|authors?)(\[\])*\.(name|label|key)$/
/** A whole name that looks personal though its words do not. */
const whole = /^(displayName|fullName|firstName|lastName|givenName|familyName|userName|nameOfPerson|streetAddress)$/

/** Chosen from few, or a mark that says nothing without its table: no name stands in it. */
const meaningless = new Set(['boolean', 'enum', 'literal', 'null', 'undefined', 'never', 'void'])

/** The guess by names, as a net below the marks: a test uses it to find a field that somebody forgot to mark. */
export function looksPersonal({ path, schema }: AnswerField): boolean {
  const { def } = schema._zod
  const format = 'format' in def ? def.format : null
  if (meaningless.has(def.type) || format === 'uuid' || format === 'datetime') return false
  // `rows[].lastBy` → `lastBy`; the key of a record is called as the record.
  const name =
    path
      .replaceAll(/\[\d*\]|\{(key)?\}/g, '')
      .split('.')
      .at(-1) ?? ''
  const words = name
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase()
    .split(/[ _-]+/)
  if (whole.test(name) || ofPeople.test(path) || words.some((word) => identity.test(word))) return true
  return def.type !== 'number' && !words.includes('id') && words.some((word) => text.test(word))
}

/** Of a type that says nothing about what stands in it. */
export const opaque = ({ schema }: AnswerField): boolean => ['unknown', 'any', 'custom'].includes(schema._zod.def.type)

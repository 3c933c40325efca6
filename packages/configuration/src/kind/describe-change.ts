import type { Block, FieldValue } from '../blocks/block.ts'
import { findBlock } from '../blocks/edit-block.ts'
import { differences, type BlockDifference } from '../merge/difference.ts'
import type { Widget, Words } from './field.ts'
import type { Kind } from './kind.ts'

export interface ChangedField {
  readonly field: string
  readonly label: Words
  readonly widget: Widget
  readonly before: FieldValue
  readonly after: FieldValue
}

/** One difference between two versions, in plain words and with both values. */
export interface ChangeSentence {
  readonly blockId: string
  readonly kind: BlockDifference['kind'] | 'moved'
  readonly sentence: Words
  readonly fields: readonly ChangedField[]
}

/** What changed between two documents as people say it: "Blok Openingstijden: Tekst gewijzigd." */
export function describeChanges(kind: Kind, before: Block, after: Block): ChangeSentence[] {
  return differences(before, after).map((difference) => {
    const type = kind.blocks[difference.type]
    const block = findBlock(after, difference.id) ?? findBlock(before, difference.id)
    const title = type?.titleField === undefined ? undefined : block?.fields[type.titleField]
    const name = (language: 'nl' | 'en') => {
      const sort = type?.words[language] ?? difference.type
      if (typeof title !== 'string' || title === '' || difference.type === 'root') return sort
      const titled = type?.fields[type.titleField ?? '']
      // A choice is a word of the code, and so is a day: people read what they stand for.
      const chosen = titled?.options?.find(({ value }) => value === title)
      const shown = titled?.widget === 'date' ? dayInWords(title, language) : title
      return `${sort} “${chosen?.label[language] ?? shown}”`
    }
    const fields = difference.fields.map(({ field, before: one, after: other }) => ({
      field,
      label: type?.fields[field]?.label ?? { nl: field, en: field },
      widget: type?.fields[field]?.widget ?? ('text' as const),
      before: one ?? null,
      after: other ?? null,
    }))
    const kindOf = difference.kind === 'changed' && fields.length === 0 ? 'moved' : difference.kind
    return { blockId: difference.id, kind: kindOf, sentence: sentence(kindOf, name, fields, difference.moved), fields }
  })
}

function sentence(
  kind: ChangeSentence['kind'],
  name: (language: 'nl' | 'en') => string,
  fields: ChangeSentence['fields'],
  moved: boolean,
): Words {
  const labels = (language: 'nl' | 'en') => fields.map(({ label }) => label[language]).join(', ')
  if (kind === 'added') return { nl: `${name('nl')} is nieuw.`, en: `${name('en')} is new.` }
  if (kind === 'removed') return { nl: `${name('nl')} is weggehaald.`, en: `${name('en')} was removed.` }
  if (kind === 'moved') return { nl: `${name('nl')} is verplaatst.`, en: `${name('en')} was moved.` }
  const [alsoNl, alsoEn] = moved ? [' en verplaatst', ' and moved'] : ['', '']
  return {
    nl: `${name('nl')}: ${labels('nl')} gewijzigd${alsoNl}.`,
    en: `${name('en')}: ${labels('en')} changed${alsoEn}.`,
  }
}

/** '2027-01-01' as '1 januari 2027'; what is no day stays as it is. */
function dayInWords(day: string, language: 'nl' | 'en'): string {
  const moment = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  if (moment === null || Number.isNaN(moment.getTime())) return day
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return moment.toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', format)
}

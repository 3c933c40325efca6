import type { JobImpact } from '@vliegwiel/benefits'
import { subjectText } from '@vliegwiel/benefits/words'
import { formatDate } from '@vliegwiel/i18n'

type Used = JobImpact['parameters'][number]

/** What residents read of the amounts that took part: one row for those of one subject, day, certainty and source. */
export interface FigureRow {
  readonly subject: string
  readonly validFrom: string
  readonly status: Used['status']
  readonly source: string
}

/** Rows in the order of their first use. A key such as `wageTax.band-1-rate` tells a resident nothing: it is left out. */
export function figureRows(
  used: readonly Pick<Used, 'id' | 'validFrom' | 'status' | 'source'>[],
  language: 'nl' | 'en',
): readonly FigureRow[] {
  const rows = new Map<string, FigureRow>()
  for (const { id, validFrom, status, source } of used) {
    const row = { subject: subjectText(id, language), validFrom, status, source: sourceText(source, language) }
    const key = JSON.stringify(row)
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}

const lawFile = /\bregulation\/nl\/[a-z_]+\/([a-z0-9_]+)\/(\d{4}-\d{2}-\d{2})\.yaml\b/
const webAddress = /^https?:\/\/(?:www\.)?([^/\s]+)\S*$/

/** A source as people name it: the law and its day, or the site; what is neither stays as it was written. */
export function sourceText(source: string, language: 'nl' | 'en'): string {
  const [, law, day] = lawFile.exec(source) ?? []
  if (law !== undefined && day !== undefined) {
    const name = law.replaceAll('_', ' ')
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${formatDate(day, 'short', { language })}`
  }
  return webAddress.exec(source)?.[1] ?? source
}

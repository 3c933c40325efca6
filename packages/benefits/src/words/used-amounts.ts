import type { JobImpact, Notice } from '../impact/job-impact.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import { certaintyText } from './certainty.ts'
import { dayText, type Language } from './money.ts'
import { noticeText, subjectText } from './words.ts'

/** What people read of the amounts that took part: one row for those of one subject, day, certainty and source. */
export interface UsedAmount {
  readonly subject: string
  readonly validFrom: string
  readonly staleAfter: string | null
  readonly certainty: string
  readonly source: string
  readonly origin: UsedParameter['origin']
}

/** Rows in the order of their first use. A key such as `wageTax.band-1-rate` tells a reader nothing: it is left out. */
export function usedAmounts(used: JobImpact['parameters'], language: Language): readonly UsedAmount[] {
  const rows = new Map<string, UsedAmount>()
  for (const { id, validFrom, staleAfter, status, use, source, origin } of used) {
    const row = {
      subject: subjectText(id, language),
      validFrom,
      staleAfter,
      certainty: certaintyText(status, use, language),
      source: sourceText(source, language),
      origin,
    }
    const key = JSON.stringify(row)
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}

/** What is not sure, each once, so that one box can hold them all. */
export const noticeTexts = (notices: readonly Notice[], language: Language): readonly string[] => [
  ...new Set(notices.map((notice) => noticeText(notice, language))),
]

const lawFile = /\bregulation\/nl\/[a-z_]+\/([a-z0-9_]+)\/(\d{4}-\d{2}-\d{2})\.yaml\b/
// What has a user before its host (`site.nl@elsewhere`) is no name of a site, and stays as it was written.
const webAddress = /^https?:\/\/(?:www\.)?([^/\s@?#\\]+)(?:[/?#]\S*)?$/

/** A source as people name it: the law and its day, or the site; what is neither stays as it was written. */
export function sourceText(source: string, language: Language): string {
  const [, law, day] = lawFile.exec(source) ?? []
  if (law !== undefined && day !== undefined) {
    const name = law.replaceAll('_', ' ')
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${dayText(day, language)}`
  }
  return webAddress.exec(source)?.[1] ?? source
}

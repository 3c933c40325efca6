import type { RouterOutputs } from '@vliegwiel/api'
import type { Sort } from '@vliegwiel/ui'
import { documentOrigins, type documentStatuses } from '../../app/address/search-words.ts'

export type DocumentLine = RouterOutputs['documents']['listDocuments']['documents'][number]
export type KindOverview = RouterOutputs['documents']['listKinds']['kinds'][number]

export type Status = (typeof documentStatuses)[number]
export type Origin = (typeof documentOrigins)[number]

export interface DocumentFilter {
  readonly text?: string | undefined
  readonly status?: Status | undefined
  readonly origin?: Origin | undefined
}

/** Letters without accents and case, so that "cafe" finds "Café". */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()

/** The lines that fit every filter. A kind has hundreds of documents at most: the screen has them all. */
export function filterDocuments(lines: readonly DocumentLine[], filter: DocumentFilter): DocumentLine[] {
  const asked = plain(filter.text ?? '')
  return lines.filter(
    (line) =>
      (asked === '' || plain(`${line.title} ${line.key}`).includes(asked)) &&
      (filter.status === undefined || hasStatus(line, filter.status)) &&
      (filter.origin === undefined || line.origin === filter.origin),
  )
}

function hasStatus(line: DocumentLine, status: Status): boolean {
  if (status === 'open') return line.open.length > 0
  if (status === 'waiting') return line.waiting > 0
  if (status === 'errors') return line.open.some(({ errors }) => errors > 0)
  if (status === 'in-force' || status === 'withdrawn' || status === 'none') return line.status === status
  return line.open.some(({ state }) => state === status)
}

export const sorts = ['title', 'status', 'open', 'origin', 'last', 'below'] as const
const states = ['draft', 'in-review', 'approved', 'scheduled']

/** In the order of a column; what is equal stays by title. */
export function sortDocuments(lines: readonly DocumentLine[], { column, direction }: Sort): DocumentLine[] {
  const turn = direction === 'descending' ? -1 : 1
  const by = (one: DocumentLine, other: DocumentLine): number => {
    switch (column) {
      case 'status':
        return (one.since ?? '').localeCompare(other.since ?? '')
      case 'open':
        return states.indexOf(one.open[0]?.state ?? '') - states.indexOf(other.open[0]?.state ?? '')
      case 'origin':
        return documentOrigins.indexOf(one.origin) - documentOrigins.indexOf(other.origin)
      case 'last':
        return (one.lastAt ?? '').localeCompare(other.lastAt ?? '')
      case 'below':
        return one.overridesBelow - other.overridesBelow
      default:
        return one.title.localeCompare(other.title, 'nl')
    }
  }
  return lines.toSorted((one, other) => turn * by(one, other) || one.title.localeCompare(other.title, 'nl'))
}

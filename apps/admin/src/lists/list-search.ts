import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Sort } from '@vliegwiel/ui'
import { z } from 'zod'

/** A word in the address. What does not fit is left out: an old link still opens the list. */
export const searchText = z.coerce.string().max(200).optional().catch(undefined)

/** One of a closed list. */
export const searchChoice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices).optional().catch(undefined)

/** What every list keeps in its address beside its filters. */
export const listSearch = {
  /** Column, with a minus for downwards: `-name`. */
  sort: searchText,
  /** Columns out of sight, with commas. */
  hidden: searchText,
  /** The saved view that was chosen. */
  view: searchText,
}

export function sortOf(text: string | undefined): Sort | undefined {
  if (text === undefined || text === '') return undefined
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'descending' }
    : { column: text, direction: 'ascending' }
}

export const sortText = (sort: Sort): string => `${sort.direction === 'descending' ? '-' : ''}${sort.column}`

export const hiddenOf = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean)

/**
 * Filters, order and columns of a list, kept in the address: a link shows the same list, and so does a saved view.
 * `change` with undefined takes a word out. Typing replaces the page in the history instead of filling it.
 */
export function useListSearch<Schema extends z.ZodObject>(schema: Schema) {
  const raw: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = schema.parse(raw) as z.output<Schema>
  const change = (patch: Partial<z.output<Schema>>) => {
    const next = Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true, resetScroll: false })
  }
  return { search, change }
}

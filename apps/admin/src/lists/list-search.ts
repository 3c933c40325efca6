import { useLocation, useRouter, useSearch } from '@tanstack/react-router'
import type { Sort } from '@vliegwiel/ui'
import type { Screen, SearchOf } from '../app/address/address.ts'
import { writeSearch } from '../app/address/search-text.ts'

export function sortOf(text: string | undefined): Sort | undefined {
  if (text === undefined || text === '') return undefined
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'descending' }
    : { column: text, direction: 'ascending' }
}

export const sortText = (sort: Sort): string => `${sort.direction === 'descending' ? '-' : ''}${sort.column}`

export const hiddenOf = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean)

/**
 * Filters, order and columns of a screen, kept in its address: a link shows the same, and so does a saved view.
 * `change` with undefined takes a word out. Typing replaces the page in the history instead of filling it.
 */
export function useScreenSearch<To extends Screen>(_screen: To) {
  const router = useRouter()
  const { pathname } = useLocation()
  const raw: unknown = useSearch({ strict: false })
  const search = raw as SearchOf<To>
  const change = (patch: Partial<SearchOf<To>>) => {
    const href = `${pathname}${writeSearch({ ...search, ...patch })}`
    void router.navigate({ href, replace: true, resetScroll: false })
  }
  return { search, change }
}

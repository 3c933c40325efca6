import { useShortcuts } from '@vliegwiel/ui'
import { useRef, type RefObject } from 'react'
import { usePreferences } from '../app/preferences.ts'

/** Marks what j and k go to: the link or button by which a row opens. */
export const rowLink = { 'data-row-link': '' } as const

/** j and k go from row to row of a list; Enter opens, because a link or a button has the focus. */
export function useRowKeys<Element extends HTMLElement>(): RefObject<Element | null> {
  const list = useRef<Element>(null)
  const { letters } = usePreferences()
  const go = (step: 1 | -1) => {
    const rows = rowsOf(list.current)
    const focused = document.activeElement
    const own = rows.findIndex((row) => row === focused)
    // From elsewhere in a row: the row it is in counts.
    const near = own >= 0 ? own : rows.findIndex((row) => row.closest('tr, li')?.contains(focused) === true)
    const next = near < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, near + step))
    rows[next]?.focus()
  }
  useShortcuts({ j: () => go(1), k: () => go(-1) }, { letters })
  return list
}

/** What opens each row: its marked link, or else the first thing in it that can be pressed. */
function rowsOf(list: HTMLElement | null): HTMLElement[] {
  const marked = [...(list?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
  if (marked.length > 0) return marked
  return [...(list?.querySelectorAll<HTMLElement>('tbody > tr:not(.vw-table-detail)') ?? [])].flatMap(
    (row) => row.querySelector<HTMLElement>('a[href], button') ?? [],
  )
}

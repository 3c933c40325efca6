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
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
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

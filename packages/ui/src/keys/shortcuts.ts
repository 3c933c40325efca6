import { useLayoutEffect, useRef } from 'react'

/**
 * Actions by key: `'mod+k'` (Ctrl, or Cmd on a Mac), `'?'`, `'j'`, or two after each other, `'g v'`.
 */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/** The part of a keyboard event that decides; kept small so that it can be tested without a page. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The name of a press in the words of `Shortcuts`, or null for a combination that is not ours. */
export function nameOfPress({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  return ctrlKey || metaKey ? `mod+${name}` : name
}

/** Whether letters typed here belong to a text: a field, a select, something editable. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="listbox"]') !== null
}

const SEQUENCE_MS = 1200

/**
 * Listens on the whole page. Presses with Ctrl or Cmd always count; single letters only outside
 * fields, and not at all with `letters: false` (WCAG 2.1.4: a person can switch them off).
 */
export function useShortcuts(shortcuts: Shortcuts, options: { letters?: boolean } = {}): void {
  const { letters = true } = options
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })

  // Before anybody can see the page: a key that is pressed on what is in sight is never lost.
  useLayoutEffect(() => {
    let before: { name: string; at: number } | null = null
    const onKey = (event: KeyboardEvent) => {
      const name = nameOfPress(event)
      if (event.defaultPrevented || name === null || event.isComposing) return
      if (!name.startsWith('mod+') && (!letters || isTyping(event.target))) return
      const follows = before !== null && event.timeStamp - before.at < SEQUENCE_MS ? `${before.name} ${name}` : null
      const act = (follows === null ? undefined : latest.current[follows]) ?? latest.current[name]
      before = { name, at: event.timeStamp }
      if (act === undefined) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letters])
}

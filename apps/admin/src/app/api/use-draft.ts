import { useCallback, useState } from 'react'
import { useMe } from '../session/me.ts'

const PREFIX = 'vliegwiel.draft'

function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

export interface Draft<T> {
  /** What was typed and not yet saved, from before a reload; null when there is nothing. */
  readonly found: T | null
  readonly keep: (value: T) => void
  readonly drop: () => void
}

/**
 * What a person typed and did not save, kept in this tab alone until it is saved: a reload, an ended session or a
 * crash loses nothing. It belongs to the person: whoever signs in next in the tab does not see it. Never for secrets.
 * @param name the form and its object, such as `settings/contact-point`
 */
export function useDraft<T>(name: string): Draft<T> {
  const { person } = useMe()
  const key = `${PREFIX}/${person.personId}/${name}`
  const [found] = useState(() => read<T>(key))
  const keep = useCallback(
    (value: T) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(value))
      } catch {
        // A full or forbidden store: the text still stands on the page.
      }
    },
    [key],
  )
  const drop = useCallback(() => {
    try {
      sessionStorage.removeItem(key)
    } catch {
      // Nothing was kept then.
    }
  }, [key])
  return { found, keep, drop }
}

import { useCallback, useEffect, useState } from 'react'
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

/** The parts of react-hook-form that a draft needs. */
interface DraftForm<T> {
  readonly reset: (values: T, options?: { keepDefaultValues?: boolean }) => void
  readonly subscribe: (options: {
    formState: { values: true; isDirty: true }
    callback: (state: { values: T; isDirty?: boolean }) => void
  }) => () => void
}

/**
 * Ties a draft to a form: what was typed before comes back, and every change is kept. `except` names fields that must
 * not be stored, such as passwords.
 */
export function useFormDraft<T extends object>(
  form: DraftForm<T>,
  name: string,
  except: readonly (keyof T)[] = [],
): Draft<Partial<T>> {
  const draft = useDraft<Partial<T>>(name)
  const { found, keep } = draft
  const { reset, subscribe } = form
  const secret = except.join()
  useEffect(() => {
    if (found !== null) reset(found as T, { keepDefaultValues: true })
    return subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty !== true) return
        keep(
          Object.fromEntries(Object.entries(values).filter(([key]) => !secret.split(',').includes(key))) as Partial<T>,
        )
      },
    })
  }, [found, keep, reset, subscribe, secret])
  return draft
}

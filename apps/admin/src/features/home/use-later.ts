import { useState } from 'react'
import { dayHere } from '../../app/today.ts'

const KEY = 'vliegwiel.later'

function read(slug: string, today: string): readonly string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(`${KEY}/${slug}`) ?? 'null') as { day?: string; ids?: string[] } | null
    return kept?.day === today && Array.isArray(kept.ids) ? kept.ids : []
  } catch {
    return []
  }
}

/** What the person put off on this device, until tomorrow. */
export function useLater(slug: string, now: Date) {
  const today = dayHere(now)
  const [ids, setIds] = useState(() => read(slug, today))
  const change = (next: readonly string[]) => {
    setIds(next)
    try {
      localStorage.setItem(`${KEY}/${slug}`, JSON.stringify({ day: today, ids: next }))
    } catch {
      // Without a store it holds until the page is loaded again.
    }
  }
  return { ids, putOff: (id: string) => change([...ids, id]), showAll: () => change([]) }
}

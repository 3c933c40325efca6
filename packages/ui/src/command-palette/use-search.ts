import { useEffect, useState } from 'react'
import type { PaletteGroup, PaletteSearch } from './command-palette.tsx'

const WAIT_MS = 120

interface Found {
  groups: readonly PaletteGroup[]
  failed: boolean
  /** The question that these answer; null before the first. */
  of: string | null
}

/**
 * Results of the last question; the ones before stay in sight until the new ones are there. `searching` holds from the
 * first letter on, so that Enter never takes a row that answers an older question.
 */
export function useSearch(
  search: PaletteSearch,
  query: string,
): { groups: readonly PaletteGroup[]; failed: boolean; searching: boolean } {
  const [found, setFound] = useState<Found>({ groups: [], failed: false, of: null })

  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      try {
        const groups = await search(query.trim(), stop.signal)
        if (!stop.signal.aborted) setFound({ groups, failed: false, of: query })
      } catch {
        if (!stop.signal.aborted) setFound({ groups: [], failed: true, of: query })
      }
    }
    const timer = setTimeout(() => void ask(), query === '' ? 0 : WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [search, query])

  return { groups: found.groups, failed: found.failed, searching: found.of !== query }
}

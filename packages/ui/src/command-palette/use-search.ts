import { useEffect, useState } from 'react'
import type { PaletteGroup, PaletteSearch } from './command-palette.tsx'

const WAIT_MS = 120

/** Results of the last question; the ones before stay in sight until the new ones are there. */
export function useSearch(
  search: PaletteSearch,
  query: string,
): { groups: readonly PaletteGroup[]; failed: boolean; searching: boolean } {
  const [state, setState] = useState<{ groups: readonly PaletteGroup[]; failed: boolean; searching: boolean }>({
    groups: [],
    failed: false,
    searching: true,
  })

  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      setState((was) => ({ ...was, searching: true }))
      try {
        const groups = await search(query.trim(), stop.signal)
        if (!stop.signal.aborted) setState({ groups, failed: false, searching: false })
      } catch {
        if (!stop.signal.aborted) setState({ groups: [], failed: true, searching: false })
      }
    }
    const timer = setTimeout(() => void ask(), query === '' ? 0 : WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [search, query])

  return state
}

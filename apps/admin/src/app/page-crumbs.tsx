import type { Crumb } from '@vliegwiel/ui'
import { useEffect, useSyncExternalStore } from 'react'

// Written by a page that lies deeper than its screen; read by the frame around it.
let crumbs: readonly Crumb[] = []
const listeners = new Set<() => void>()

function put(next: readonly Crumb[]): void {
  crumbs = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What follows the name of the tenant in the crumbs, when the page itself says so; the last one is the page. */
export function PageCrumbs({ crumbs: given }: { crumbs: readonly Crumb[] }) {
  const text = JSON.stringify(given)
  useEffect(() => {
    put(JSON.parse(text) as Crumb[])
    return () => put([])
  }, [text])
  return null
}

/** The crumbs of the page in sight; empty when it gives none. */
export function usePageCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(subscribe, () => crumbs)
}

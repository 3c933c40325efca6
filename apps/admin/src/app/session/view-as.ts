import { isTenantRole, type TenantRole } from '@vliegwiel/auth'
import { useSyncExternalStore } from 'react'

/** Looking at one tenant as another role. It lives in this tab alone: never in the address, so no link carries it. */
export interface ViewAs {
  readonly slug: string
  readonly role: TenantRole
}

const KEY = 'vliegwiel.view-as'
const listeners = new Set<() => void>()
let current = read()

function read(): ViewAs | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { slug?: unknown; role?: unknown } | null
    if (typeof kept?.slug !== 'string' || typeof kept.role !== 'string' || !isTenantRole(kept.role)) return null
    return { slug: kept.slug, role: kept.role }
  } catch {
    return null
  }
}

/** Begins or (null) ends looking as a role in this tab. The caller tells the API first, and reloads the data after. */
export function setViewAs(next: ViewAs | null): void {
  current = next
  try {
    if (next === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // Without a store it holds until the page is loaded again.
  }
  for (const listener of listeners) listener()
}

/** The role in this tenant, or null. */
export function viewedRole(slug: string): TenantRole | null {
  return current?.slug === slug ? current.role : null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useViewAs(slug: string): TenantRole | null {
  return useSyncExternalStore(subscribe, () => viewedRole(slug))
}

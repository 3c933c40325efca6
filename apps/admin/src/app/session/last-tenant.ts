const KEY = 'vliegwiel.last-tenant'

/** The tenant that was open last on this device: where the bare address leads. */
export function lastTenant(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function rememberTenant(slug: string): void {
  try {
    localStorage.setItem(KEY, slug)
  } catch {
    // Without a store the person chooses again next time.
  }
}

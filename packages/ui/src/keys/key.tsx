import type { ReactNode } from 'react'

/** A key cap. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd className="vw-key">{children}</kbd>
}

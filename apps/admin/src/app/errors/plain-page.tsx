import { ProductName } from '@vliegwiel/ui'
import { useMatch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ConnectionBanner } from '../shell/banners.tsx'

/** A page outside the frame: signing in, choosing, and what goes wrong before there is a frame. */
export function PlainPage({ wide, children }: { wide?: boolean; children: ReactNode }) {
  // Inside a tenant the frame stands around it already.
  const framed = useMatch({ from: '/$slug', shouldThrow: false })
  if (framed?.status === 'success') return <>{children}</>
  return (
    <div className="admin-plain" data-wide={wide}>
      <header className="admin-plain-head">
        <ProductName />
      </header>
      <main className="admin-plain-main" id="inhoud" tabIndex={-1}>
        <ConnectionBanner />
        {children}
      </main>
    </div>
  )
}

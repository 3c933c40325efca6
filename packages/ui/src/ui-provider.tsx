import type { ReactNode } from 'react'
import { NavigationProvider } from './actions/navigation.tsx'
import { ToastRegion } from './messages/toasts.tsx'

export interface UiProviderProps {
  /** Goes to an address of ours without loading the page. */
  navigate: (href: string) => void
  /** Fetches what an address needs, when a link to it is pointed at or focused. */
  preload?: ((href: string) => void) | undefined
  children: ReactNode
}

/** Stands once around the whole application: links that stay in the page, and the region for messages. */
export function UiProvider({ navigate, preload, children }: UiProviderProps) {
  return (
    <NavigationProvider navigate={navigate} preload={preload}>
      <ToastRegion>{children}</ToastRegion>
    </NavigationProvider>
  )
}

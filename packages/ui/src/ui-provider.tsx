import type { ReactNode } from 'react'
import { NavigationProvider } from './actions/navigation.tsx'
import { ToastRegion } from './messages/toasts.tsx'

export interface UiProviderProps {
  /** Goes to an address of ours without loading the page. */
  navigate: (href: string) => void
  children: ReactNode
}

/** Stands once around the whole application: links that stay in the page, and the region for messages. */
export function UiProvider({ navigate, children }: UiProviderProps) {
  return (
    <NavigationProvider navigate={navigate}>
      <ToastRegion>{children}</ToastRegion>
    </NavigationProvider>
  )
}

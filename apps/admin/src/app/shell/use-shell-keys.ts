import { useNavigate, useShortcuts, type Shortcuts } from '@vliegwiel/ui'
import { useState } from 'react'
import { usePreferences } from '../preferences.ts'
import { address } from '../address/address.ts'
import type { Membership } from '../session/me.ts'
import { openScreens } from './navigation.ts'

export interface ShellDialogState {
  readonly open: 'palette' | 'keys' | null
  /** Whether one was ever opened: from then on both stay, so that they can close with grace. */
  readonly asked: boolean
  readonly openPalette: () => void
  readonly openKeys: () => void
  readonly close: () => void
}

/** Keys of the whole console: Ctrl K, ?, and g with the letter of a screen. */
export function useShellKeys(membership: Membership | null): ShellDialogState {
  const [open, setOpen] = useState<ShellDialogState['open']>(null)
  const { letters } = usePreferences()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const show = (which: 'palette' | 'keys') => {
    setOpen(which)
    setAsked(true)
  }
  const openPalette = () => show('palette')
  const openKeys = () => show('keys')
  const shortcuts: Shortcuts = { 'mod+k': openPalette, '?': openKeys }
  if (membership !== null) {
    for (const { letter, to } of openScreens(membership)) {
      shortcuts[`g ${letter}`] = () => navigate(address(to, { slug: membership.tenant.slug }))
    }
  }
  useShortcuts(shortcuts, { letters })
  return { open, asked, openPalette, openKeys, close: () => setOpen(null) }
}

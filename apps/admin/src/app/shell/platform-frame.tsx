import { m } from '@vliegwiel/i18n'
import { applyAppearance } from '@vliegwiel/ui'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AppShell } from './app-shell.tsx'
import { address } from '../address/address.ts'
import { platformNavigation } from './platform-navigation.ts'

/** The frame of the platform floor. */
export function PlatformFrame() {
  const { pathname } = useLocation()
  useEffect(() => applyAppearance({ accent: 'neutral' }), [])
  const here = pathname.replace(/\/$/, '')
  return (
    <AppShell
      membership={null}
      navigation={platformNavigation(here)}
      crumbs={[
        { label: m.shell_platform(), href: address('/platform') },
        { label: here === '/platform/wachtrij' ? m.shell_queue() : m.shell_tenants() },
      ]}
    >
      <Outlet />
    </AppShell>
  )
}

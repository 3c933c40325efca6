import { m } from '@vliegwiel/i18n'
import { accentOf, applyAppearance } from '@vliegwiel/ui'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { address } from '../address/address.ts'
import { lastTenant } from '../session/last-tenant.ts'
import { useMe } from '../session/me.ts'
import { AppShell } from './app-shell.tsx'
import { tenantNavigation } from './navigation.ts'
import { platformNavigation } from './platform-navigation.ts'

/** The frame of one's own account: that of the tenant one came from. */
export function AccountFrame() {
  const { isOperator, memberships } = useMe()
  const router = useRouter()
  const last = lastTenant()
  const membership = memberships.find((one) => one.tenant.slug === last) ?? memberships[0] ?? null
  const accent = membership === null ? 'neutral' : accentOf(membership.tenant.slug)
  useEffect(() => applyAppearance({ accent }), [accent])
  const navigation = isOperator
    ? platformNavigation('')
    : membership === null
      ? []
      : tenantNavigation(membership, '', undefined)
  return (
    <AppShell
      membership={membership}
      navigation={navigation}
      crumbs={[{ label: m.shell_account() }]}
      onSwitch={(slug) => void router.navigate({ href: address('/$slug', { slug }) })}
    >
      <Outlet />
    </AppShell>
  )
}

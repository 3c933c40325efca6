import { m } from '@vliegwiel/i18n'
import { accentOf, applyAppearance } from '@vliegwiel/ui'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useMatches, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { address } from '../address/address.ts'
import { useTenantApi } from '../api/api.ts'
import { usePageCrumbs } from '../page-crumbs.tsx'
import { groupLabels } from '../screens.ts'
import { rememberTenant } from '../session/last-tenant.ts'
import { useMe, useMembership } from '../session/me.ts'
import { AppShell } from './app-shell.tsx'
import { openScreens, screenAt, tenantNavigation } from './navigation.ts'
import { namePlace } from './page-arrival.tsx'
import { useTenantTheme } from './tenant-theme.ts'

/** The frame of a tenant: its colour, its screens, its name in the crumbs. */
export function TenantFrame() {
  const { memberships } = useMe()
  const membership = useMembership()
  const { slug, name } = membership.tenant
  const { pathname } = useLocation()
  const { dag } = useSearch({ strict: false })
  // A page without a place in the side bar still has its name.
  const title = useMatches().at(-1)?.staticData.title?.()
  const router = useRouter()
  const overview = useQuery(useTenantApi().home.showOverview.queryOptions({}, { staleTime: 60_000 }))
  const deeper = usePageCrumbs()
  namePlace(slug, name)
  useTenantTheme(slug)

  useEffect(() => {
    rememberTenant(slug)
    applyAppearance({ accent: accentOf(slug) })
  }, [slug])

  const screen = screenAt(pathname)
  const group = screen === undefined ? undefined : groupLabels[screen.group]?.()
  // The same screen in the other tenant, if this person may open it there; otherwise its home page.
  const switchTo = (to: string) => {
    const other = memberships.find((one) => one.tenant.slug === to)
    const same = screen !== undefined && other !== undefined && openScreens(other).includes(screen)
    void router.navigate({ href: address(same ? screen.to : '/$slug', { slug: to }) })
  }
  return (
    <AppShell
      membership={membership}
      navigation={tenantNavigation(membership, pathname, overview.data?.work.length)}
      crumbs={[
        { label: name, href: address('/$slug', { slug }) },
        ...(deeper.length > 0
          ? deeper
          : [
              ...(group === undefined ? [] : [{ label: group }]),
              { label: screen?.label() ?? title ?? m.shell_page_unknown_title() },
            ]),
      ]}
      onSwitch={switchTo}
      asOf={dag}
    >
      <Outlet />
    </AppShell>
  )
}

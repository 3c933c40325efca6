import { m } from '@vliegwiel/i18n'
import {
  AccountMenu,
  accentOf,
  AsOf,
  FindButton,
  Key,
  ProductName,
  Shell,
  TenantSwitcher,
  type Crumb,
  type NavigationGroup,
  type TenantChoice,
} from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { address } from '../address/address.ts'
import { useMe, type Membership } from '../session/me.ts'
import { useNow } from '../use-now.ts'
import { dayHere } from '../today.ts'
import { Banners } from './banners.tsx'
import { PlatformBrand } from './platform-brand.tsx'
import { ShellDialogs } from './shell-dialogs.tsx'
import { useAccountItems } from './use-account-items.ts'
import { useShellKeys } from './use-shell-keys.ts'

export interface AppShellProps {
  /** null on the platform floor. */
  membership: Membership | null
  navigation: readonly NavigationGroup[]
  crumbs: readonly Crumb[]
  onSwitch?: (slug: string) => void
  /** The day that the page shows, when that is not today. */
  asOf?: string | undefined
  children: ReactNode
}

const choiceOf = ({ tenant }: Membership): TenantChoice => ({
  id: tenant.slug,
  name: tenant.name,
  region: tenant.parentName ?? undefined,
  accent: accentOf(tenant.slug),
})

/** The frame around every page of a signed-in person. */
export function AppShell({ membership, navigation, crumbs, onSwitch, asOf, children }: AppShellProps) {
  const me = useMe()
  const now = useNow()
  const items = useAccountItems(me)
  const mayRead = membership?.abilities.some(({ permission }) => permission === 'document:read') === true
  const asOfHref = mayRead ? address('/$slug/stand', { slug: membership.tenant.slug }) : undefined
  const dialogs = useShellKeys(membership)
  const brand =
    membership === null ? (
      <PlatformBrand />
    ) : (
      <TenantSwitcher
        current={choiceOf(membership)}
        tenants={me.memberships.map(choiceOf)}
        onChoose={(slug) => onSwitch?.(slug)}
      />
    )
  return (
    <>
      <Shell
        brand={brand}
        navigation={navigation}
        crumbs={crumbs}
        actions={
          <>
            <AsOf date={asOf ?? dayHere(now)} href={asOfHref} />
            <FindButton onOpen={dialogs.openPalette} />
          </>
        }
        account={<AccountMenu name={me.person.displayName} items={items} />}
        banner={<Banners demo={me.demo} slug={membership?.tenant.slug ?? null} />}
        footer={
          <>
            <ProductName />
            <button type="button" className="vw-brand admin-keys" onClick={dialogs.openKeys}>
              <Key>?</Key> {m.shell_keys_word()}
            </button>
          </>
        }
      >
        {children}
      </Shell>
      <ShellDialogs me={me} membership={membership} dialogs={dialogs} />
    </>
  )
}

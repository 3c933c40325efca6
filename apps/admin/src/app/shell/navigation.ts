import type { NavigationGroup } from '@vliegwiel/ui'
import { address } from '../address/address.ts'
import { groupLabels, screenGroups, screens, type Screen } from '../screens.ts'
import type { Membership } from '../session/me.ts'

/** The screens this person may open in this tenant, in the order of the side bar. */
export function openScreens({ abilities }: Membership): readonly Screen[] {
  return screens.filter((screen) => abilities.some((ability) => ability.permission === screen.permission))
}

/** The screen of a tenant that an address leads to: the word after the tenant. */
export function screenAt(pathname: string): Screen | undefined {
  const [, , word = ''] = pathname.split('/')
  return screens.find((screen) => (screen.to.split('/')[2] ?? '') === word)
}

/** The side bar of a tenant. `waiting`: how many things wait on the home page. */
export function tenantNavigation(membership: Membership, here: string, waiting: number | undefined): NavigationGroup[] {
  const { slug } = membership.tenant
  const open = openScreens(membership)
  return screenGroups
    .map((group) => ({
      heading: groupLabels[group]?.(),
      items: open
        .filter((screen) => screen.group === group)
        .map((screen) => ({
          href: address(screen.to, { slug }),
          label: screen.label(),
          icon: screen.icon,
          count: screen.to === '/$slug' ? waiting : undefined,
          // A page that lies deeper belongs to the same screen.
          current: screenAt(here) === screen,
        })),
    }))
    .filter((group) => group.items.length > 0)
}

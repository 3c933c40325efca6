import { m } from '@vliegwiel/i18n'
import { useLanguage, useToasts } from '@vliegwiel/ui'
import type { CommandPaletteProps } from '@vliegwiel/ui/command-palette'
import CircleUserRound from 'lucide-react/icons/circle-user-round'
import Eye from 'lucide-react/icons/eye'
import Landmark from 'lucide-react/icons/landmark'
import Languages from 'lucide-react/icons/languages'
import LogOut from 'lucide-react/icons/log-out'
import SunMoon from 'lucide-react/icons/sun-moon'
import UserRound from 'lucide-react/icons/user-round'
import { roleName, tenantRoles } from '@vliegwiel/auth'
import { useCallback } from 'react'
import { address } from '../address/address.ts'
import { callsOf } from '../api/api.ts'
import { problemOf } from '../api/problem.ts'
import { changePreferences } from '../preferences.ts'
import { changeLanguage } from '../session/change-language.ts'
import { leave } from '../session/leave.ts'
import { startLookingAs } from '../session/look-as.ts'
import type { Me, Membership } from '../session/me.ts'
import { documentCommands, findDocuments, MOST_DOCUMENTS } from './find-documents.ts'
import { openScreens } from './navigation.ts'

type Search = CommandPaletteProps['search']
type Group = Awaited<ReturnType<Search>>[number]
type Item = Group['items'][number]

/** People are looked up from two letters on: one letter finds everybody, and each look stands in the log. */
const LETTERS_FOR_PEOPLE = 2

/** Letters without accents and case, so that "cafe" finds "Café". */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()

/** What the palette finds: pages, people and tenants of this person, and commands. */
export function usePaletteSearch(me: Me, membership: Membership | null): Search {
  const language = useLanguage()
  const toasts = useToasts()
  return useCallback<Search>(
    async (query, signal) => {
      const asked = plain(query)
      const fits = (item: Item) => plain(`${item.label} ${item.detail ?? ''}`).includes(asked)
      const say = (error: unknown) => toasts.show({ text: problemOf(error).text, tone: 'bad' })
      const groups: Group[] = [
        { id: 'pages', title: m.shell_find_pages(), items: pages(membership).filter(fits) },
        {
          id: 'commands',
          title: m.shell_find_commands(),
          items: [...(await documentCommands(membership)), ...commands(me, membership, language, say)].filter(fits),
        },
      ]
      if (asked !== '') {
        groups.splice(1, 0, { id: 'tenants', title: m.shell_tenants(), items: tenants(me).filter(fits) })
        groups.splice(1, 0, {
          id: 'documents',
          title: m.documents_find(),
          items: (await findDocuments(membership)).filter(fits).slice(0, MOST_DOCUMENTS),
        })
        groups.splice(1, 0, {
          id: 'people',
          title: m.people_title(),
          items: await people(query, membership, signal),
        })
      }
      return groups
    },
    [me, membership, language, toasts],
  )
}

function pages(membership: Membership | null): Item[] {
  const own = { id: 'page-account', label: m.shell_account(), icon: CircleUserRound, href: address('/account') }
  if (membership === null) return [own]
  const { slug } = membership.tenant
  return [
    ...openScreens(membership).map((screen) => ({
      id: `page-${screen.to}`,
      label: screen.label(),
      icon: screen.icon,
      href: address(screen.to, { slug }),
      keys: `g ${screen.letter}`,
    })),
    own,
  ]
}

function tenants(me: Me): Item[] {
  return me.memberships.map(({ tenant }) => ({
    id: `tenant-${tenant.slug}`,
    label: tenant.name,
    detail: tenant.parentName ?? undefined,
    icon: Landmark,
    href: address('/$slug', { slug: tenant.slug }),
  }))
}

async function people(query: string, membership: Membership | null, signal: AbortSignal): Promise<Item[]> {
  const mayRead = membership?.abilities.some((ability) => ability.permission === 'person:read') === true
  if (!mayRead || query.length < LETTERS_FOR_PEOPLE) return []
  const { slug } = membership.tenant
  const page = await callsOf(slug).people.listPeople.query(
    { text: query, status: null, role: null, sort: 'name', direction: 'asc', after: null, limit: 8 },
    { signal },
  )
  return page.rows.map((row) => ({
    id: `person-${row.personId}`,
    label: row.displayName,
    detail: row.roles.map((role) => roleName(role)).join(', '),
    icon: UserRound,
    href: address('/$slug/mensen', { slug }, { text: row.email }),
  }))
}

function commands(me: Me, membership: Membership | null, language: string, say: (error: unknown) => void): Item[] {
  const other = language === 'nl' ? 'en' : 'nl'
  const mayLookAs = membership?.abilities.some((ability) => ability.permission === 'role:view-as') === true
  return [
    {
      id: 'do-dark',
      label: m.shell_do_theme({ name: m.shell_theme_dark() }),
      icon: SunMoon,
      onSelect: () => changePreferences({ theme: 'dark' }),
    },
    {
      id: 'do-light',
      label: m.shell_do_theme({ name: m.shell_theme_light() }),
      icon: SunMoon,
      onSelect: () => changePreferences({ theme: 'light' }),
    },
    {
      id: 'do-language',
      label: other === 'en' ? m.shell_language_en() : m.shell_language_nl(),
      detail: m.shell_language(),
      icon: Languages,
      onSelect: () => void changeLanguage(other, true).catch(say),
    },
    ...(mayLookAs
      ? tenantRoles.map((role) => ({
          id: `do-look-${role}`,
          label: m.shell_do_view_as({ role: roleName(role) }),
          icon: Eye,
          onSelect: () => void startLookingAs(membership.tenant.slug, role).catch(say),
        }))
      : []),
    {
      id: 'do-sign-out',
      label: m.action_sign_out(),
      detail: me.person.displayName,
      icon: LogOut,
      onSelect: () => void leave().catch(say),
    },
  ]
}

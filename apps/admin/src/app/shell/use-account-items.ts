import { m } from '@vliegwiel/i18n'
import { useLanguage, useToasts, type MenuItem } from '@vliegwiel/ui'
import CircleUserRound from 'lucide-react/icons/circle-user-round'
import Languages from 'lucide-react/icons/languages'
import LogOut from 'lucide-react/icons/log-out'
import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Palette from 'lucide-react/icons/palette'
import Sun from 'lucide-react/icons/sun'
import { address } from '../address/address.ts'
import { problemOf } from '../api/problem.ts'
import { changePreferences, usePreferences } from '../preferences.ts'
import { changeLanguage } from '../session/change-language.ts'
import { leave } from '../session/leave.ts'
import type { Me } from '../session/me.ts'

/** What belongs to the person: account, how the console looks and speaks, and the way out. */
export function useAccountItems(me: Me): readonly MenuItem[] {
  const { theme, baseTheme } = usePreferences()
  const language = useLanguage()
  const toasts = useToasts()
  const say = (error: unknown) => toasts.show({ text: problemOf(error).text, tone: 'bad' })
  const other = language === 'nl' ? 'en' : 'nl'
  const nextBase = baseTheme === 'ma' ? 'voorbeeld' : 'ma'
  return [
    {
      id: 'account',
      label: m.shell_account(),
      detail: me.person.email,
      icon: CircleUserRound,
      href: address('/account'),
    },
    ...(
      [
        ['system', m.shell_theme_system, Monitor],
        ['light', m.shell_theme_light, Sun],
        ['dark', m.shell_theme_dark, Moon],
      ] as const
    ).map(([id, label, icon]) => ({
      id: `theme-${id}`,
      label: label(),
      icon,
      selected: theme === id,
      onSelect: () => changePreferences({ theme: id }),
    })),
    {
      id: 'base-theme',
      label: m.shell_base_theme({ name: nextBase === 'ma' ? m.shell_base_ma() : m.shell_base_example() }),
      icon: Palette,
      onSelect: () => changePreferences({ baseTheme: nextBase }),
    },
    {
      id: 'language',
      label: other === 'en' ? m.shell_language_en() : m.shell_language_nl(),
      icon: Languages,
      onSelect: () => void changeLanguage(other, true).catch(say),
    },
    { id: 'sign-out', label: m.action_sign_out(), icon: LogOut, onSelect: () => void leave().catch(say) },
  ]
}

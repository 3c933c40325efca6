import { formatDate, m } from '@vliegwiel/i18n'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import Search from 'lucide-react/icons/search'
import { useLinkClick } from '../actions/navigation.tsx'
import { MenuButton, type MenuItem } from '../actions/menu-button.tsx'
import { Key } from '../keys/key.tsx'

/** The day on which everything on the page is true; with `href` it leads to where another day is chosen. */
export function AsOf({ date, href }: { date: string; href?: string | undefined }) {
  const follow = useLinkClick()
  const content = (
    <>
      <CalendarClock size={18} strokeWidth={1.75} aria-hidden="true" />
      {m.shell_as_of({ date: formatDate(date) })}
    </>
  )
  if (href === undefined) return <span className="vw-as-of">{content}</span>
  return (
    <a className="vw-as-of" href={href} onClick={follow}>
      {content}
    </a>
  )
}

/** Looks like a field and opens the command palette. */
export function FindButton({ onOpen }: { onOpen: () => void }) {
  const mac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')
  return (
    <button type="button" className="vw-find" aria-keyshortcuts="Control+K Meta+K" onClick={onOpen}>
      <Search size={17} aria-hidden="true" />
      <span className="vw-find-words">{m.shell_find_or_do()}</span>
      <span aria-hidden="true" className="vw-find-key">
        <Key>{mac ? '⌘ K' : 'Ctrl K'}</Key>
      </span>
    </button>
  )
}

/** Two letters of a person: "Samira El Amrani" → "SE", "Els" → "EL". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const [first = '', second] = words
  return (second === undefined ? first.slice(0, 2) : first.charAt(0) + second.charAt(0)).toUpperCase()
}

/** The round button at the end of the top bar with what belongs to the person. */
export function AccountMenu({ name, items }: { name: string; items: readonly MenuItem[] }) {
  return (
    <MenuButton className="vw-account" label={m.shell_account_of({ name })} items={items}>
      {initialsOf(name)}
    </MenuButton>
  )
}

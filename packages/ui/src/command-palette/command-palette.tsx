import { m } from '@vliegwiel/i18n'
import Search from 'lucide-react/icons/search'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { TextField } from 'react-aria-components/TextField'
import { useNavigate } from '../actions/navigation.tsx'
import type { Icon } from '../icon.ts'
import { Key } from '../keys/key.tsx'
import { useSearch } from './use-search.ts'

export interface PaletteItem {
  /** Unique over all groups. */
  id: string
  label: string
  detail?: string | undefined
  icon?: Icon | undefined
  href?: string | undefined
  onSelect?: (() => void) | undefined
  /** A shorter way, shown at the end. */
  keys?: string | undefined
}

export interface PaletteGroup {
  id: string
  title: string
  items: readonly PaletteItem[]
}

/** Answers a question, also the empty one (what people do most). Keep it stable between draws. */
export type PaletteSearch = (query: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>

export interface CommandPaletteProps {
  isOpen: boolean
  onClose: () => void
  search: PaletteSearch
}

/** Find or do: type, arrows, Enter. Results come grouped; Esc closes and focus returns. */
export function CommandPalette({ isOpen, onClose, search }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className="vw-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="vw-dialog vw-palette">
        <Dialog aria-label={m.shell_find_title()}>
          <PaletteBody search={search} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ search, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const [query, setQuery] = useState('')
  const navigate = useNavigate()
  const { groups, failed, searching } = useSearch(search, query)
  const shown = groups.filter((group) => group.items.length > 0)
  const items = new Map(shown.flatMap((group) => group.items.map((item) => [item.id, item])))

  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    onClose()
    if (item.href !== undefined) navigate(item.href)
    item.onSelect?.()
  }
  // Enter pressed faster than the answer comes waits for it, and takes its first row.
  const entered = useRef(false)
  const first = shown[0]?.items[0]
  useEffect(() => {
    if (!entered.current || searching) return
    entered.current = false
    choose(first)
  })
  const act = (item: PaletteItem | undefined) => {
    const answers = item !== undefined && item.label.toLowerCase().includes(query.trim().toLowerCase())
    if (searching && !answers) entered.current = true
    else choose(item)
  }
  // The list marks its first row a moment after it is drawn; Enter before that means that row too.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent, currentTarget } = event
    if (key !== 'Enter' || nativeEvent.isComposing || currentTarget.hasAttribute('aria-activedescendant')) return
    event.preventDefault()
    if (searching) entered.current = true
    else choose(first)
  }
  const words = failed ? m.errors_api_unexpected() : searching ? m.state_loading() : m.state_no_results({ query })
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was opened to type in it */}
      <TextField className="vw-menu-search" aria-label={m.shell_find_title()} autoFocus>
        <Search size={18} aria-hidden="true" />
        <Input placeholder={m.shell_find_hint()} onKeyDown={onKeyDown} />
        <Key>Esc</Key>
      </TextField>
      <Menu
        className="vw-menu"
        aria-label={m.shell_find_results({ count: items.size })}
        items={shown}
        onAction={(key) => act(items.get(String(key)))}
        renderEmptyState={() => <div className="vw-menu-empty">{words}</div>}
      >
        {(group) => (
          <MenuSection id={group.id}>
            <Header className="vw-menu-heading">{group.title}</Header>
            <Collection items={group.items}>{(item) => <PaletteRow item={item} />}</Collection>
          </MenuSection>
        )}
      </Menu>
      <div role="status" className="vw-hidden">
        {searching ? '' : items.size === 0 ? words : m.shell_find_results({ count: items.size })}
      </div>
    </Autocomplete>
  )
}

function PaletteRow({ item }: { item: PaletteItem }) {
  const { id, label, detail, icon: Icon, keys } = item
  return (
    <MenuItem id={id} textValue={label} className="vw-menu-item">
      {Icon !== undefined && <Icon size={18} strokeWidth={1.75} aria-hidden="true" />}
      <span className="vw-menu-text">
        {label}
        {detail !== undefined && <span className="vw-menu-detail">{detail}</span>}
      </span>
      {keys !== undefined && <Key>{keys}</Key>}
    </MenuItem>
  )
}

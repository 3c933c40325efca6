import Check from 'lucide-react/icons/check'
import type { RefObject } from 'react'
import { Menu, MenuItem as AriaMenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { MenuItem } from './menu-button.tsx'
import { useNavigate } from './navigation.tsx'

interface MenuListProps {
  label: string
  items: readonly MenuItem[]
  trigger: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** The open menu of a MenuButton; loaded apart. */
export default function MenuList({ label, items, trigger, onClose }: MenuListProps) {
  const navigate = useNavigate()
  const choose = (item: MenuItem) => {
    onClose()
    if (item.href !== undefined) navigate(item.href)
    item.onSelect?.()
  }
  return (
    <Popover
      className="vw-popover"
      aria-label={label}
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Menu
        className="vw-menu"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the menu was opened to walk in it
        autoFocus="first"
        disabledKeys={items.filter((item) => item.disabledReason !== undefined).map((item) => item.id)}
        onAction={(key) => {
          const item = items.find(({ id }) => id === key)
          if (item !== undefined) choose(item)
        }}
        onClose={onClose}
      >
        {items.map((item) => (
          <MenuRow key={item.id} item={item} />
        ))}
      </Menu>
    </Popover>
  )
}

function MenuRow({ item }: { item: MenuItem }) {
  const { id, label, icon: Icon, detail, tone, disabledReason, selected } = item
  const note = disabledReason ?? detail
  return (
    <AriaMenuItem
      id={id}
      textValue={label}
      className="vw-menu-item"
      data-tone={tone}
      data-selected={selected || undefined}
    >
      {Icon !== undefined && <Icon size={18} aria-hidden="true" />}
      <span className="vw-menu-text">
        {label}
        {note !== undefined && <span className="vw-menu-detail">{note}</span>}
      </span>
      {selected === true && <Check size={16} aria-hidden="true" />}
    </AriaMenuItem>
  )
}

import { m } from '@vliegwiel/i18n'
import Check from 'lucide-react/icons/check'
import Search from 'lucide-react/icons/search'
import { useState, type RefObject } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { TextField } from 'react-aria-components/TextField'
import { TenantMark } from './tenant-mark.tsx'
import type { TenantChoice } from './tenant-switcher.tsx'

interface TenantListProps {
  current: TenantChoice
  tenants: readonly TenantChoice[]
  trigger: RefObject<HTMLButtonElement | null>
  onChoose: (id: string) => void
  onClose: () => void
}

/** The open list of the tenant switcher; loaded apart. */
export default function TenantList({ current, tenants, trigger, onChoose, onClose }: TenantListProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const found = tenants.filter((tenant) => contains(`${tenant.name} ${tenant.region ?? ''}`, query))
  return (
    <Popover
      className="vw-popover"
      aria-label={m.shell_switch_tenant()}
      triggerRef={trigger}
      isOpen
      placement="bottom start"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog aria-label={m.shell_switch_tenant()} className="vw-popover-list">
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the list was opened to type in it */}
          <TextField className="vw-menu-search" aria-label={m.shell_search_tenant()} autoFocus>
            <Search size={16} aria-hidden="true" />
            <Input placeholder={m.shell_search_tenant()} />
          </TextField>
          <Menu
            className="vw-menu"
            aria-label={m.shell_switch_tenant()}
            items={found.map((tenant) => ({ ...tenant, key: tenant.id }))}
            onAction={(key) => onChoose(String(key))}
            renderEmptyState={() => <div className="vw-menu-empty">{m.state_no_results({ query })}</div>}
          >
            {(tenant) => (
              <MenuItem
                id={tenant.id}
                textValue={tenant.name}
                className="vw-menu-item"
                data-selected={tenant.id === current.id || undefined}
              >
                <TenantMark name={tenant.name} accent={tenant.accent} size="small" />
                <span className="vw-menu-text">
                  {tenant.name}
                  {tenant.region !== undefined && <span className="vw-menu-detail">{tenant.region}</span>}
                </span>
                {tenant.id === current.id && <Check size={16} aria-hidden="true" />}
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </Dialog>
    </Popover>
  )
}

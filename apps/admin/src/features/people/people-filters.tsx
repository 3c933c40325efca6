import { tenantRoles, type TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { FilterBar, SelectField } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { SearchField } from '../../lists/search-field.tsx'
import { roleName } from '../../words/role-words.ts'

export interface PeopleFilter {
  readonly text?: string | undefined
  readonly status?: 'active' | 'suspended' | undefined
  readonly role?: TenantRole | undefined
}

interface PeopleFiltersProps {
  filter: PeopleFilter
  onChange: (patch: { [Key in keyof PeopleFilter]: PeopleFilter[Key] }) => void
  end?: ReactNode
}

const statusName = (status: 'active' | 'suspended') =>
  status === 'active' ? m.people_status_active() : m.people_status_suspended()

/** The words above the list of people that narrow it. */
export function PeopleFilters({ filter, onChange, end }: PeopleFiltersProps) {
  const { text, status, role } = filter
  const active = [
    ...(text ? [{ id: 'text', label: m.people_filter_text_is({ text }) }] : []),
    ...(status ? [{ id: 'status', label: m.people_filter_status_is({ status: statusName(status) }) }] : []),
    ...(role ? [{ id: 'role', label: m.people_filter_role_is({ role: roleName(role) }) }] : []),
  ]
  return (
    <FilterBar
      active={active}
      onRemove={(id) => onChange({ [id]: undefined })}
      onClear={() => onChange({ text: undefined, status: undefined, role: undefined })}
      end={end}
    >
      <SearchField
        label={m.people_filter_text()}
        value={text ?? ''}
        onChange={(typed) => onChange({ text: typed || undefined })}
      />
      <SelectField
        label={m.people_filter_status()}
        width="short"
        value={status ?? ''}
        options={[
          { value: '', label: m.people_filter_any() },
          { value: 'active', label: m.people_status_active() },
          { value: 'suspended', label: m.people_status_suspended() },
        ]}
        onChange={(event) => onChange({ status: (event.target.value || undefined) as PeopleFilter['status'] })}
      />
      <SelectField
        label={m.people_filter_role()}
        width="short"
        value={role ?? ''}
        options={[
          { value: '', label: m.people_filter_any() },
          ...tenantRoles.map((one) => ({ value: one, label: roleName(one) })),
        ]}
        onChange={(event) => onChange({ role: (event.target.value || undefined) as PeopleFilter['role'] })}
      />
    </FilterBar>
  )
}

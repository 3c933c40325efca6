import { m } from '@vliegwiel/i18n'
import { FilterBar, SelectField } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { documentOrigins, documentStatuses } from '../../app/address/search-words.ts'
import { SearchField } from '../../lists/search-field.tsx'
import type { DocumentFilter, Origin, Status } from './document-line.ts'

interface DocumentFiltersProps {
  filter: DocumentFilter
  onChange: (patch: { [Key in keyof DocumentFilter]: DocumentFilter[Key] }) => void
  end?: ReactNode
}

const statusNames: Readonly<Record<Status, () => string>> = {
  'in-force': m.documents_status_in_force,
  withdrawn: m.documents_status_withdrawn,
  none: m.documents_status_none,
  open: m.documents_filter_open,
  draft: m.documents_state_draft,
  'in-review': m.documents_state_in_review,
  approved: m.documents_state_approved,
  scheduled: m.documents_state_scheduled,
  waiting: m.documents_filter_waiting,
  errors: m.documents_filter_errors,
}
const originNames: Readonly<Record<Origin, () => string>> = {
  own: m.documents_filter_origin_own,
  inherited: m.documents_filter_origin_inherited,
  overridden: m.documents_filter_origin_overridden,
}

/** What narrows the overview: words of the title, the state, where it comes from. */
export function DocumentFilters({ filter, onChange, end }: DocumentFiltersProps) {
  const { text, status, origin } = filter
  const active = [
    ...(text ? [{ id: 'text', label: m.documents_filter_text_is({ text }) }] : []),
    ...(status ? [{ id: 'status', label: m.documents_filter_status_is({ status: statusNames[status]() }) }] : []),
    ...(origin ? [{ id: 'origin', label: m.documents_filter_origin_is({ origin: originNames[origin]() }) }] : []),
  ]
  const any = { value: '', label: m.documents_filter_any() }
  return (
    <FilterBar
      active={active}
      onRemove={(id) => onChange({ [id]: undefined })}
      onClear={() => onChange({ text: undefined, status: undefined, origin: undefined })}
      end={end}
    >
      <SearchField
        label={m.documents_filter_text()}
        value={text ?? ''}
        onChange={(typed) => onChange({ text: typed || undefined })}
      />
      <SelectField
        label={m.documents_filter_status()}
        width="short"
        value={status ?? ''}
        options={[any, ...documentStatuses.map((one) => ({ value: one, label: statusNames[one]() }))]}
        onChange={(event) => onChange({ status: (event.target.value || undefined) as Status | undefined })}
      />
      <SelectField
        label={m.documents_filter_origin()}
        width="short"
        value={origin ?? ''}
        options={[any, ...documentOrigins.map((one) => ({ value: one, label: originNames[one]() }))]}
        onChange={(event) => onChange({ origin: (event.target.value || undefined) as Origin | undefined })}
      />
    </FilterBar>
  )
}

import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { FilterBar, SelectField, TextField } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { SearchField } from '../../lists/search-field.tsx'
import type { Entry } from './sentence.ts'

export interface LogFilter {
  search?: string | undefined
  actorId?: string | undefined
  action?: string | undefined
  result?: Entry['result'] | undefined
  from?: string | undefined
  until?: string | undefined
}

const resultNames = { ok: m.log_result_ok, refused: m.log_result_refused, failed: m.log_result_failed }
const results = ['ok', 'refused', 'failed'] as const

interface LogFiltersProps {
  filter: LogFilter
  actors: readonly { readonly actorId: string; readonly name: string }[]
  /** Actions that can be asked for, with their names. */
  actions: readonly { readonly action: string; readonly name: string }[]
  onChange: (patch: LogFilter) => void
  end?: ReactNode
}

/** Who, what, how it ended, when, and words. */
export function LogFilters({ filter, actors, actions, onChange, end }: LogFiltersProps) {
  const { search, actorId, action, result, from, until } = filter
  const actorName = actors.find((one) => one.actorId === actorId)?.name ?? ''
  const actionName = actions.find((one) => one.action === action)?.name ?? action ?? ''
  const active = [
    ...(search ? [{ id: 'search', label: m.log_chip_text({ text: search }) }] : []),
    ...(actorId ? [{ id: 'actorId', label: m.log_chip_who({ name: actorName }) }] : []),
    ...(action ? [{ id: 'action', label: m.log_chip_what({ what: actionName }) }] : []),
    ...(result ? [{ id: 'result', label: m.log_chip_result({ result: resultNames[result]() }) }] : []),
    ...(from ? [{ id: 'from', label: m.log_chip_from({ date: formatDate(from) }) }] : []),
    ...(until ? [{ id: 'until', label: m.log_chip_until({ date: formatDate(until) }) }] : []),
  ]
  return (
    <FilterBar
      active={active}
      onRemove={(id) => onChange({ [id]: undefined })}
      onClear={() =>
        onChange({
          search: undefined,
          actorId: undefined,
          action: undefined,
          result: undefined,
          from: undefined,
          until: undefined,
        })
      }
      end={end}
    >
      <SearchField
        label={m.log_filter_text()}
        value={search ?? ''}
        onChange={(typed) => onChange({ search: typed || undefined })}
      />
      <SelectField
        label={m.log_filter_who()}
        width="short"
        value={actorId ?? ''}
        options={[
          { value: '', label: m.log_filter_anyone() },
          ...actors.map((one) => ({ value: one.actorId, label: one.name })),
        ]}
        onChange={(event) => onChange({ actorId: event.target.value || undefined })}
      />
      <SelectField
        label={m.log_filter_what()}
        width="short"
        value={action ?? ''}
        options={[
          { value: '', label: m.log_filter_any() },
          ...actions.map((one) => ({ value: one.action, label: one.name })),
        ]}
        onChange={(event) => onChange({ action: event.target.value || undefined })}
      />
      <SelectField
        label={m.log_filter_result()}
        width="short"
        value={result ?? ''}
        options={[
          { value: '', label: m.log_filter_any() },
          ...results.map((one) => ({ value: one, label: resultNames[one]() })),
        ]}
        onChange={(event) => onChange({ result: results.find((one) => one === event.target.value) })}
      />
      <TextField
        label={m.log_filter_from()}
        type="date"
        width="short"
        value={from ?? ''}
        onChange={(event) => onChange({ from: event.target.value || undefined })}
      />
      <TextField
        label={m.log_filter_until()}
        type="date"
        width="short"
        value={until ?? ''}
        onChange={(event) => onChange({ until: event.target.value || undefined })}
      />
    </FilterBar>
  )
}

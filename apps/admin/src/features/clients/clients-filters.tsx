import { m } from '@vliegwiel/i18n'
import { Checkbox, FilterBar, SelectField } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { SearchField } from '../../lists/search-field.tsx'

export interface ClientsFilter {
  readonly wie?: 'mijn' | 'alle' | undefined
  readonly team?: string | undefined
  readonly text?: string | undefined
  readonly buurt?: string | undefined
  readonly bijstand?: true | undefined
  readonly ongevraagd?: true | undefined
}

interface ClientsFiltersProps {
  filter: ClientsFilter
  teams: readonly { readonly teamId: string; readonly name: string }[]
  onChange: (patch: { [Key in keyof ClientsFilter]: ClientsFilter[Key] }) => void
  onClear: () => void
  end?: ReactNode
}

/** The words above the list of clients that narrow it. */
export function ClientsFilters({ filter, teams, onChange, onClear, end }: ClientsFiltersProps) {
  const { wie, team, text, buurt, bijstand, ongevraagd } = filter
  const teamName = teams.find((one) => one.teamId === team)?.name
  const active = [
    ...(text ? [{ id: 'text', label: m.clients_filter_key_is({ text }) }] : []),
    ...(team ? [{ id: 'team', label: m.clients_filter_team_is({ team: teamName ?? '…' }) }] : []),
    ...(buurt ? [{ id: 'buurt', label: m.clients_filter_neighbourhood_is({ name: buurt }) }] : []),
    ...(bijstand ? [{ id: 'bijstand', label: m.clients_filter_on_benefit() }] : []),
    ...(ongevraagd ? [{ id: 'ongevraagd', label: m.clients_filter_not_asked() }] : []),
  ]
  return (
    <FilterBar active={active} onRemove={(id) => onChange({ [id]: undefined })} onClear={onClear} end={end}>
      <SelectField
        label={m.clients_filter_of()}
        width="short"
        value={wie ?? 'mijn'}
        options={[
          { value: 'mijn', label: m.clients_filter_mine() },
          { value: 'alle', label: m.clients_filter_all() },
        ]}
        onChange={(event) => onChange({ wie: event.target.value === 'alle' ? 'alle' : undefined })}
      />
      <SearchField
        label={m.clients_filter_key()}
        value={text ?? ''}
        maxLength={40}
        onChange={(typed) => onChange({ text: typed.trim() || undefined })}
      />
      <SearchField
        label={m.clients_col_neighbourhood()}
        value={buurt ?? ''}
        onChange={(typed) => onChange({ buurt: typed.trim() || undefined })}
      />
      {teams.length > 0 && (
        <SelectField
          label={m.clients_col_team()}
          width="short"
          value={team ?? ''}
          options={[
            { value: '', label: m.clients_filter_any_team() },
            ...teams.map((one) => ({ value: one.teamId, label: one.name })),
          ]}
          onChange={(event) => onChange({ team: event.target.value || undefined })}
        />
      )}
      <Checkbox
        label={m.clients_filter_on_benefit()}
        checked={bijstand === true}
        onChange={(event) => onChange({ bijstand: event.target.checked ? true : undefined })}
      />
      <Checkbox
        label={m.clients_filter_not_asked()}
        checked={ongevraagd === true}
        onChange={(event) => onChange({ ongevraagd: event.target.checked ? true : undefined })}
      />
    </FilterBar>
  )
}

import { nextChangeDays } from '@vliegwiel/configuration'
import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Button, Checkbox, SelectField, TextField } from '@vliegwiel/ui'

export interface PreviewSearch {
  readonly dag?: string | undefined
  readonly ingang?: string | undefined
  readonly alleen?: 'anders' | undefined
}

interface PreviewChoiceProps {
  search: PreviewSearch
  today: string
  releases: readonly { readonly releaseId: string; readonly name: string }[]
  onChange: (patch: { [Key in keyof PreviewSearch]: PreviewSearch[Key] }) => void
}

/** Which moment is shown: a day, or a release that is still to come. */
export function PreviewChoice({ search, today, releases, onChange }: PreviewChoiceProps) {
  const day = (dag: string) => onChange({ dag: dag === '' || dag === today ? undefined : dag, ingang: undefined })
  return (
    <div className="adm-preview-choice">
      <TextField
        label={m.releases_preview_day()}
        type="date"
        width="short"
        value={search.dag ?? (search.ingang === undefined ? today : '')}
        onChange={(event) => day(event.target.value)}
      />
      <div className="adm-buttons">
        {nextChangeDays(today).map((one) => (
          <Button key={one} aria-pressed={search.dag === one} onClick={() => day(one)}>
            {formatDate(one, 'long')}
          </Button>
        ))}
      </div>
      {releases.length > 0 && (
        <SelectField
          label={m.releases_preview_release()}
          value={search.ingang ?? ''}
          options={[
            { value: '', label: m.releases_preview_release_none() },
            ...releases.map(({ releaseId, name }) => ({ value: releaseId, label: name })),
          ]}
          onChange={(event) => onChange({ ingang: event.target.value || undefined, dag: undefined })}
        />
      )}
      <Checkbox
        label={m.releases_preview_only()}
        checked={search.alleen === 'anders'}
        onChange={(event) => onChange({ alleen: event.target.checked ? 'anders' : undefined })}
      />
    </div>
  )
}

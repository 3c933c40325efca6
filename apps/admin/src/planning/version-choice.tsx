import { m } from '@vliegwiel/i18n'
import { Checkbox } from '@vliegwiel/ui'
import { obstacleText } from '../versions/obstacle-words.ts'
import type { Obstacle } from '../versions/version-line.ts'

export interface ChoosableVersion {
  readonly id: string
  readonly title: string
  /** The sort of document. */
  readonly detail: string
  readonly obstacle: Obstacle | null
}

interface VersionChoiceProps {
  id: string
  versions: readonly ChoosableVersion[]
  chosen: readonly string[]
  error?: string | undefined
  onChange: (chosen: string[]) => void
}

/** Approved versions, each with what stands in its way. */
export function VersionChoice({ id, versions, chosen, error, onChange }: VersionChoiceProps) {
  return (
    <fieldset className="vw-radio-group" id={id} tabIndex={-1}>
      <legend className="vw-label">{m.releases_field_versions()}</legend>
      {error !== undefined && <span className="vw-field-error">{error}</span>}
      {versions.length === 0 && <p className="vw-muted">{m.releases_field_versions_none()}</p>}
      {versions.map((version) => (
        <Checkbox
          key={version.id}
          label={version.title}
          hint={version.obstacle === null ? version.detail : obstacleText(version.obstacle)}
          checked={chosen.includes(version.id)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, version.id] : chosen.filter((one) => one !== version.id))
          }
        />
      ))}
    </fieldset>
  )
}

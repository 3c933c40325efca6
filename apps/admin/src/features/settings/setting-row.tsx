import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Button, StatusChip } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { inSentence } from '../../words/in-sentence.ts'
import { settingHint, type Setting } from './setting-words.ts'
import { valueLines } from '../../words/setting-value.ts'
import { settingName } from '../../words/setting-name.ts'

interface SettingRowProps {
  setting: Setting
  mayChange: boolean
  onEdit: () => void
  /** The form, while this setting is being changed. */
  form: ReactNode
}

/** A setting: its name, what holds, from where and since when, and one button. */
export function SettingRow({ setting, mayChange, onEdit, form }: SettingRowProps) {
  const name = settingName(setting.key)
  // A default of the platform is changed, not filled in: something holds already.
  const filled = setting.value !== null || setting.fallback !== null
  return (
    <div className="adm-setting" data-editing={form !== null}>
      <div>
        <h3>{name}</h3>
        <span className="adm-setting-source">{settingHint(setting.key)}</span>
      </div>
      {form ?? (
        <>
          <SettingValueText setting={setting} />
          {mayChange && (
            <Button
              size="small"
              aria-label={
                filled ? m.settings_edit_of({ name: inSentence(name) }) : m.settings_fill_of({ name: inSentence(name) })
              }
              onClick={onEdit}
            >
              {filled ? m.action_edit() : m.settings_fill()}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function SettingValueText({ setting }: { setting: Setting }) {
  const lines = valueLines(setting.key, setting.value ?? setting.fallback)
  const since = setting.changedAt === null ? null : m.settings_since({ date: formatDate(new Date(setting.changedAt)) })
  return (
    <div className="adm-setting-value">
      {lines.length === 0 ? (
        <StatusChip tone="warn" look="text">
          {m.settings_not_known()}
        </StatusChip>
      ) : (
        lines.map((line) => <div key={line}>{line}</div>)
      )}
      {setting.source !== null && setting.sourceDate !== null && (
        <span className="adm-setting-source">
          {m.settings_source_of({ source: setting.source, date: formatDate(setting.sourceDate) })}
        </span>
      )}
      {lines.length > 0 && <span className="adm-setting-source">{since ?? m.settings_default()}</span>}
    </div>
  )
}

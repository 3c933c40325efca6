import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { useToasts, type Change } from '@vliegwiel/ui'
import type { SettingDraft } from '@vliegwiel/tenants'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import type { Problem } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ConflictChoice } from '../../app/errors/conflict-choice.tsx'
import { SettingForm } from './setting-form.tsx'
import { SettingRow } from './setting-row.tsx'
import type { Setting } from './setting-words.ts'
import { valueLines } from '../../words/setting-value.ts'
import { settingName } from '../../words/setting-name.ts'
import { useToday } from '../../app/today.ts'

/** One setting tied to the API: read, change in its place, and choose when somebody else was first. */
export function SettingSection({ setting, mayChange }: { setting: Setting; mayChange: boolean }) {
  const api = useTenantApi()
  const toasts = useToasts()
  const today = useToday()
  const [draft, setDraft] = useState<SettingDraft | null>(null)
  // The form keeps what it started from: another's change shows up as a conflict, not under one's fingers.
  const [editing, setEditing] = useState<Setting | null>(null)
  const save = useSave(api.settings.changeSetting.mutationOptions(), {
    reads: [api.settings.pathKey(), api.home.pathKey()],
  })
  const close = () => {
    setEditing(null)
    setDraft(null)
    save.reset()
  }
  const send = async (next: SettingDraft, version: number) => {
    setDraft(next)
    const saved = await save.sendAndWait({ ...next, version })
    if (saved === null) return
    close()
    toasts.show({ text: m.settings_saved({ name: settingName(setting.key) }) })
  }
  const conflict = save.conflict && draft !== null ? save.problem : null
  const form = editing !== null && (
    <div>
      {conflict !== null && draft !== null && (
        <ConflictChoice
          changes={conflictChanges(draft, conflict)}
          busy={save.busy}
          onMine={() => void send(draft, Number(conflict.params['version'] ?? 0))}
          onTheirs={close}
        />
      )}
      {/* Hidden while choosing, not gone: what was typed stays in it. */}
      <div hidden={conflict !== null}>
        <SettingForm
          setting={editing}
          today={today}
          busy={save.busy}
          refusal={conflict === null ? save.problem?.text : undefined}
          onSave={(next) => void send(next, editing.version)}
          onCancel={close}
        />
      </div>
    </div>
  )
  return (
    <SettingRow
      setting={setting}
      mayChange={mayChange}
      onEdit={() => setEditing(setting)}
      form={form === false ? null : form}
    />
  )
}

/** What stands there now beside what the person typed. */
export function conflictChanges(draft: SettingDraft, { params }: Pick<Problem, 'params'>): Change[] {
  const sourceText = (source: unknown, date: unknown) =>
    typeof source === 'string' && typeof date === 'string' ? `${source}, ${formatDate(date)}` : ''
  const changes = [
    {
      label: settingName(draft.key),
      before: valueLines(draft.key, params['value']).join(', '),
      after: valueLines(draft.key, draft.value).join(', '),
    },
  ]
  if (draft.source === null) return changes
  return [
    ...changes,
    {
      label: m.settings_conflict_source(),
      before: sourceText(params['source'], params['sourceDate']),
      after: sourceText(draft.source, draft.sourceDate),
    },
  ]
}

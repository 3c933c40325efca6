import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import type { Icon } from '@vliegwiel/ui'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudCheck from 'lucide-react/icons/cloud-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import UsersRound from 'lucide-react/icons/users-round'
import type { ReactNode } from 'react'
import type { Connection } from '../../app/api/connection.ts'
import { dayHere } from '../../app/today.ts'
import type { Finding, Version } from './version.ts'
import type { WritingState } from './writing.ts'

export interface StatusBarProps {
  version: Version
  state: WritingState<Finding>
  connection: Connection
  /** When it comes into force; null: nobody chose a day. */
  release: { readonly name: string; readonly moment: string; readonly others: number } | null
  today: string
  actions: ReactNode
}

/** The foot of the editor: saved, checks, four eyes, the day, and what can be done now. */
export function StatusBar({ version, state, connection, release, today, actions }: StatusBarProps) {
  const { line } = version
  const errors = state.results.filter(({ severity }) => severity === 'error').length
  const advices = state.results.length - errors
  const away = connection !== 'fine' && state.phase === 'saving'
  const unsaved = away || state.phase === 'held' || state.phase === 'failed' || state.clash !== null
  return (
    <>
      <Item
        icon={unsaved ? CloudOff : CloudCheck}
        tone={unsaved ? 'warn' : undefined}
        title={m.editor_bar_version({ number: line.number })}
        detail={savedText(version, state, away, today)}
        testId="saved"
      />
      <Item
        icon={errors > 0 ? TriangleAlert : CircleCheck}
        tone={errors > 0 ? 'bad' : advices > 0 ? undefined : 'ok'}
        title={errors > 0 ? m.editor_bar_errors({ count: errors }) : m.editor_bar_fine()}
        detail={advices > 0 ? m.editor_bar_advices({ count: advices }) : m.editor_bar_no_advices()}
      />
      <Item icon={UsersRound} title={eyesText(version)} detail={eyesDetail(version)} />
      <Item
        icon={CalendarClock}
        title={
          release === null
            ? m.editor_bar_no_day()
            : m.editor_bar_day({ day: formatDate(new Date(release.moment), 'long') })
        }
        detail={
          release === null
            ? m.editor_bar_no_day_detail()
            : release.others > 0
              ? m.editor_bar_day_others({ count: release.others })
              : release.name
        }
      />
      <div className="edt-bar-actions">{actions}</div>
    </>
  )
}

interface ItemProps {
  icon: Icon
  tone?: 'ok' | 'warn' | 'bad' | undefined
  title: string
  detail: string
  testId?: string
}

function Item({ icon: Icon, tone, title, detail, testId }: ItemProps) {
  return (
    <div className="edt-bar-item" data-tone={tone} data-part={testId}>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <span>{detail}</span>
      </div>
    </div>
  )
}

function savedText({ line }: Version, state: WritingState<Finding>, away: boolean, today: string): string {
  if (state.clash !== null) return m.editor_saved_clash()
  if (away) return m.editor_saved_away()
  if (state.phase === 'held') return m.editor_saved_held()
  if (state.phase === 'failed') return m.editor_saved_failed()
  if (state.phase !== 'clean') return m.editor_saving()
  const at = state.savedAt ?? new Date(line.changedAt)
  const time = formatTime(at)
  return dayHere(at) === today ? m.editor_saved_at({ time }) : m.editor_saved_on({ date: formatDate(at), time })
}

function eyesText({ approvalsNeeded, approvals, line }: Version): string {
  if (approvalsNeeded === 0) return m.editor_eyes_off()
  if (approvals.length > 0) return m.editor_eyes_some({ count: approvals.length, needed: approvalsNeeded })
  return line.state === 'draft' || line.state === 'in-review' ? m.editor_eyes_nobody() : m.editor_eyes_done()
}

function eyesDetail({ approvals, approvalsNeeded, line }: Version): string {
  if (approvals.length > 0) return approvals.join(', ')
  if (approvalsNeeded === 0) return m.editor_eyes_off_detail()
  return line.mine ? m.editor_eyes_own() : m.editor_eyes_by({ names: line.authors.join(', ') })
}

import { m } from '@vliegwiel/i18n'
import { Banner, Button } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import type { Version } from './version.ts'

export interface NoticesProps {
  version: Version
  /** Somebody else took over while something here was not saved. */
  isHeld: boolean
  failure: string | null
  merges: number
  /** The person may write, and chose to though it undoes what was agreed. */
  unlocked: boolean
  mayWrite: boolean
  busy: boolean
  onTakeOver: () => void
  onUnlock: () => void
  onRetry: () => void
}

/** What stands between the person and the text: somebody else writes, an agreement would be undone, it was not saved. */
export function Notices(props: NoticesProps) {
  const { version, isHeld, failure, merges, unlocked, mayWrite, busy } = props
  const { holder, state } = version.line
  const shown: ReactNode[] = []
  if (mayWrite && (holder !== null || isHeld))
    shown.push(
      <Banner
        key="held"
        tone="warn"
        action={
          <Button size="small" busy={busy} onClick={props.onTakeOver}>
            {m.editor_take_over()}
          </Button>
        }
      >
        {isHeld
          ? m.editor_held_unsaved({ name: holder ?? m.editor_somebody() })
          : m.editor_held({ name: holder ?? m.editor_somebody() })}
      </Banner>,
    )
  if (failure !== null)
    shown.push(
      <Banner
        key="failed"
        tone="bad"
        action={
          <Button size="small" onClick={props.onRetry}>
            {m.action_retry()}
          </Button>
        }
      >
        {m.editor_failed({ text: failure })}
      </Banner>,
    )
  if (merges > 0)
    shown.push(
      <Banner key="merged" tone="info">
        {m.editor_merged()}
      </Banner>,
    )
  const locked = lockText(version)
  if (mayWrite && !unlocked && holder === null && locked !== null)
    shown.push(
      <Banner
        key="locked"
        tone="info"
        action={
          <Button size="small" onClick={props.onUnlock}>
            {m.editor_unlock()}
          </Button>
        }
      >
        {locked}
      </Banner>,
    )
  if (version.line.reason !== null && state === 'in-review')
    shown.push(
      <p key="reason" className="edt-note">
        {m.editor_asked_with({ reason: version.line.reason })}
      </p>,
    )
  return shown.length === 0 ? null : <div className="edt-notices">{shown}</div>
}

/** What writing on it undoes; null where it undoes nothing, or where nobody writes any more. */
export function lockText({ line }: Pick<Version, 'line'>): string | null {
  if (line.state === 'in-review') return m.editor_lock_in_review()
  if (line.state === 'approved') return m.editor_lock_approved()
  return line.state === 'scheduled' ? m.editor_lock_scheduled() : null
}

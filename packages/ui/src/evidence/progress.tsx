import { formatCount, m } from '@vliegwiel/i18n'
import { useId } from 'react'

export interface ProgressProps {
  label: string
  done: number
  /** Null while nobody knows how much there is. */
  total: number | null
}

/** How far a job is: a bar and the same in words. */
export function Progress({ label, done, total }: ProgressProps) {
  const id = useId()
  const share = total === null || total === 0 ? null : Math.min(1, done / total)
  const words =
    total === null ? formatCount(done) : m.state_done_of({ done: formatCount(done), total: formatCount(total) })
  return (
    <div className="vw-progress">
      <div className="vw-progress-head">
        <b id={id}>{label}</b>
        <span>{words}</span>
      </div>
      <div
        className="vw-progress-bar"
        role="progressbar"
        aria-labelledby={id}
        aria-valuetext={words}
        aria-valuemin={0}
        {...(share === null ? {} : { 'aria-valuenow': done, 'aria-valuemax': total ?? 0 })}
        data-known={share !== null}
      >
        <span style={{ inlineSize: share === null ? '100%' : `${share * 100}%` }} />
      </div>
    </div>
  )
}

import { formatDate, m } from '@vliegwiel/i18n'

export interface Night {
  /** The day as `2026-11-23`. */
  day: string
  result: 'ok' | 'bad' | 'missed'
  note?: string | undefined
}

const words = { ok: m.state_night_ok, bad: m.state_night_bad, missed: m.state_night_missed }

/** One square a night, oldest first. Filled, hatched and open differ without colour too. */
export function NightStrip({ nights, label }: { nights: readonly Night[]; label: string }) {
  const first = nights[0]
  const last = nights.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <div className="vw-night-strip">
      <div className="vw-nights" role="img" aria-label={label}>
        {nights.map(({ day, result, note }) => (
          <span
            key={day}
            className="vw-night"
            data-result={result}
            title={[`${formatDate(day, 'day')}: ${words[result]()}`, note].filter(Boolean).join('. ')}
          />
        ))}
      </div>
      <div className="vw-nights-ends" aria-hidden="true">
        <span>{formatDate(first.day, 'day')}</span>
        <span>{formatDate(last.day, 'day')}</span>
      </div>
    </div>
  )
}

import { formatDate, m } from '@vliegwiel/i18n'
import { useId } from 'react'

interface KnownAtSliderProps {
  /** Days on which something became known, and today as the last. */
  readonly days: readonly string[]
  readonly day: string
  readonly onChange: (day: string) => void
}

/** Goes back in what was known: each stop is a day on which figures came in. */
export function KnownAtSlider({ days, day, onChange }: KnownAtSliderProps) {
  const id = useId()
  const at = Math.max(
    0,
    days.findLastIndex((one) => one <= day),
  )
  const chosen = days[at] ?? day
  return (
    <div className="vw-known-at">
      <label htmlFor={id}>{m.budgets_known_at()}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, days.length - 1)}
        step={1}
        value={at}
        disabled={days.length < 2}
        aria-valuetext={formatDate(chosen, 'long')}
        onChange={(event) => {
          const next = days[Number(event.target.value)]
          if (next !== undefined) onChange(next)
        }}
      />
      <output htmlFor={id}>{formatDate(chosen, 'long')}</output>
    </div>
  )
}

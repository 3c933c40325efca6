import type { ReactNode } from 'react'
import type { Icon } from '../icon.ts'

export interface KeyFigure {
  label: string
  /** Already written as people read it: "2.224". */
  value: string
  tone?: 'ok' | 'bad' | undefined
  icon?: Icon | undefined
}

/** A few figures that carry the page, between two rules. `note` says from when they are. */
export function KeyFigures({ figures, note }: { figures: readonly KeyFigure[]; note?: ReactNode }) {
  return (
    <div className="vw-figures">
      <dl className="vw-figure-list">
        {figures.map(({ label, value, tone, icon: Icon }) => (
          <div className="vw-figure" data-tone={tone} key={label}>
            <dt>{label}</dt>
            <dd>
              {Icon !== undefined && <Icon size={28} strokeWidth={1.75} aria-hidden="true" />}
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <div className="vw-figures-note">{note}</div>}
    </div>
  )
}

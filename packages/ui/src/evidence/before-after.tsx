import { m } from '@vliegwiel/i18n'
import type { ReactNode } from 'react'

export interface Change {
  label: string
  before: ReactNode
  after: ReactNode
  /** `after` marks word by word what changed: then nothing is marked as a whole. */
  isMarked?: boolean | undefined
}

const shown = (value: ReactNode) =>
  value == null || value === '' ? <span className="vw-muted">{m.state_empty_value()}</span> : value

/** What was and what becomes, a line for each thing that changes. */
export function BeforeAfter({ label, changes }: { label: string; changes: readonly Change[] }) {
  return (
    <table className="utrecht-table vw-table vw-before-after">
      <caption className="vw-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{m.state_field()}</th>
          <th scope="col">{m.state_before()}</th>
          <th scope="col">{m.state_after()}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.label}>
            <th scope="row">{change.label}</th>
            <td data-label={m.state_before()}>
              {change.isMarked ? shown(change.before) : <del>{shown(change.before)}</del>}
            </td>
            <td data-label={m.state_after()}>
              {change.isMarked ? shown(change.after) : <ins>{shown(change.after)}</ins>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

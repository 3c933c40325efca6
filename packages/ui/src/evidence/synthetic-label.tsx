import { m } from '@vliegwiel/i18n'

/** Stands beside everything that was made up, so that nobody takes it for a result. */
export function SyntheticLabel() {
  return (
    <span className="vw-synthetic" title={m.state_synthetic_hint()}>
      {m.state_synthetic()}
    </span>
  )
}

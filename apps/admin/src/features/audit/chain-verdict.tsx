import { formatCount, m } from '@vliegwiel/i18n'
import { Verdict } from '@vliegwiel/ui'
import type { RouterOutputs } from '@vliegwiel/api'

type Chain = RouterOutputs['audit']['verifyChain']

const breaks = {
  changed: m.log_broken_changed,
  missing: m.log_broken_missing,
  'cut-off': m.log_broken_cut_off,
  withheld: m.log_broken_withheld,
}

/** Whether the log is whole, or the first entry that cannot be trusted. */
export function ChainVerdict({ chain }: { chain: Chain | undefined }) {
  if (chain === undefined) return <p className="vw-muted">{m.log_checking()}</p>
  if (chain.broken !== null) {
    const seq = formatCount(chain.broken.seq)
    return (
      <Verdict tone="bad">
        <b>{breaks[chain.broken.reason]({ seq })}</b> {m.log_broken_next()}
      </Verdict>
    )
  }
  // The plural is chosen by the number, so the number is written inside the text by hand.
  const whole = m.log_whole({ count: chain.entries }).replace(String(chain.entries), formatCount(chain.entries))
  return (
    <Verdict tone="ok">
      <b>{whole}</b> {m.log_whole_how()}
    </Verdict>
  )
}

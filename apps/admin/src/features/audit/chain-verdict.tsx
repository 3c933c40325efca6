import { formatCount, m } from '@vliegwiel/i18n'
import { Verdict } from '@vliegwiel/ui'
import type { RouterOutputs } from '@vliegwiel/api'
import { formatDate } from '../../app/shown-clock.ts'

type Chain = RouterOutputs['audit']['verifyChain']

const breaks = {
  changed: m.log_broken_changed,
  missing: m.log_broken_missing,
  'cut-off': m.log_broken_cut_off,
  withheld: m.log_broken_withheld,
}

/** Whether the log is whole, or the first entry that cannot be trusted, and when it was last laid down elsewhere. */
export function ChainVerdict({ chain }: { chain: Chain | undefined }) {
  if (chain === undefined) return <p className="vw-muted">{m.log_checking()}</p>
  return (
    <>
      <Walked chain={chain} />
      <AnchorLine anchored={chain.anchored} />
    </>
  )
}

function Walked({ chain }: { chain: Chain }) {
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

const places = {
  file: m.log_anchor_file,
  mail: m.log_anchor_mail,
  http: m.log_anchor_http,
}

/** When the end of this log was last laid down outside the database: what makes rewriting all of it show. */
function AnchorLine({ anchored }: Pick<Chain, 'anchored'>) {
  if (anchored === null) return <p className="vw-muted">{m.log_anchor_none()}</p>
  const where = anchored.places.map((place) => places[place]()).join(', ')
  return <p className="vw-muted">{m.log_anchor({ date: formatDate(new Date(anchored.at)), where })}</p>
}

import { m } from '@vliegwiel/i18n'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CircleX from 'lucide-react/icons/circle-x'
import type { ReactNode } from 'react'
import type { Tone } from '../icon.ts'
import { toneIcons } from './status-chip.tsx'

export interface ReasonStep {
  id: string
  text: string
  detail?: string | undefined
  result: 'ok' | 'bad' | 'not-checked'
}

const icons = { ok: CircleCheck, bad: CircleX, 'not-checked': CircleDashed }
const words = { ok: m.state_ok, bad: m.state_bad, 'not-checked': m.state_not_checked }

/** Why something may or may not be done, in the order in which it was looked at; it ends at the first "no". */
export function ReasonChain({ steps }: { steps: readonly ReasonStep[] }) {
  return (
    <ol className="vw-reason-chain">
      {steps.map(({ id, text, detail, result }) => {
        const Icon = icons[result]
        return (
          <li className="vw-reason" data-result={result} key={id}>
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            <span>
              <span className="vw-hidden">{words[result]()}: </span>
              {text}
            </span>
            {detail !== undefined && <span className="vw-reason-detail">{detail}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** The outcome above a reason chain: "Nee. De afspraak met Mo liep af." Announced when it changes. */
export function Verdict({ tone, children }: { tone: Extract<Tone, 'ok' | 'warn' | 'bad'>; children: ReactNode }) {
  const Icon = toneIcons[tone]
  return (
    <div className="vw-verdict" data-tone={tone} role="status">
      <Icon size={22} aria-hidden="true" />
      <span>{children}</span>
    </div>
  )
}

import { m } from '@vliegwiel/i18n'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Check from 'lucide-react/icons/check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import type { Tone } from '../icon.ts'
import { toneIcons } from './status-chip.tsx'

export interface CheckListItem {
  id: string
  label: string
  state: 'done' | 'next' | 'open'
  href?: string | undefined
  detail?: ReactNode
}

const icons = { done: Check, next: ArrowRight, open: CircleDashed }
const words = { done: m.state_done, next: m.state_now, open: m.state_to_do }

/** Steps that tick themselves: what is done, what comes next, what is open. */
export function CheckList({ items }: { items: readonly CheckListItem[] }) {
  return (
    <ul className="vw-check-list">
      {items.map(({ id, label, state, href, detail }) => {
        const Icon = icons[state]
        return (
          <li className="vw-check" data-state={state} key={id}>
            <Icon size={18} aria-hidden="true" />
            <span>
              {href === undefined ? label : <Link href={href}>{label}</Link>}
              <span className="vw-hidden"> ({words[state]()})</span>
            </span>
            {detail !== undefined && <span className="vw-check-detail">{detail}</span>}
          </li>
        )
      })}
    </ul>
  )
}

export interface ProofItem {
  id: string
  text: ReactNode
  tone: Tone
  detail?: ReactNode
}

const toneWords: Record<Tone, () => string> = {
  ok: m.state_ok,
  warn: m.state_warn,
  bad: m.state_bad,
  info: m.state_info,
  neutral: m.state_not_checked,
}

/** Findings below each other with a rule between: why a page may be believed. */
export function ProofList({ items }: { items: readonly ProofItem[] }) {
  return (
    <ul className="vw-proof-list">
      {items.map(({ id, text, tone, detail }) => {
        const Icon = toneIcons[tone]
        return (
          <li className="vw-proof" key={id}>
            <span className="vw-status" data-tone={tone} data-look="text">
              <Icon size={17} aria-hidden="true" />
              <span className="vw-hidden">{toneWords[tone]()}: </span>
            </span>
            <span>
              {text}
              {detail !== undefined && <span className="vw-menu-detail">{detail}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { toneIcons } from '../evidence/status-chip.tsx'

export interface BannerProps {
  tone: 'info' | 'warn' | 'bad'
  action?: ReactNode
  children: ReactNode
}

const classNames = { info: 'info', warn: 'warning', bad: 'error' }

/** A line over the page that stays: "view as", demo, offline. Only `bad` interrupts a screen reader. */
export function Banner({ tone, action, children }: BannerProps) {
  const Icon = toneIcons[tone]
  return (
    <div
      className={`utrecht-alert utrecht-alert--${classNames[tone]} vw-banner`}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      <Icon size={20} aria-hidden="true" />
      <div className="utrecht-alert__content">
        <div>{children}</div>
      </div>
      {action}
    </div>
  )
}

import { m } from '@vliegwiel/i18n'
import CircleX from 'lucide-react/icons/circle-x'
import type { ReactNode } from 'react'
import type { Icon } from '../icon.ts'

export interface EmptyStateProps {
  icon?: Icon | undefined
  /** What comes here: "Nog geen pilots." */
  title: string
  /** Why not yet, and how long the first one takes. */
  text?: ReactNode
  /** One action. */
  action?: ReactNode
}

/** An empty list that says what comes, why not yet, and the one thing to do. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="vw-empty">
      {Icon !== undefined && <Icon size={28} strokeWidth={1.5} aria-hidden="true" />}
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {action !== undefined && <div className="vw-empty-action">{action}</div>}
    </div>
  )
}

export interface ErrorStateProps {
  /** What happened. */
  title: string
  /** What is kept: "Uw tekst staat nog hier." */
  kept?: string | undefined
  /** What to do next. */
  next?: string | undefined
  action?: ReactNode
  /** For whoever is called; last, because it helps nobody else. */
  code?: string | undefined
}

/** What happened, what is kept, what next, and the code last. */
export function ErrorState({ title, kept, next, action, code }: ErrorStateProps) {
  return (
    <div className="vw-empty vw-error" role="alert">
      <CircleX size={28} strokeWidth={1.5} aria-hidden="true" />
      <h2>{title}</h2>
      {kept !== undefined && <p>{kept}</p>}
      {next !== undefined && <p>{next}</p>}
      {action !== undefined && <div className="vw-empty-action">{action}</div>}
      {code !== undefined && <div className="vw-error-code">{m.state_error_code({ code })}</div>}
    </div>
  )
}

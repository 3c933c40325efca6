import { useId, type ReactNode } from 'react'
import { useLinkClick } from '../actions/navigation.tsx'

export interface PageHeaderProps {
  /** The h1: a name, or a sentence that answers. */
  title: ReactNode
  /** A small line above the title. */
  above?: ReactNode
  /** Chips beside the title. */
  state?: ReactNode
  sentence?: ReactNode
  /** At the right; at most one primary button. */
  actions?: ReactNode
  /** A line under it, where the page goes on with figures. */
  rule?: boolean | undefined
}

/** Top of a page. */
export function PageHeader({ title, above, state, sentence, actions, rule }: PageHeaderProps) {
  return (
    <div className="vw-page-header" data-rule={rule}>
      <div className="vw-page-title">
        {above !== undefined && <div className="vw-page-above">{above}</div>}
        <div className="vw-page-name">
          <h1>{title}</h1>
          {state}
        </div>
        {sentence !== undefined && <p className="vw-page-sentence">{sentence}</p>}
      </div>
      {actions !== undefined && <div className="vw-page-actions">{actions}</div>}
    </div>
  )
}

/** A main column with an aside that answers: may I believe it, what does it cost. Below each other on a phone. */
export function WithAside({
  aside,
  asideLabel,
  children,
}: {
  aside: ReactNode
  asideLabel: string
  children: ReactNode
}) {
  return (
    <div className="vw-with-aside">
      <div className="vw-stack">{children}</div>
      <aside className="vw-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}

export interface SectionProps {
  title: ReactNode
  /** A line of words beside the title. */
  note?: ReactNode
  action?: ReactNode
  children: ReactNode
}

/** A part of a page with its own h2. */
export function Section({ title, note, action, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="vw-section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="vw-section-note vw-secondary">{note}</span>}
        {action}
      </div>
      {children}
    </section>
  )
}

export interface TabsProps {
  label: string
  items: readonly { href: string; label: string; current?: boolean | undefined }[]
}

/** Links between the pages of one thing. Pages, not panels: each has its own address. */
export function Tabs({ label, items }: TabsProps) {
  const follow = useLinkClick()
  return (
    <nav className="vw-tabs" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current === true ? 'page' : undefined} onClick={follow}>
          {item.label}
        </a>
      ))}
    </nav>
  )
}

import { m } from '@vliegwiel/i18n'
import { useId } from 'react'
import { useLinkClick } from '../actions/navigation.tsx'
import type { Icon } from '../icon.ts'

export interface NavigationItem {
  href: string
  label: string
  icon: Icon
  /** How many things wait there. */
  count?: number | undefined
  current?: boolean | undefined
}

export interface NavigationGroup {
  heading?: string | undefined
  items: readonly NavigationItem[]
}

/** The groups of the side bar. */
export function SideNavigation({ groups, onFollow }: { groups: readonly NavigationGroup[]; onFollow?: () => void }) {
  return (
    <nav aria-label={m.shell_navigation()}>
      {groups.map((group, index) => (
        <NavigationList key={group.heading ?? index} group={group} onFollow={onFollow} />
      ))}
    </nav>
  )
}

function NavigationList({ group, onFollow }: { group: NavigationGroup; onFollow: (() => void) | undefined }) {
  const id = useId()
  const follow = useLinkClick()
  const { heading, items } = group
  return (
    <>
      {heading !== undefined && (
        <div className="vw-nav-heading" id={id}>
          {heading}
        </div>
      )}
      <ul className="vw-nav-list" aria-labelledby={heading === undefined ? undefined : id}>
        {items.map(({ href, label, icon: Icon, count, current }) => (
          <li key={href}>
            <a
              href={href}
              className="vw-nav-item"
              aria-current={current === true ? 'page' : undefined}
              onClick={(event) => {
                follow(event)
                onFollow?.()
              }}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
              {label}
              {count !== undefined && count > 0 && (
                <span className="vw-nav-count">
                  <span aria-hidden="true">{count}</span>
                  <span className="vw-hidden">, {m.shell_waiting({ count })}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

import { m } from '@vliegwiel/i18n'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useLinkClick } from '../actions/navigation.tsx'

export interface Crumb {
  label: string
  /** Left out for the page itself. */
  href?: string | undefined
}

/** Where this page lies; the last one is the page itself. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const follow = useLinkClick()
  return (
    <nav className="vw-crumbs" aria-label={m.shell_crumbs()}>
      <ol className="vw-crumb-list">
        {crumbs.map(({ label, href }, index) => (
          <li key={`${index}-${label}`}>
            {index > 0 && <ChevronRight size={14} aria-hidden="true" />}
            {index === crumbs.length - 1 || href === undefined ? (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{label}</span>
            ) : (
              <a href={href} onClick={follow}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'

export interface DisclosureProps {
  title: ReactNode
  /** What is inside, in a few words, so that nobody opens it in vain. */
  aside?: ReactNode
  open?: boolean | undefined
  /** Called when it opens or closes, for content that is fetched once somebody asks. */
  onToggle?: ((open: boolean) => void) | undefined
  children: ReactNode
}

/** Technique, closed until someone asks. The browser's own details: find-in-page opens it too. */
export function Disclosure({ title, aside, open, onToggle, children }: DisclosureProps) {
  return (
    <details
      className="vw-disclosure"
      open={open}
      {...(onToggle === undefined ? {} : { onToggle: (event) => onToggle(event.currentTarget.open) })}
    >
      <summary>
        <ChevronRight size={18} aria-hidden="true" />
        <span>{title}</span>
        {aside !== undefined && <span className="vw-disclosure-aside">{aside}</span>}
      </summary>
      <div className="vw-disclosure-body">{children}</div>
    </details>
  )
}

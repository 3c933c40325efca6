import type { ReactNode } from 'react'

interface ScrollBoxProps {
  /** What is in it, for who reaches it by keyboard. */
  label: string
  /** False for what always fits. */
  wide?: boolean | undefined
  children: ReactNode
}

/** A box that scrolls sideways must be reachable by keyboard; one that fits must not be a stop. */
export function ScrollBox({ label, wide = true, children }: ScrollBoxProps) {
  if (!wide) {
    return (
      <div className="vw-table-scroll" data-fits="true">
        {children}
      </div>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it
    <div className="vw-table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

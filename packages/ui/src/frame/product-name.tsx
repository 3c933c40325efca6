import { m } from '@vliegwiel/i18n'

/** The name of the product with its wheel; at the foot of the side bar. */
export function ProductName() {
  return (
    <span className="vw-brand">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentcolor">
        <circle cx="10" cy="10" r="7.5" strokeWidth="1.5" />
        <path d="M10 2.5a7.5 7.5 0 0 1 4.5 13.5" strokeWidth="3.5" />
        <circle cx="10" cy="10" r="2" fill="currentcolor" stroke="none" />
      </svg>
      {m.shell_product()}
    </span>
  )
}

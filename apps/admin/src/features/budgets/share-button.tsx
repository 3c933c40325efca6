import { CopyButton } from '@vliegwiel/ui'

/** Copies an address, among the actions of a page; what it says to a screen reader stays within the page on a phone. */
export function ShareButton({ label, path }: { readonly label: string; readonly path: string }) {
  return (
    <span className="vw-share">
      <CopyButton label={label} text={new URL(path, location.href).href} />
    </span>
  )
}

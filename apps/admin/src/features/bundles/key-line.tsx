import { CopyButton } from '@vliegwiel/ui'

/** A public key to hand on: it is long, so it is copied. */
export function KeyLine({ text }: { text: string }) {
  return (
    <p className="adm-key-line">
      <code>{text}</code>
      <CopyButton text={text} />
    </p>
  )
}

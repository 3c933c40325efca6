import { m } from '@vliegwiel/i18n'
import { Progress } from '@vliegwiel/ui'

/** How much of a file is on its way in, in kB. One that is gone in a moment needs no bar. */
export function SendingBar({ sent }: { sent: { readonly done: number; readonly total: number } | null }) {
  if (sent === null || sent.done === 0) return null
  const kilobytes = (bytes: number) => Math.round(bytes / 1_000)
  return <Progress label={m.imports_sending()} done={kilobytes(sent.done)} total={kilobytes(sent.total)} />
}

import { m } from '@vliegwiel/i18n'
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** Puts `text` on the clipboard and says so for two seconds. */
export function CopyButton({ text, label }: { text: string; label?: string | undefined }) {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <>
      <Button size="small" icon={copied ? Check : Copy} onClick={() => void copy()}>
        {copied ? m.action_copied() : (label ?? m.action_copy())}
      </Button>
      <span role="status" className="vw-hidden">
        {copied ? m.action_copied() : ''}
      </span>
    </>
  )
}

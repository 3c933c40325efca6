import { formatCount, m } from '@vliegwiel/i18n'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import type { ShownRun } from './run-words.ts'

interface RunDialogsProps {
  asks: 'discard' | 'undo'
  run: ShownRun['run']
  busy: boolean
  error: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** What will happen, before it happens: a file that goes, or an import that goes back. */
export default function RunDialogs({ asks, run, ...rest }: RunDialogsProps) {
  if (asks === 'discard') {
    return (
      <ConfirmDialog
        isOpen
        title={m.imports_discard_title()}
        consequences={[m.imports_discard_text()]}
        confirmLabel={m.imports_discard()}
        {...rest}
      />
    )
  }
  const counts = { added: formatCount(run.counts.added), changed: formatCount(run.counts.changed) }
  return (
    <ConfirmDialog
      isOpen
      title={m.imports_undo_title()}
      consequences={[m.imports_undo_text(counts)]}
      confirmLabel={m.imports_undo()}
      {...rest}
    />
  )
}

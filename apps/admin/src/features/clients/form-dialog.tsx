import { Banner, Button } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import type { ReactNode } from 'react'
import type { Problem } from '../../app/api/problem.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'

interface FormDialogProps {
  readonly title: string
  readonly label: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** Why it cannot be sent yet. */
  readonly missing?: string | undefined
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form over the page of a client. What was refused stands under the fields; what was typed stays. */
export function FormDialog({ title, label, busy, problem, missing, onSend, onClose, children }: FormDialogProps) {
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} disabledReason={missing} onClick={onSend}>
            {label}
          </Button>
        </>
      }
    >
      <div className="clients-form">
        {children}
        {/* Somebody else was first: the text says so, and what is typed is still here. */}
        {problem?.kind === 'conflict' && <Banner tone="warn">{problem.text}</Banner>}
        <FormProblem problem={problem} />
      </div>
    </Dialog>
  )
}

import { m } from '@vliegwiel/i18n'
import { AnswerSentence, Banner, Button } from '@vliegwiel/ui'
import { FileDrop } from './file-drop.tsx'
import { sizeText, type ShownRun } from './run-words.ts'
import { SendingBar } from './sending-bar.tsx'
import type { useUpload } from './use-upload.ts'

interface ReceivingStepProps {
  shown: ShownRun
  /** What sends the rest. */
  upload: Pick<ReturnType<typeof useUpload>, 'sent' | 'problem' | 'fail'>
  busy: boolean
  onRest: (file: File) => void
  onDiscard: () => void
}

/** A file of which the sending was cut off: the same file again sends the rest of it. */
export function ReceivingStep({ shown: { run, received }, upload, busy, onRest, onDiscard }: ReceivingStepProps) {
  const take = (file: File) => {
    if (file.name === run.fileName && file.size === run.fileBytes) return onRest(file)
    upload.fail(m.imports_other_file({ name: run.fileName }))
  }
  return (
    <>
      <AnswerSentence
        sub={m.imports_receiving_sub({
          received: sizeText(received),
          all: sizeText(run.fileBytes),
          name: run.fileName,
        })}
      >
        {m.imports_receiving_sentence()}
      </AnswerSentence>
      {upload.problem !== null && <Banner tone="bad">{upload.problem}</Banner>}
      <FileDrop refusal={undefined} busy={upload.sent !== null} onTake={take} onFail={upload.fail} />
      <SendingBar sent={upload.sent} />
      <div className="imp-buttons">
        <Button busy={busy} onClick={onDiscard}>
          {m.imports_discard()}
        </Button>
      </div>
    </>
  )
}

import { m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import FileUp from 'lucide-react/icons/file-up'
import Sheet from 'lucide-react/icons/sheet'
import { useRef, useState, type DragEvent } from 'react'
import { readBase64 } from '../../files/read-base64.ts'

export interface SentFile {
  readonly name: string
  readonly base64: string
}

interface FileDropProps {
  /** Why no file can be taken now. */
  refusal: string | undefined
  busy: boolean
  onTake: (file: SentFile) => void
  onFail: (text: string) => void
}

const mostBytes = 20_000_000

/** A table by choosing its file or by dropping it. */
export function FileDrop({ refusal, busy, onTake, onFail }: FileDropProps) {
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (file === undefined || busy) return
    if (refusal !== undefined) return onFail(refusal)
    if (file.size > mostBytes) return onFail(m.imports_file_too_large())
    try {
      onTake({ name: file.name, base64: await readBase64(file) })
    } catch {
      onFail(m.imports_file_unread())
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  return (
    // Dropping is a second way: the button inside opens the field, by keyboard and by touch.
    <div
      className="imp-drop"
      data-over={over}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Sheet size={28} strokeWidth={1.5} aria-hidden="true" />
      <p>{m.imports_file_text()}</p>
      <input
        ref={field}
        type="file"
        className="vw-hidden"
        tabIndex={-1}
        aria-label={m.imports_file_choose()}
        accept=".csv,.txt,.tsv,.xlsx"
        onChange={(event) => {
          void read(event.target.files?.[0])
          // The same file again must be a new choice.
          event.target.value = ''
        }}
      />
      <Button
        variant="primary"
        icon={FileUp}
        busy={busy}
        disabledReason={refusal}
        onClick={() => field.current?.click()}
      >
        {m.imports_file_choose()}
      </Button>
      <p className="vw-secondary">{m.imports_file_drop()}</p>
    </div>
  )
}

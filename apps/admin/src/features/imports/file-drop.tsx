import { m } from '@vliegwiel/i18n'
import Sheet from 'lucide-react/icons/sheet'
import { DropZone } from '../../files/drop-zone.tsx'
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
  const read = async (file: File) => {
    if (busy) return
    if (refusal !== undefined) return onFail(refusal)
    if (file.size > mostBytes) return onFail(m.imports_file_too_large())
    try {
      onTake({ name: file.name, base64: await readBase64(file) })
    } catch {
      onFail(m.imports_file_unread())
    }
  }
  return (
    <DropZone
      icon={Sheet}
      accept=".csv,.txt,.tsv,.xlsx"
      label={m.imports_file_choose()}
      note={m.imports_file_drop()}
      primary
      busy={busy}
      refusal={refusal}
      onFile={(file) => void read(file)}
    >
      <p>{m.imports_file_text()}</p>
    </DropZone>
  )
}

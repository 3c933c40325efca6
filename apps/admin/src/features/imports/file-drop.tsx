import { m } from '@vliegwiel/i18n'
import Sheet from 'lucide-react/icons/sheet'
import { DropZone } from '../../files/drop-zone.tsx'

interface FileDropProps {
  /** Why no file can be taken now. */
  refusal: string | undefined
  busy: boolean
  onTake: (file: File) => void
  onFail: (text: string) => void
}

const mostBytes = 20_000_000

/** A table by choosing its file or by dropping it. */
export function FileDrop({ refusal, busy, onTake, onFail }: FileDropProps) {
  const read = (file: File) => {
    if (busy) return
    if (refusal !== undefined) return onFail(refusal)
    if (file.size > mostBytes) return onFail(m.imports_file_too_large())
    onTake(file)
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
      onFile={read}
    >
      <p>{m.imports_file_text()}</p>
    </DropZone>
  )
}

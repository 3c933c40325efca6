import { m } from '@vliegwiel/i18n'
import { Button, Disclosure, TextArea } from '@vliegwiel/ui'
import FileUp from 'lucide-react/icons/file-up'
import PackageOpen from 'lucide-react/icons/package-open'
import { useRef, useState, type DragEvent } from 'react'

export interface TakenFile {
  readonly name: string
  readonly text: string
}

interface FileIntakeProps {
  onTake: (file: TakenFile) => void
  onFail: (text: string) => void
}

/** As the API takes it: the text travels inside another text, where every quote counts twice. */
const MOST = 900_000
const fits = (text: string) => text.length <= MOST && JSON.stringify(text).length < MOST * 1.08

/** A file by choosing, by dropping it, or by pasting what is in it. */
export function FileIntake({ onTake, onFail }: FileIntakeProps) {
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const give = (name: string, text: string) => {
    if (fits(text)) onTake({ name, text })
    else onFail(m.bundles_import_too_large())
  }
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > 4 * MOST) return onFail(m.bundles_import_too_large())
    try {
      give(file.name, await file.text())
    } catch {
      onFail(m.bundles_import_unread())
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  return (
    <div className="vw-stack">
      {/* Dropping is a second way: the button inside opens the field, by keyboard and by touch. */}
      <div
        className="adm-drop"
        data-over={over}
        role="presentation"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <PackageOpen size={28} strokeWidth={1.5} aria-hidden="true" />
        <h2>{m.bundles_import_empty_title()}</h2>
        <p>{m.bundles_import_empty_text()}</p>
        <input
          ref={field}
          type="file"
          className="vw-hidden"
          tabIndex={-1}
          aria-label={m.bundles_import_file()}
          accept=".json,application/json"
          onChange={(event) => {
            void read(event.target.files?.[0])
            // The same file again must be a new choice.
            event.target.value = ''
          }}
        />
        <Button icon={FileUp} onClick={() => field.current?.click()}>
          {m.bundles_import_file()}
        </Button>
        <p className="vw-secondary">{m.bundles_import_drop()}</p>
      </div>
      <Disclosure title={m.bundles_import_paste()}>
        <TextArea
          label={m.bundles_import_paste()}
          labelHidden
          width="full"
          rows={6}
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className="adm-buttons">
          <Button onClick={() => give('', pasted)}>{m.bundles_import_paste_do()}</Button>
        </div>
      </Disclosure>
    </div>
  )
}

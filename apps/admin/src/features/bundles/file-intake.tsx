import { m } from '@vliegwiel/i18n'
import { Button, Disclosure, TextArea } from '@vliegwiel/ui'
import PackageOpen from 'lucide-react/icons/package-open'
import { useState } from 'react'
import { DropZone } from '../../files/drop-zone.tsx'

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
  const [pasted, setPasted] = useState('')
  const give = (name: string, text: string) => {
    if (fits(text)) onTake({ name, text })
    else onFail(m.bundles_import_too_large())
  }
  const read = async (file: File) => {
    if (file.size > 4 * MOST) return onFail(m.bundles_import_too_large())
    try {
      give(file.name, await file.text())
    } catch {
      onFail(m.bundles_import_unread())
    }
  }
  return (
    <div className="vw-stack">
      <DropZone
        icon={PackageOpen}
        accept=".json,application/json"
        label={m.bundles_import_file()}
        note={m.bundles_import_drop()}
        onFile={(file) => void read(file)}
      >
        <h2>{m.bundles_import_empty_title()}</h2>
        <p>{m.bundles_import_empty_text()}</p>
      </DropZone>
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

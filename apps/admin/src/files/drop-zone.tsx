import './drop-zone.css'
import { Button, type Icon } from '@vliegwiel/ui'
import FileUp from 'lucide-react/icons/file-up'
import { useRef, useState, type ReactNode } from 'react'

interface DropPlaceProps {
  icon: Icon
  /** What the browser offers to choose from. */
  accept: string
  /** The verb on the button, and the name of the field behind it. */
  label: string
  /** That dropping works too, under the button. */
  note: string
  primary?: boolean
  busy?: boolean
  /** Why no file can be taken now. */
  refusal?: string | undefined
  onFile: (file: File) => void
  /** What goes here, above the button. */
  children: ReactNode
}

/** A file by choosing it, by keyboard and by touch, or by dropping it. */
export function DropZone(props: DropPlaceProps) {
  const { icon: Sign, accept, label, note, primary = false, busy, refusal, onFile, children } = props
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    if (file !== undefined) onFile(file)
  }
  return (
    // Dropping is a second way: the button inside opens the field.
    <div
      className="adm-drop"
      data-over={over}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <Sign size={28} strokeWidth={1.5} aria-hidden="true" />
      {children}
      <input
        ref={field}
        type="file"
        className="vw-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file again must be a new choice.
          event.target.value = ''
        }}
      />
      <Button
        variant={primary ? 'primary' : 'secondary'}
        icon={FileUp}
        busy={busy}
        disabledReason={refusal}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
      <p className="vw-secondary">{note}</p>
    </div>
  )
}

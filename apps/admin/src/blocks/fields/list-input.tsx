import { m } from '@vliegwiel/i18n'
import { Button, IconButton, TextField } from '@vliegwiel/ui'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'

interface ListInputProps {
  id: string
  label: string
  hint?: ReactNode
  optional: boolean
  most?: number | undefined
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}

/** Lines of text: Enter begins the next one, Backspace in an empty one takes it away. */
export function ListInput({ id, label, hint, most = 50, value, onChange }: ListInputProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const lines = value.length === 0 ? [''] : value
  const focusOn = (at: number) =>
    requestAnimationFrame(() => box.current?.querySelectorAll<HTMLInputElement>('input')[at]?.focus())
  const add = (at: number) => {
    if (lines.length >= most) return
    onChange(lines.toSpliced(at, 0, ''))
    focusOn(at)
  }
  const remove = (at: number) => {
    onChange(lines.length === 1 ? [] : lines.toSpliced(at, 1))
    focusOn(Math.max(0, at - 1))
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      add(at + 1)
    } else if (event.key === 'Backspace' && lines[at] === '' && lines.length > 1) {
      event.preventDefault()
      remove(at)
    }
  }
  return (
    <fieldset className="blk-lines" ref={box} aria-describedby={`${id}-hint`}>
      <legend className="vw-label">{label}</legend>
      <span className="vw-hint" id={`${id}-hint`}>
        {hint ?? m.editor_field_list_hint()}
      </span>
      <ol>
        {lines.map((line, at) => (
          <li key={at}>
            <TextField
              {...(at === 0 ? { id } : {})}
              label={m.editor_field_list_line({ label, number: at + 1 })}
              labelHidden
              width="full"
              maxLength={300}
              value={line}
              onKeyDown={(event) => onKeyDown(event, at)}
              onChange={(event) => onChange(lines.with(at, event.target.value))}
            />
            <IconButton icon={X} label={m.editor_field_list_remove({ number: at + 1 })} onClick={() => remove(at)} />
          </li>
        ))}
      </ol>
      {lines.length < most && (
        <Button size="small" variant="quiet" icon={Plus} onClick={() => add(lines.length)}>
          {m.editor_field_list_add()}
        </Button>
      )}
    </fieldset>
  )
}

import { formatCount, m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import ImagePlus from 'lucide-react/icons/image-plus'
import { useRef, useState, type ReactNode } from 'react'
import { readImage } from './read-image.ts'

interface ImageInputProps {
  id: string
  label: string
  hint?: ReactNode
  most?: number | undefined
  value: string
  onChange: (value: string | null) => void
}

/** A small picture, kept inside the document. What does not fit is refused at once, with why. */
export function ImageInput({ id, label, hint, most = 60_000, value, onChange }: ImageInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    const read = await readImage(file, most)
    if ('address' in read) onChange(read.address)
    setError(
      'address' in read
        ? null
        : read.problem === 'type'
          ? m.editor_field_image_type()
          : m.editor_field_image_large({ size: formatCount(Math.ceil(file.size / 1000)) }),
    )
  }
  return (
    <div className="blk-image-field" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <span className="vw-label" id={`${id}-label`}>
        {label}
      </span>
      <span className="vw-hint" id={`${id}-hint`}>
        {hint ?? m.editor_field_image_hint()}
      </span>
      {error !== null && (
        <span className="vw-field-error" role="alert">
          {error}
        </span>
      )}
      {value !== '' && <img className="blk-image" src={value} alt={m.editor_image_of({ label })} />}
      <input
        ref={input}
        type="file"
        id={id}
        className="vw-hidden"
        aria-label={label}
        tabIndex={-1}
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          void choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <span className="blk-image-actions">
        <Button size="small" icon={ImagePlus} onClick={() => input.current?.click()}>
          {value === '' ? m.editor_field_image_choose() : m.editor_field_image_other()}
        </Button>
        {value !== '' && (
          <Button size="small" variant="quiet" onClick={() => onChange(null)}>
            {m.editor_field_image_remove()}
          </Button>
        )}
      </span>
    </div>
  )
}

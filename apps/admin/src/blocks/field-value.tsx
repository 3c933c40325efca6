import type { FieldValue } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { inLanguage, type FieldDescription } from './kinds.ts'
import { isEmpty, valueText } from './value-text.ts'

/** The value of a field as readers see it: paragraphs, items, a colour, a picture. */
export function FieldValueView({ field, value }: { field: FieldDescription; value: FieldValue | undefined }) {
  if (isEmpty(value))
    return <span className="vw-muted">{field.required ? m.editor_value_empty() : m.editor_value_none()}</span>
  switch (field.widget) {
    case 'long-text':
      return String(value)
        .split(/\n{2,}/)
        .map((paragraph, at) => (
          <p key={`${at}-${paragraph.slice(0, 20)}`} className="blk-paragraph">
            {paragraph}
          </p>
        ))
    case 'list':
      return (
        <ul className="blk-list">
          {(Array.isArray(value) ? value : [String(value)]).map((line, at) => (
            <li key={`${at}-${line}`}>{line}</li>
          ))}
        </ul>
      )
    case 'colour':
      return <Swatch colour={String(value)} />
    case 'image':
      return (
        <img className="blk-image" src={String(value)} alt={m.editor_image_of({ label: inLanguage(field.label) })} />
      )
    default:
      return valueText(field, value)
  }
}

/** A colour beside its digits; what is no colour is shown as text alone. */
export function Swatch({ colour }: { colour: string }) {
  const known = /^#[0-9a-f]{6}$/.test(colour)
  return (
    <span className="blk-swatch">
      {known && <span className="blk-swatch-box" style={{ background: colour }} aria-hidden="true" />}
      <code>{colour}</code>
    </span>
  )
}

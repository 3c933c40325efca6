import { m } from '@vliegwiel/i18n'
import { Checkbox, Section } from '@vliegwiel/ui'
import { inLanguage, type KindDescription } from '../../blocks/kinds.ts'
import { inSentence } from '../../words/in-sentence.ts'

export interface ExportableDocument {
  readonly kind: string
  readonly key: string
  readonly title: string
}

export const nameOf = ({ kind, key }: Pick<ExportableDocument, 'kind' | 'key'>): string => `${kind}/${key}`

interface ExportChoiceProps {
  kinds: readonly KindDescription[]
  documents: readonly ExportableDocument[]
  chosen: ReadonlySet<string>
  onChange: (chosen: Set<string>) => void
}

/** Everything in force by its kind, to choose from. */
export function ExportChoice({ kinds, documents, chosen, onChange }: ExportChoiceProps) {
  const turned = (names: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const name of names) {
      if (on) next.add(name)
      else next.delete(name)
    }
    onChange(next)
  }
  return (
    <Section title={m.bundles_export_title()} note={m.bundles_export_note()}>
      {documents.length === 0 && <p className="vw-muted">{m.bundles_export_none()}</p>}
      <div className="vw-form">
        {kinds.map((kind) => {
          const own = documents.filter((one) => one.kind === kind.word)
          if (own.length === 0) return null
          const names = own.map(nameOf)
          const many = inLanguage(kind.words.many)
          return (
            <fieldset key={kind.word} className="vw-radio-group">
              <legend className="vw-label">{many}</legend>
              {own.length > 1 && (
                <Checkbox
                  label={m.bundles_export_all({ kinds: inSentence(many) })}
                  checked={names.every((name) => chosen.has(name))}
                  onChange={(event) => turned(names, event.target.checked)}
                />
              )}
              {own.map((document) => (
                <Checkbox
                  key={document.key}
                  label={document.title}
                  checked={chosen.has(nameOf(document))}
                  onChange={(event) => turned([nameOf(document)], event.target.checked)}
                />
              ))}
            </fieldset>
          )
        })}
      </div>
    </Section>
  )
}

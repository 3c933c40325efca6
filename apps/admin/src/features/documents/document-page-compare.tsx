import { m } from '@vliegwiel/i18n'
import { BeforeAfter, Button, Section } from '@vliegwiel/ui'
import { DifferenceText } from '../../blocks/difference-text.tsx'
import { FieldValueView } from '../../blocks/field-value.tsx'
import { blockDescription, inLanguage, type KindDescription } from '../../blocks/kinds.ts'
import { flatBlocks } from '../../blocks/flat-blocks.ts'
import { isEmpty, valueText } from '../../blocks/value-text.ts'
import type { Comparison } from './document-page-data.ts'

export interface VersionCompareProps {
  kind: KindDescription
  from: number
  to: number
  comparison: Comparison
  mayWrite: boolean
  busy: boolean
  onRestoreBlock: (blockId: string) => void
  onClose: () => void
}

type Change = Comparison['changes'][number]

/** Two versions: first in plain words, then each field beside what it was. One block can be brought back. */
export function VersionCompare(props: VersionCompareProps) {
  const { kind, from, to, comparison, mayWrite, busy, onRestoreBlock, onClose } = props
  const known = new Set(flatBlocks(comparison.before).map(({ block }) => block.id))
  return (
    <Section
      title={m.editor_doc_compare_title({ from, to })}
      action={
        <Button size="small" variant="quiet" onClick={onClose}>
          {m.editor_doc_compare_close()}
        </Button>
      }
    >
      {comparison.changes.length === 0 && <p className="vw-muted">{m.editor_doc_compare_same()}</p>}
      <ul className="doc-changes">
        {comparison.changes.map((change) => (
          <li key={`${change.blockId}-${change.kind}`}>
            <div className="doc-change-head">
              <h3>{inLanguage(change.sentence)}</h3>
              {mayWrite && known.has(change.blockId) && (
                <Button size="small" variant="quiet" busy={busy} onClick={() => onRestoreBlock(change.blockId)}>
                  {m.editor_doc_restore_block({ number: from })}
                </Button>
              )}
            </div>
            {change.fields.length > 0 && (
              <BeforeAfter
                label={inLanguage(change.sentence)}
                changes={change.fields.map((field) => shown(kind, comparison, change, field))}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function shown(kind: KindDescription, { before, after }: Comparison, change: Change, field: Change['fields'][number]) {
  const block = [...flatBlocks(after), ...flatBlocks(before)].find((one) => one.block.id === change.blockId)?.block
  const described = blockDescription(kind, block?.type ?? '')?.fields.find(({ name }) => name === field.field)
  const label = inLanguage(field.label)
  if (described === undefined) return { label, before: String(field.before ?? ''), after: String(field.after ?? '') }
  const text = described.widget === 'text' || described.widget === 'long-text' || described.widget === 'list'
  const isMarked = text && !isEmpty(field.before) && !isEmpty(field.after)
  return {
    label,
    isMarked,
    before: isEmpty(field.before) ? null : <FieldValueView field={described} value={field.before} />,
    after: isEmpty(field.after) ? null : isMarked ? (
      <span className="doc-text">
        <DifferenceText before={valueText(described, field.before)} after={valueText(described, field.after)} />
      </span>
    ) : (
      <FieldValueView field={described} value={field.after} />
    ),
  }
}

import type { Block, FieldValue } from '@vliegwiel/configuration/merge'
import { FieldInput } from '../../blocks/fields/field-input.tsx'
import { blockDescription, type KindDescription } from '../../blocks/kinds.ts'
import { Findings } from './findings.tsx'
import type { Finding } from './version.ts'

interface BlockFieldsProps {
  kind: KindDescription
  block: Block
  findings: readonly Finding[]
  onField: (field: string, value: FieldValue) => void
}

/** The fields of one block to write in, each with what the checks say beside it. */
export function BlockFields({ kind, block, findings, onField }: BlockFieldsProps) {
  const fields = blockDescription(kind, block.type)?.fields ?? []
  const colours = fields.length > 3 && fields.every(({ widget }) => widget === 'colour')
  return (
    <div className="blk-fields" data-colours={colours}>
      {fields.map((field) => (
        <div key={field.name} className="edt-row" data-stacked={colours}>
          <FieldInput
            id={fieldId(block.id, field.name)}
            field={field}
            value={block.fields[field.name] ?? null}
            onChange={(value) => onField(field.name, value)}
          />
          <Findings findings={findings.filter((one) => one.field === field.name)} onTake={onField} />
        </div>
      ))}
      <Findings findings={findings.filter(({ field }) => field === null)} />
    </div>
  )
}

/** The id of the input of a field, for what leads to it. */
export const fieldId = (blockId: string, field: string): string => `veld-${blockId}-${field}`

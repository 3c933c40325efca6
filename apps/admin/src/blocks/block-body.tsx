import type { Block } from '@vliegwiel/configuration/merge'
import { FieldValueView } from './field-value.tsx'
import { blockDescription, inLanguage, type FieldDescription, type KindDescription } from './kinds.ts'
import { isEmpty } from './value-text.ts'

interface BlockBodyProps {
  kind: KindDescription
  block: Pick<Block, 'id' | 'type' | 'fields'>
  /** Where the block stands among headings already, its own is plain text. */
  plain?: boolean
}

/** What a block says, without what stands inside it: its title, its text, and its other values with their names. */
export function BlockBody({ kind, block, plain = false }: BlockBodyProps) {
  const described = blockDescription(kind, block.type)
  if (described === undefined) return null
  const title = described.fields.find(({ name, widget }) => name === described.titleField && widget === 'text')
  // A day says nothing by itself: the sort of the block stands above it.
  const dated = described.fields.some(({ name, widget }) => name === described.titleField && widget === 'date')
  const shown = described.fields.filter(
    (field) => field !== title && (field.required || !isEmpty(block.fields[field.name])),
  )
  const large = shown.filter(({ widget }) => widget === 'long-text' || widget === 'list')
  const colours = shown.filter(({ widget }) => widget === 'colour')
  const small = shown.filter((field) => !large.includes(field) && !colours.includes(field))
  const Heading = plain ? 'p' : 'h3'
  return (
    <div className="blk-body" data-type={block.type}>
      {(described.titleField === null || dated) && (
        <Heading className="blk-title">{inLanguage(described.words)}</Heading>
      )}
      {title !== undefined && !(isEmpty(block.fields[title.name]) && !title.required) && (
        <Heading className="blk-title">
          <FieldValueView field={title} value={block.fields[title.name]} />
        </Heading>
      )}
      {large.map((field) => (
        <div key={field.name} className="blk-text">
          <FieldValueView field={field} value={block.fields[field.name]} />
        </div>
      ))}
      {small.length > 0 && <Named fields={small} block={block} />}
      {colours.length > 0 && <Named fields={colours} block={block} colours />}
    </div>
  )
}

interface NamedProps {
  fields: readonly FieldDescription[]
  block: Pick<Block, 'fields'>
  colours?: boolean
}

function Named({ fields, block, colours }: NamedProps) {
  return (
    <dl className="blk-values" data-colours={colours}>
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{inLanguage(field.label)}</dt>
          <dd>
            <FieldValueView field={field} value={block.fields[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

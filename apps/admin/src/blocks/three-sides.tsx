import { m } from '@vliegwiel/i18n'
import type { ReactNode } from 'react'
import { DifferenceText } from './difference-text.tsx'
import { FieldValueView } from './field-value.tsx'
import { inLanguage } from './kinds.ts'
import { isText, type Question, type QuestionField } from './question.ts'
import { isEmpty, valueText } from './value-text.ts'

export interface SideLabels {
  readonly was: string
  readonly becomes: string
  readonly yours: string
  /** What taking over is called. */
  readonly take: string
}

/** Was, becomes and yours below each other, with what each side changed marked word by word. */
export function ThreeSides({ question, labels }: { question: Question; labels: SideLabels }) {
  const { fields, there } = question
  if (fields.length === 0) return null
  const named = fields.length > 1
  return (
    <div className="mrg-sides">
      <Side title={labels.was}>
        {there.was ? <Values fields={fields} side="was" named={named} /> : m.editor_merge_not_there()}
      </Side>
      <Side title={labels.becomes}>
        {there.becomes ? <Values fields={fields} side="becomes" named={named} /> : m.editor_merge_gone()}
      </Side>
      <Side title={labels.yours}>
        {there.yours ? <Values fields={fields} side="yours" named={named} /> : m.editor_merge_gone()}
      </Side>
    </div>
  )
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mrg-side">
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  )
}

interface ValuesProps {
  fields: readonly QuestionField[]
  side: 'was' | 'becomes' | 'yours'
  named: boolean
}

function Values({ fields, side, named }: ValuesProps) {
  return fields.map((one) => (
    <div key={one.field.name} className="mrg-value">
      {named && <span className="vw-secondary">{inLanguage(one.field.label)}: </span>}
      <Value one={one} side={side} />
    </div>
  ))
}

function Value({ one, side }: { one: QuestionField; side: ValuesProps['side'] }) {
  const { field, was } = one
  const value = one[side]
  if (side === 'was' || isEmpty(was) || isEmpty(value) || !(isText(field) || field.widget === 'list'))
    return <FieldValueView field={field} value={value} />
  return (
    <span className="mrg-text">
      <DifferenceText before={valueText(field, was)} after={valueText(field, value)} />
    </span>
  )
}

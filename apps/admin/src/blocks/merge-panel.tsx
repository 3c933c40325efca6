import './blocks.css'
import './merge-panel.css'
import type { FieldValue } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { Button, Key, useShortcuts } from '@vliegwiel/ui'
import { useId, useState } from 'react'
import { usePreferences } from '../app/preferences.ts'
import { FieldInput } from './fields/field-input.tsx'
import { waysOf, reasonText } from './merge-ways.ts'
import { ClashChoice } from './clash-choice.tsx'
import { proposed, type Chosen, type Decision, type Question } from './question.ts'
import { ThreeSides, type SideLabels } from './three-sides.tsx'

export interface MergePanelProps {
  question: Question
  labels: SideLabels
  /** Who the other side is: the tenant above, or a colleague. */
  name: string
  /** The verb on the button. */
  confirmLabel: string
  busy?: boolean | undefined
  onDecide: (decision: Decision) => void
  onLater?: (() => void) | undefined
}

/** One block that two sides changed: was, becomes, yours, and what to do. Keys 1, 2 and 3 choose, L puts it off. */
export function MergePanel({ question, labels, name, confirmLabel, busy, onDecide, onLater }: MergePanelProps) {
  const group = useId()
  const { letters } = usePreferences()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [typed, setTyped] = useState<Readonly<Record<string, FieldValue>>>({})
  const start = proposed(question, chosen)
  const [way, setWay] = useState<Decision['way'] | null>(() => (start.clashes.length === 0 ? 'merge' : null))
  const values = { ...start.values, ...typed }
  // What two sides wrote is read before it is taken over: a proposal that nobody looked at decides nothing.
  const unread = start.clashes.filter(({ id }) => !chosen.has(id)).length
  const ways = waysOf(question, name, labels.take)
  const choose = (at: number) => {
    const chosen = ways[at]?.way
    if (chosen !== undefined) setWay(chosen)
  }
  useShortcuts(
    { '1': () => choose(0), '2': () => choose(1), '3': () => choose(2), ...(onLater ? { l: onLater } : {}) },
    { letters },
  )
  const refusal =
    way === null
      ? m.editor_merge_choose_first()
      : way === 'merge' && unread > 0
        ? m.editor_merge_read_first({ count: unread })
        : undefined
  const decide = () => {
    if (way !== null && refusal === undefined) onDecide(way === 'merge' ? { way, values } : { way })
  }
  return (
    <div className="mrg">
      {question.reason !== 'field' && <p className="mrg-reason">{reasonText(question.reason, name)}</p>}
      <ThreeSides question={question} labels={labels} />
      <fieldset className="mrg-ways">
        <legend>{m.editor_merge_what()}</legend>
        {ways.map((one, at) => (
          <div key={one.way} className="mrg-way">
            <label>
              <input type="radio" name={group} checked={way === one.way} onChange={() => setWay(one.way)} />
              <span>{one.label}</span>
            </label>
            <span aria-hidden="true">
              <Key>{at + 1}</Key>
            </span>
          </div>
        ))}
      </fieldset>
      {way === 'merge' && (
        <div className="mrg-result">
          {start.clashes.map((clash) => (
            <ClashChoice
              key={clash.id}
              clash={clash}
              name={name}
              chosen={chosen.get(clash.id)}
              disabled={typed[clash.field.name] !== undefined}
              onChoose={(side) => setChosen((before) => new Map(before).set(clash.id, side))}
            />
          ))}
          {unread === 0 &&
            question.fields.map(({ field }) => (
              <FieldInput
                key={field.name}
                field={field}
                value={values[field.name] ?? null}
                onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
              />
            ))}
          {unread === 0 && <p className="vw-secondary">{m.editor_merge_edit()}</p>}
        </div>
      )}
      <div className="mrg-actions">
        <Button variant="primary" busy={busy} disabledReason={refusal} onClick={decide}>
          {confirmLabel}
        </Button>
        {onLater !== undefined && (
          <Button variant="quiet" onClick={onLater}>
            {m.editor_merge_later()}
          </Button>
        )}
      </div>
    </div>
  )
}

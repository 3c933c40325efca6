import type { TextSide } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { RadioGroup } from '@vliegwiel/ui'
import { useId } from 'react'
import type { Clash } from './question.ts'
import { isEmpty, valueText } from './value-text.ts'

interface ClashChoiceProps {
  clash: Clash
  /** Who the other side is. */
  name: string
  chosen: TextSide | undefined
  /** The person wrote on in the text already: choosing again would throw that away. */
  disabled: boolean
  onChoose: (side: TextSide) => void
}

/** One thing that both sides wrote, with both beside each other and a choice. */
export function ClashChoice({ clash, name, chosen, disabled, onChoose }: ClashChoiceProps) {
  const group = useId()
  const { field, theirs, mine, canBoth } = clash
  const text = (value: Clash['theirs']) => (isEmpty(value) ? m.editor_merge_nothing() : valueText(field, value))
  return (
    <fieldset className="mrg-clash" disabled={disabled}>
      <RadioGroup
        label={m.editor_merge_both_wrote({ name })}
        name={group}
        value={chosen ?? ''}
        options={[
          { value: 'theirs', label: m.editor_merge_sentence_theirs({ name, text: text(theirs) }) },
          { value: 'mine', label: m.editor_merge_sentence_mine({ text: text(mine) }) },
          ...(canBoth ? [{ value: 'both', label: m.editor_merge_sentence_both() }] : []),
        ]}
        onChange={(side) => onChoose(side as TextSide)}
      />
    </fieldset>
  )
}

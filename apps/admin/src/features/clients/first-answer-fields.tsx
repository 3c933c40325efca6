import { m } from '@vliegwiel/i18n'
import { Checkbox, RadioGroup, TextArea, TextField } from '@vliegwiel/ui'
import type { Words } from './client.ts'
import { DomainField } from './domain-field.tsx'
import type { TypedAnswer } from './typed-answer.ts'

const kinds = ['choice', 'thinking', 'rather-not-say'] as const

interface FirstAnswerFieldsProps {
  readonly typed: TypedAnswer
  readonly onChange: (typed: TypedAnswer) => void
  readonly words: Words
  readonly name: string
  readonly fieldError: (field: string) => string | undefined
}

/** What somebody answered to "what do you want first?". Each of the three is a full answer. */
export function FirstAnswerFields({ typed, onChange, words, name, fieldError }: FirstAnswerFieldsProps) {
  const set = (patch: Partial<TypedAnswer>) => onChange({ ...typed, ...patch })
  return (
    <>
      <RadioGroup
        label={m.clients_answer()}
        name="answer"
        value={typed.kind ?? undefined}
        options={[
          { value: 'choice', label: m.clients_answer_choice({ name }) },
          { value: 'thinking', label: m.clients_answer_thinking() },
          { value: 'rather-not-say', label: m.clients_answer_rather_not(), hint: m.clients_answer_rather_not_hint() },
        ]}
        onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? null })}
      />
      {typed.kind === 'choice' && (
        <>
          <TextArea
            label={m.clients_own_words({ name })}
            hint={m.clients_own_words_hint()}
            value={typed.words}
            maxLength={2000}
            error={fieldError('answer.words')}
            // Other words are to be read back again.
            onChange={(event) => set({ words: event.target.value, confirmed: false })}
          />
          <DomainField words={words} value={typed.domain} onChange={(domain) => set({ domain })} />
          <Checkbox
            label={m.clients_read_back({ name })}
            hint={m.clients_read_back_hint()}
            checked={typed.confirmed}
            onChange={(event) => set({ confirmed: event.target.checked })}
          />
        </>
      )}
      {typed.kind === 'thinking' && (
        <TextField
          label={m.clients_call_back_day()}
          type="date"
          value={typed.callBackOn}
          error={fieldError('answer.callBackOn')}
          onChange={(event) => set({ callBackOn: event.target.value })}
        />
      )}
    </>
  )
}

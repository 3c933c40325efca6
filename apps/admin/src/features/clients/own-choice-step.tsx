import { daysAfter, m } from '@vliegwiel/i18n'
import { Button, Checkbox, Key, TextArea, TextField, useShortcuts } from '@vliegwiel/ui'
import { useId } from 'react'
import { formatDate } from '../../app/shown-clock.ts'
import { useToday } from '../../app/today.ts'
import type { TalkStepProps } from './talk-step.tsx'
import type { TypedAnswer } from './typed-answer.ts'

/** "What do you want first?", in the client's own words. A digit points at a life domain, a letter says it otherwise. */
export function OwnChoiceStep({ draft, words, stands, name, problem, onChange }: TalkStepProps) {
  const id = useId()
  const today = useToday()
  const { answer } = draft
  const set = (patch: Partial<TypedAnswer>) => onChange({ answer: { ...answer, ...patch } })
  const think = () =>
    set({ kind: 'thinking', callBackOn: answer.callBackOn || daysAfter(today, words.form?.callBackDays ?? 21) })
  const rather = () => set({ kind: 'rather-not-say' })
  const choose = (domain: string) => set({ kind: 'choice', domain })
  const list = words.domains?.list ?? []
  useShortcuts({
    ...Object.fromEntries(list.slice(0, 9).map(({ key }, at) => [String(at + 1), () => choose(key)])),
    d: think,
    n: rather,
    k: () => answer.kind === 'choice' && set({ confirmed: !answer.confirmed }),
  })
  const wrong = problem?.reason === 'clients:citizen-service-number' ? problem.text : undefined
  return (
    <>
      <p className="vw-secondary">{m.clients_own_choice_hint()}</p>
      {stands?.answer === 'choice' && (
        <p className="clients-stands">
          {m.clients_own_choice_stands({ goal: stands.goal, day: formatDate(stands.saidOn, 'long') })}
        </p>
      )}
      <TextArea
        label={m.clients_own_words({ name })}
        hint={m.clients_own_words_hint()}
        rows={3}
        value={answer.words}
        maxLength={2000}
        error={wrong}
        // Other words are to be read back again.
        onChange={(event) =>
          set({ words: event.target.value, confirmed: false, kind: event.target.value === '' ? answer.kind : 'choice' })
        }
      />
      <fieldset className="clients-choices">
        <legend>{m.clients_points_at({ name })}</legend>
        <div className="clients-choice-grid">
          {list.map(({ key, name: called }, at) => (
            <label key={key} className="clients-choice" htmlFor={`${id}-${key}`}>
              <input
                type="radio"
                id={`${id}-${key}`}
                name="own-domain"
                checked={answer.kind === 'choice' && answer.domain === key}
                onChange={() => choose(key)}
              />
              <span>{called}</span>
              {at < 9 && <Key>{at + 1}</Key>}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="clients-otherwise">
        <Button aria-pressed={answer.kind === 'thinking'} onClick={think}>
          {m.clients_answer_thinking()} <Key>D</Key>
        </Button>
        <Button aria-pressed={answer.kind === 'rather-not-say'} onClick={rather}>
          {m.clients_answer_rather_not()} <Key>N</Key>
        </Button>
      </div>
      {answer.kind === 'thinking' && (
        <TextField
          label={m.clients_call_back_day()}
          type="date"
          value={answer.callBackOn}
          onChange={(event) => set({ callBackOn: event.target.value })}
        />
      )}
      {answer.kind === 'rather-not-say' && <p role="status">{m.clients_answer_rather_not_hint()}</p>}
      {answer.kind === 'choice' && (
        <div className="clients-confirm">
          <Checkbox
            label={m.clients_read_back({ name })}
            hint={m.clients_read_back_hint()}
            checked={answer.confirmed}
            onChange={(event) => set({ confirmed: event.target.checked })}
          />
          <Key>K</Key>
        </div>
      )}
    </>
  )
}

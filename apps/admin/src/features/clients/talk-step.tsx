import type { Characteristic } from '@vliegwiel/clients/criteria'
import { daysAfter, m } from '@vliegwiel/i18n'
import { Button, RadioGroup, TextArea, TextField } from '@vliegwiel/ui'
import Plus from 'lucide-react/icons/plus'
import type { Problem } from '../../app/api/problem.ts'
import { useToday } from '../../app/today.ts'
import type { Goal, Words } from './client.ts'
import { talkWords } from './client-words.ts'
import { OwnChoiceStep } from './own-choice-step.tsx'
import { scoresOn } from './scale.ts'
import { priorityOpen, type TalkDraft } from './talk-draft.ts'
import type { TalkPart } from './talk-parts.ts'

export type { Characteristic }

export interface TalkStepProps {
  readonly part: TalkPart
  readonly draft: TalkDraft
  readonly words: Words
  readonly asked: readonly Characteristic[]
  readonly stands: Goal | undefined
  readonly name: string
  readonly problem: Problem | null
  readonly onChange: (patch: Partial<TalkDraft>) => void
}

/** One part of the conversation. */
export function TalkStep(props: TalkStepProps) {
  switch (props.part.sort) {
    case 'own-choice':
      return <OwnChoiceStep {...props} />
    case 'life-domains':
      return <DomainsStep {...props} />
    case 'worker-view':
      return <WorkerStep {...props} />
    case 'agreements':
      return <AgreementsStep {...props} />
    case 'joining-in':
      return <JoiningStep {...props} />
    default:
      return <SaidStep {...props} />
  }
}

function Questions({ part }: { part: TalkPart }) {
  if (part.questions.length === 0) return null
  return (
    <ul className="clients-questions">
      {part.questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  )
}

function SaidStep({ part, draft, onChange }: TalkStepProps) {
  return (
    <>
      <Questions part={part} />
      <TextArea
        label={m.clients_said()}
        rows={6}
        value={draft.said[part.sort] ?? ''}
        maxLength={8000}
        onChange={(event) => onChange({ said: { ...draft.said, [part.sort]: event.target.value } })}
      />
    </>
  )
}

function DomainsStep({ part, draft, words, asked, onChange }: TalkStepProps) {
  const scale = words.domains
  const without = (domain: string) => Object.fromEntries(Object.entries(draft.scores).filter(([one]) => one !== domain))
  return (
    <>
      <Questions part={part} />
      {scale === null && <p>{m.clients_domains_none_text()}</p>}
      <div className="clients-scores">
        {scale?.list.map(({ key, name, question }) => (
          <RadioGroup
            key={key}
            label={name}
            hint={question}
            name={`score-${key}`}
            value={draft.scores[key] === undefined ? '' : String(draft.scores[key])}
            options={[
              { value: '', label: m.clients_not_discussed() },
              ...scoresOn(scale).map(({ value, label }) => ({ value: String(value), label })),
            ]}
            onChange={(value) =>
              onChange({
                scores: value === '' ? without(key) : { ...draft.scores, [key]: Number(value) },
              })
            }
          />
        ))}
      </div>
      {asked.length > 0 && (
        <>
          <h3>{m.clients_asked()}</h3>
          <p className="vw-secondary">{m.clients_asked_note()}</p>
          <div className="clients-scores">
            {asked.map((one) => (
              <AskedField
                key={one.key}
                characteristic={one}
                value={draft.asked[one.key] ?? ''}
                onChange={(value) => onChange({ asked: { ...draft.asked, [one.key]: value } })}
              />
            ))}
          </div>
        </>
      )}
    </>
  )
}

const yesNo: Readonly<Record<string, () => string>> = { yes: m.clients_yes, no: m.clients_no }

function AskedField(props: { characteristic: Characteristic; value: string; onChange: (value: string) => void }) {
  const { characteristic, value, onChange } = props
  if (characteristic.kind === 'number') return null
  return (
    <RadioGroup
      label={characteristic.name}
      name={`asked-${characteristic.key}`}
      value={value}
      options={[
        { value: '', label: m.clients_not_asked() },
        ...characteristic.options.map((option) => ({ value: option, label: yesNo[option]?.() ?? option })),
      ]}
      onChange={onChange}
    />
  )
}

function WorkerStep({ part, draft, stands, name, onChange }: TalkStepProps) {
  const open = priorityOpen(draft, stands)
  return (
    <>
      <Questions part={part} />
      {open ? (
        <TextArea
          label={m.clients_worker_priority()}
          hint={m.clients_goal_worker_hint()}
          value={draft.priority}
          maxLength={2000}
          onChange={(event) => onChange({ priority: event.target.value })}
        />
      ) : (
        <p className="clients-closed">{m.clients_worker_closed({ name })}</p>
      )}
      {!open && draft.priority.trim() !== '' && <p>{m.clients_worker_kept({ text: draft.priority })}</p>}
    </>
  )
}

function AgreementsStep({ part, draft, onChange }: TalkStepProps) {
  const rows = draft.agreements.length > 0 ? draft.agreements : [{ agreement: '', dueOn: '' }]
  const set = (at: number, patch: Partial<(typeof rows)[number]>) =>
    onChange({ agreements: rows.map((one, place) => (place === at ? { ...one, ...patch } : one)) })
  return (
    <>
      <Questions part={part} />
      {rows.map((one, at) => (
        // The place is what an agreement is known by here: none is moved or taken out.
        <fieldset key={at} className="clients-agreement">
          <legend>{m.clients_agreement_number({ number: at + 1 })}</legend>
          <TextArea
            label={m.clients_agreement()}
            rows={2}
            hint={m.clients_agreement_hint()}
            value={one.agreement}
            maxLength={2000}
            onChange={(event) => set(at, { agreement: event.target.value })}
          />
          <TextField
            label={m.clients_due_day()}
            type="date"
            optional
            value={one.dueOn}
            onChange={(event) => set(at, { dueOn: event.target.value })}
          />
        </fieldset>
      ))}
      <Button icon={Plus} onClick={() => onChange({ agreements: [...rows, { agreement: '', dueOn: '' }] })}>
        {m.clients_agreement_more()}
      </Button>
    </>
  )
}

const states = ['joined', 'thinking', 'declined'] as const

function JoiningStep({ part, draft, words, onChange }: TalkStepProps) {
  const today = useToday()
  return (
    <>
      <Questions part={part} />
      {words.form !== null && words.form.voluntary !== '' && <p>{words.form.voluntary}</p>}
      <RadioGroup
        label={m.clients_joins()}
        name="state"
        value={draft.state ?? undefined}
        options={states.map((value) => ({
          value,
          label: talkWords[value](),
          ...(value === 'declined' ? { hint: m.clients_declines_hint() } : {}),
        }))}
        onChange={(value) => {
          const state = states.find((one) => one === value) ?? null
          const callBackOn = draft.callBackOn || daysAfter(today, words.form?.callBackDays ?? 21)
          onChange({ state, ...(state === 'thinking' ? { callBackOn } : {}) })
        }}
      />
      {draft.state === 'thinking' && (
        <TextField
          label={m.clients_call_back_day()}
          type="date"
          value={draft.callBackOn}
          onChange={(event) => onChange({ callBackOn: event.target.value })}
        />
      )}
    </>
  )
}

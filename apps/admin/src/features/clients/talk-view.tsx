import { m } from '@vliegwiel/i18n'
import { Banner, Button, Key, PageHeader, StatusChip, SyntheticLabel } from '@vliegwiel/ui'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Check from 'lucide-react/icons/check'
import CloudOff from 'lucide-react/icons/cloud-off'
import Save from 'lucide-react/icons/save'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Problem } from '../../app/api/problem.ts'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import type { Goal, Words } from './client.ts'
import { missingIn, priorityOpen, type TalkDraft, type TalkMissing } from './talk-draft.ts'
import { partsOf } from './talk-parts.ts'
import { TalkStep, type Characteristic } from './talk-step.tsx'
import type { Kept } from './use-talk.ts'

export interface TalkViewProps {
  readonly name: string
  readonly clientKey: string
  readonly synthetic: boolean
  readonly words: Words
  /** What the criteria of profiles ask in a conversation. */
  readonly asked: readonly Characteristic[]
  /** The answer that stood there when the conversation began. */
  readonly stands: Goal | undefined
  readonly draft: TalkDraft
  readonly kept: Kept
  /** It was begun before, and taken up again. */
  readonly found: boolean
  /** Minutes without a connection; null: there is one. */
  readonly away: number | null
  readonly busy: boolean
  readonly problem: Problem | null
  /** The same, as it is said under the text. */
  readonly refused?: ReactNode
  readonly onChange: (patch: Partial<TalkDraft>) => void
  readonly onSave: () => void
  readonly onAgain: () => void
}

const missingText: Readonly<Record<TalkMissing, () => string>> = {
  words: m.clients_talk_needs_words,
  'answer-call-back': m.clients_talk_needs_call_back,
  priority: m.clients_talk_needs_answer,
  state: m.clients_talk_needs_state,
  'call-back': m.clients_talk_needs_call_back,
}

/** A conversation, part by part. Every key does what a press does; the client's own choice comes before the worker's. */
export function TalkView(props: TalkViewProps) {
  const { name, words, draft, stands, away, busy, onChange, onSave } = props
  const parts = partsOf(words.form)
  const at = Math.min(draft.at, parts.length - 1)
  const part = parts[at]
  const missing = missingIn(draft, stands)
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const go = (to: number) => {
    if (to < 0 || to >= parts.length || to === at) return
    moved.current = true
    onChange({ at: to })
  }
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    heading.current?.focus()
  }, [at])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      go(at + (event.key === 'ArrowRight' ? 1 : -1))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  if (part === undefined) return null
  const next = parts[at + 1]
  const before = parts[at - 1]
  const saveButton = (
    <Button
      variant="primary"
      icon={Save}
      busy={busy}
      disabledReason={missing === null ? undefined : missingText[missing]()}
      onClick={onSave}
    >
      {m.clients_talk_save()}
    </Button>
  )
  return (
    <div className="clients-talk">
      <PageHeader
        title={m.clients_talk_with({ name })}
        state={
          <>
            <span className="vw-secondary">{props.clientKey}</span>
            {props.synthetic && <SyntheticLabel />}
          </>
        }
        sentence={m.clients_talk_begun({
          day: formatDate(new Date(draft.heldAt), 'long'),
          time: formatTime(new Date(draft.heldAt)),
        })}
      />
      {away !== null && (
        <Banner tone="warn">
          <strong>{away === 0 ? m.clients_away() : m.clients_away_since({ count: away })}</strong>{' '}
          {m.clients_away_text()}
        </Banner>
      )}
      {props.found && (
        <Banner
          tone="info"
          action={
            <Button size="small" onClick={props.onAgain}>
              {m.clients_talk_again()}
            </Button>
          }
        >
          {m.clients_talk_found()}
        </Banner>
      )}
      <nav className="clients-steps" aria-label={m.clients_talk_steps()}>
        <ol>
          {parts.map((one, place) => (
            <li key={one.sort}>
              <button type="button" aria-current={place === at ? 'step' : undefined} onClick={() => go(place)}>
                <span>
                  {place + 1}. {one.heading}
                </span>
                <StepState sort={one.sort} draft={draft} stands={stands} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="talk-part" className="clients-part">
        <h2 id="talk-part" ref={heading} tabIndex={-1}>
          {part.heading}
        </h2>
        <TalkStep
          part={part}
          draft={draft}
          words={words}
          asked={props.asked}
          stands={stands}
          name={name}
          problem={props.problem}
          onChange={onChange}
        />
      </section>
      <KeptLine kept={props.kept} />
      {props.refused}
      {props.problem?.kind === 'conflict' && <Banner tone="warn">{props.problem.text}</Banner>}
      <div className="clients-talk-foot">
        {before !== undefined && (
          <Button icon={ArrowLeft} onClick={() => go(at - 1)}>
            {before.heading} <Key>Alt ←</Key>
          </Button>
        )}
        {next !== undefined && (
          <Button icon={ArrowRight} onClick={() => go(at + 1)}>
            {next.heading} <Key>Alt →</Key>
          </Button>
        )}
        {saveButton}
      </div>
    </div>
  )
}

function StepState({ sort, draft, stands }: { sort: string; draft: TalkDraft; stands: Goal | undefined }) {
  const done =
    (draft.said[sort] ?? '').trim() !== '' ||
    (sort === 'own-choice' && draft.answer.kind !== null) ||
    (sort === 'life-domains' && Object.keys(draft.scores).length > 0) ||
    (sort === 'worker-view' && draft.priority.trim() !== '') ||
    (sort === 'agreements' && draft.agreements.length > 0) ||
    (sort === 'joining-in' && draft.state !== null)
  if (done) return <span className="clients-step-state">{m.clients_step_done()}</span>
  if (sort === 'worker-view' && !priorityOpen(draft, stands))
    return <span className="clients-step-state">{m.clients_step_closed()}</span>
  return <span className="clients-step-state">{m.clients_step_open()}</span>
}

/** Where the text stands now. It is said, so that nobody has to trust it. */
function KeptLine({ kept }: { kept: Kept }) {
  return (
    <p className="clients-kept" data-part="kept">
      {kept.on === 'device' && (
        <StatusChip tone="ok" look="text" icon={Check}>
          {m.clients_kept_device({ time: formatTime(kept.at) })}
        </StatusChip>
      )}
      {kept.on === 'page' && (
        <StatusChip tone="warn" look="text" icon={CloudOff}>
          {m.clients_kept_page()}
        </StatusChip>
      )}
    </p>
  )
}

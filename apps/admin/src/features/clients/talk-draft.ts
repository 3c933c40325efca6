import type { RouterInputs } from '@vliegwiel/api'
import { type Goal, isSettled, type Words } from './client.ts'
import { answerOf, noAnswer, type TypedAnswer } from './typed-answer.ts'

/** A conversation that is being held, as it was typed. It stays on the device until it is saved. */
export interface TalkDraft {
  /** Made here, once: sent twice it is one conversation. */
  readonly conversationId: string
  readonly clientId: string
  readonly heldAt: string
  /** Which part of the form is in sight. */
  readonly at: number
  readonly said: Readonly<Record<string, string>>
  readonly answer: TypedAnswer
  readonly priority: string
  readonly scores: Readonly<Record<string, number>>
  readonly asked: Readonly<Record<string, string>>
  readonly agreements: readonly { readonly agreement: string; readonly dueOn: string }[]
  readonly state: 'joined' | 'thinking' | 'declined' | null
  readonly callBackOn: string
}

export const newTalk = (clientId: string, conversationId: string, now: Date): TalkDraft => ({
  conversationId,
  clientId,
  heldAt: now.toISOString(),
  at: 0,
  said: {},
  answer: noAnswer,
  priority: '',
  scores: {},
  asked: {},
  agreements: [],
  state: null,
  callBackOn: '',
})

/** Something was typed or chosen: it is worth keeping, and asking about before it goes. */
export const holdsSomething = (draft: TalkDraft): boolean =>
  [...Object.values(draft.said), draft.answer.words, draft.priority, ...Object.values(draft.asked)].some(
    (text) => text.trim() !== '',
  ) ||
  draft.answer.kind !== null ||
  draft.state !== null ||
  Object.keys(draft.scores).length > 0 ||
  draft.agreements.some(({ agreement }) => agreement.trim() !== '')

/** A worker's own point may be written: the client answered now, or did before. */
export const priorityOpen = (draft: TalkDraft, stands: Goal | undefined): boolean => {
  const { kind, words, confirmed } = draft.answer
  if (kind === null) return isSettled(stands)
  return kind === 'rather-not-say' || (kind === 'choice' && confirmed && words.trim() !== '')
}

export type TalkMissing = 'words' | 'answer-call-back' | 'priority' | 'state' | 'call-back'

/** What stands in the way of saving, first thing first; null: nothing. */
export function missingIn(draft: TalkDraft, stands: Goal | undefined): TalkMissing | null {
  const { answer } = draft
  if (answer.kind === 'choice' && answer.words.trim() === '') return 'words'
  if (answer.kind === 'thinking' && answer.callBackOn === '') return 'answer-call-back'
  if (draft.priority.trim() !== '' && !priorityOpen(draft, stands)) return 'priority'
  if (draft.state === null) return 'state'
  return draft.state === 'thinking' && draft.callBackOn === '' ? 'call-back' : null
}

type Sent = Omit<RouterInputs['clients']['recordConversation'], 'idempotencyKey'>

/** The conversation as it is sent: everything that was typed, and nothing else. null while something is missing. */
export function inputOf(draft: TalkDraft, words: Words, stands: Goal | undefined): Sent | null {
  if (missingIn(draft, stands) !== null || draft.state === null) return null
  const answer = answerOf(draft.answer)
  const scale = words.domains
  return {
    clientId: draft.clientId,
    conversationId: draft.conversationId,
    form: words.form?.key ?? 'gesprek',
    heldAt: draft.heldAt,
    state: draft.state,
    callBackOn: draft.state === 'thinking' ? draft.callBackOn : null,
    said: Object.entries(draft.said)
      .map(([part, text]) => ({ part, text: text.trim() }))
      .filter(({ text }) => text !== ''),
    asked: Object.entries(draft.asked)
      .filter(([, value]) => value !== '')
      .map(([characteristic, value]) => ({ characteristic, value })),
    firstAnswer:
      answer === null
        ? null
        : { answer, replaces: stands === undefined ? null : { goalId: stands.goalId, version: stands.version } },
    priority: draft.priority.trim() === '' ? null : { words: draft.priority.trim(), domain: null },
    scores:
      scale === null
        ? []
        : Object.entries(draft.scores).map(([domain, score]) => ({
            domain,
            score,
            scale: [scale.least, scale.most] as [number, number],
            note: null,
          })),
    agreements: draft.agreements
      .filter(({ agreement }) => agreement.trim() !== '')
      .map(({ agreement, dueOn }) => ({ agreement: agreement.trim(), domain: null, dueOn: dueOn || null })),
  }
}

/** Reads what stood on the device; null for what is no draft of this client. */
export function readTalk(kept: unknown, clientId: string): TalkDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const draft = kept as Partial<TalkDraft>
  if (draft.clientId !== clientId || typeof draft.conversationId !== 'string' || typeof draft.heldAt !== 'string')
    return null
  return { ...newTalk(clientId, draft.conversationId, new Date(draft.heldAt)), ...draft }
}

import { type Answer, accepted, refusal, type Refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'

/** What somebody said to taking part. It is voluntary: each of the three is a full answer. */
export const participations = ['joined', 'thinking', 'declined'] as const
export type Participation = (typeof participations)[number]

/** A conversation that was held. `key` names it once, however often it is sent. */
export interface Conversation {
  readonly key: string
  readonly client: string
  readonly day: IsoDay
  readonly answer: Participation
  /** The day to call again: with `thinking`, and with nothing else. */
  readonly callBackOn: IsoDay | null
}

/** What is wrong with a conversation. "I will think about it" without a day to call back would be forgotten. */
export function conversationProblems({ day, answer, callBackOn }: Conversation, field = 'conversation'): Refusal[] {
  const days = [
    ...dayProblems(day, `${field}.day`),
    ...(callBackOn === null ? [] : dayProblems(callBackOn, `${field}.callBackOn`)),
  ]
  if (answer !== 'thinking')
    return callBackOn === null ? days : [...days, refusal('call-back-not-asked', `${field}.callBackOn`, { answer })]
  if (callBackOn === null) return [...days, refusal('call-back-missing', `${field}.callBackOn`)]
  return days.length > 0 || callBackOn > day
    ? days
    : [refusal('call-back-too-early', `${field}.callBackOn`, { from: day, value: callBackOn })]
}

/**
 * Adds a conversation. Sent twice it is there once; sent again with another content it is refused, so that neither of
 * two texts is lost.
 */
export function addConversation(held: readonly Conversation[], one: Conversation): Answer<readonly Conversation[]> {
  const before = held.find(({ key }) => key === one.key)
  if (before !== undefined)
    return isSame(before, one)
      ? accepted(held)
      : { ok: false, refusals: [refusal('saved-differently', 'conversation', { day: before.day })] }
  return unless(conversationProblems(one), () => [...held, one])
}

const isSame = (one: Conversation, other: Conversation) =>
  one.client === other.client &&
  one.day === other.day &&
  one.answer === other.answer &&
  one.callBackOn === other.callBackOn

/** What is kept about a client, as far as a conversation could touch it. */
export interface ClientStanding {
  readonly profile: string | null
  readonly ladderStep: number | null
  readonly scores: Readonly<Record<string, number | null>>
  readonly participation: Participation | null
}

/** How a client stands after a conversation: what they answered, and nothing else. Declining lowers nothing. */
export const afterConversation = (standing: ClientStanding, { answer }: Conversation): ClientStanding => ({
  ...standing,
  participation: answer,
})

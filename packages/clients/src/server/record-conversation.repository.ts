import type { ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { addGoal, type FirstAnswerGiven, recordFirstAnswer } from './record-goal.repository.ts'
import { addAgreement, addAssessment, type Author, keyOf } from './record.repository.ts'

/** A conversation as it comes from the screen: everything that was said and done in it, at once. */
export interface HeldConversation {
  readonly clientId: string
  /** Made where it is held, so that one conversation that is sent twice is there once. */
  readonly conversationId: string
  /** The key of the form. */
  readonly form: string
  readonly heldAt: Date
  /** The day on which it was held, on the clock of the municipality. */
  readonly day: string
  readonly state: 'joined' | 'thinking' | 'declined'
  readonly callBackOn: string | null
  /** What was said, by part of the form. */
  readonly said: readonly { readonly part: string; readonly text: string }[]
  /** Answers to what the criteria of profiles ask. */
  readonly asked: readonly { readonly characteristic: string; readonly value: number | string }[]
  readonly firstAnswer: {
    readonly answer: FirstAnswerGiven
    readonly replaces: { readonly goalId: string; readonly version: number } | null
  } | null
  readonly priority: { readonly words: string; readonly domain: string | null } | null
  readonly scores: readonly {
    readonly domain: string
    readonly score: number
    readonly scale: readonly [number, number]
    readonly note: string | null
  }[]
  readonly agreements: readonly {
    readonly agreement: string
    readonly domain: string | null
    readonly dueOn: string | null
  }[]
}

/** What stands in `client_conversation.answers`. `sent`: a hash of all that was sent, to know it again. */
export interface KeptAnswers {
  readonly said: HeldConversation['said']
  readonly asked: HeldConversation['asked']
  readonly sent: string
}

/**
 * Records a conversation with all of its parts in one transaction: nothing of it is half there. Sent again it is there
 * once. @throws clientError conversation-saved-differently, and what its parts refuse
 */
export async function recordConversation(
  trx: ClientTransaction,
  given: HeldConversation & { readonly sent: string; readonly author: Author },
): Promise<{ key: string; again: boolean }> {
  const { clientId, author, day } = given
  const key = await keyOf(trx, clientId)
  const kept = await trx
    .selectFrom('client_conversation')
    .select(['client_id', 'answers'])
    .where('conversation_id', '=', given.conversationId)
    .executeTakeFirst()
  if (kept) {
    const { sent } = kept.answers as KeptAnswers
    if (kept.client_id !== clientId || sent !== given.sent) throw clientError('conversation-saved-differently')
    return { key, again: true }
  }
  const answers: KeptAnswers = { said: given.said, asked: given.asked, sent: given.sent }
  await trx
    .insertInto('client_conversation')
    .values({
      conversation_id: given.conversationId,
      client_id: clientId,
      form: given.form,
      held_at: given.heldAt,
      state: given.state,
      call_back_on: given.callBackOn,
      answers: JSON.stringify(answers),
      by_person: author.personId,
      changed_by: author.personId,
      changed_at: author.at,
    })
    .execute()
  if (given.firstAnswer !== null) await recordFirstAnswer(trx, { clientId, ...given.firstAnswer, saidOn: day, author })
  if (given.priority !== null)
    await addGoal(trx, {
      clientId,
      kind: 'worker',
      goal: given.priority.words,
      domain: given.priority.domain,
      saidOn: day,
      author,
    })
  for (const one of given.scores) await addAssessment(trx, { clientId, ...one, on: day, author })
  for (const one of given.agreements) await addAgreement(trx, { clientId, ...one, agreedOn: day, author })
  return { key, again: false }
}

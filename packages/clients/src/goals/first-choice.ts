import { type Answer, isFilled, refusal, type Refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'

/**
 * What the client answered to "what do you want first?". A choice stands in the client's own words and counts once the
 * client heard it back and said that it is right. Not wanting to say is a full answer; thinking about it asks for a day
 * to call back.
 */
export type FirstChoice =
  | {
      readonly kind: 'choice'
      readonly words: string
      /** The life domain that the client pointed at; null when it belongs to none. */
      readonly domain: string | null
      readonly confirmed: boolean
      readonly day: IsoDay
    }
  | { readonly kind: 'thinking'; readonly callBackOn: IsoDay; readonly day: IsoDay }
  | { readonly kind: 'rather-not-say'; readonly day: IsoDay }

/** What the worker finds most pressing. It stands beside the client's own choice, and after it. */
export interface WorkerPriority {
  readonly words: string
  readonly domain: string | null
  readonly by: string
  readonly day: IsoDay
}

/** What is wrong with the answer of a client. */
export function firstChoiceProblems(choice: FirstChoice): Refusal[] {
  return [
    ...dayProblems(choice.day, 'firstChoice.day'),
    ...(choice.kind === 'choice' && !isFilled(choice.words) ? [refusal('name-missing', 'firstChoice.words')] : []),
    ...(choice.kind === 'thinking' ? callBackProblems(choice.callBackOn, choice.day) : []),
  ]
}

function callBackProblems(callBackOn: IsoDay, day: IsoDay): Refusal[] {
  const wrong = dayProblems(callBackOn, 'firstChoice.callBackOn')
  if (wrong.length > 0 || callBackOn > day) return wrong
  return [refusal('call-back-too-early', 'firstChoice.callBackOn', { from: day, value: callBackOn })]
}

/** Why a worker may not write a priority yet; null when the client was first. */
export function priorityWaitsFor(choice: FirstChoice | null): 'own-choice-first' | 'own-choice-not-confirmed' | null {
  if (choice === null || choice.kind === 'thinking') return 'own-choice-first'
  return choice.kind === 'choice' && !choice.confirmed ? 'own-choice-not-confirmed' : null
}

/**
 * Lets the worker's priority in, or refuses it as long as the client's own choice is not there. The choice comes out as
 * it went in: a priority never changes what the client said.
 */
export function addWorkerPriority(
  choice: FirstChoice | null,
  priority: WorkerPriority,
): Answer<{ readonly firstChoice: FirstChoice; readonly priority: WorkerPriority }> {
  const waits = priorityWaitsFor(choice)
  const problems = [
    ...(waits === null ? [] : [refusal(waits, 'priority')]),
    ...(choice === null ? [] : firstChoiceProblems(choice)),
    ...dayProblems(priority.day, 'priority.day'),
    ...(isFilled(priority.words) ? [] : [refusal('name-missing', 'priority.words')]),
    ...(isFilled(priority.by) ? [] : [refusal('person-missing', 'priority.by')]),
    ...(choice !== null && priority.day < choice.day
      ? [refusal('days-reversed', 'priority.day', { from: choice.day, to: priority.day })]
      : []),
  ]
  if (choice === null) return { ok: false, refusals: problems }
  return unless(problems, () => ({ firstChoice: choice, priority }))
}

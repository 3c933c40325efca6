import { daysBetween } from '@vliegwiel/i18n'
import { type Answer, refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'
import { type Conversation, conversationProblems, type Participation } from './participation.ts'

/** Where a campaign of conversations stands on a day: people, each counted once, by what they said last. */
export interface CampaignStanding {
  readonly spoken: number
  readonly byAnswer: Readonly<Record<Participation, number>>
  /** Who asked for time and is to be called, the longest due first. */
  readonly callBacks: readonly CallBack[]
  /** People spoken with for the first time in each week of seven days since the start, this week not taken in. */
  readonly weeks: readonly number[]
}

export interface CallBack {
  readonly client: string
  readonly on: IsoDay
  readonly since: IsoDay
  readonly due: boolean
}

/**
 * Counts conversations from the start of a campaign up to and with a day. Somebody with two conversations is one person;
 * the last one says whether they joined. Conversations outside these days are left out.
 */
export function campaignStanding(
  conversations: readonly Conversation[],
  { start, today }: { readonly start: IsoDay; readonly today: IsoDay },
): Answer<CampaignStanding> {
  const problems = [
    ...dayProblems(start, 'start'),
    ...dayProblems(today, 'today'),
    ...(today < start ? [refusal('days-reversed', 'today', { from: start, to: today })] : []),
    ...conversations.flatMap((one, place) => conversationProblems(one, `conversations.${place}`)),
  ]
  return unless(problems, () => {
    const first = new Map<string, IsoDay>()
    const last = new Map<string, Conversation>()
    const counted = conversations
      .filter(({ day }) => day >= start && day <= today)
      .toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
    for (const one of counted) {
      if (!first.has(one.client)) first.set(one.client, one.day)
      last.set(one.client, one)
    }
    const answers = [...last.values()]
    const count = (answer: Participation) => answers.filter((one) => one.answer === answer).length
    return {
      spoken: answers.length,
      byAnswer: { joined: count('joined'), thinking: count('thinking'), declined: count('declined') },
      callBacks: answers
        .flatMap(({ client, day, callBackOn }) =>
          callBackOn === null ? [] : [{ client, on: callBackOn, since: day, due: callBackOn <= today }],
        )
        .toSorted((one, other) =>
          one.on < other.on ? -1 : one.on > other.on ? 1 : one.client < other.client ? -1 : 1,
        ),
      weeks: weeksOf([...first.values()], start, today),
    }
  })
}

function weeksOf(days: readonly IsoDay[], start: IsoDay, today: IsoDay): number[] {
  const weeks = Array.from({ length: Math.floor((daysBetween(start, today) + 1) / 7) }, () => 0)
  for (const day of days) {
    const week = Math.floor(daysBetween(start, day) / 7)
    const before = weeks[week]
    if (before !== undefined) weeks[week] = before + 1
  }
  return weeks
}

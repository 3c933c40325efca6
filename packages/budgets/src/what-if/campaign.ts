import { daysAfter, daysBetween } from '@vliegwiel/i18n'
import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption, sourceProblems } from '../assumption.ts'
import { divide, type Explained, explained, multiply, roundUp, subtract, valueOf } from '../formula/formula.ts'
import { isDay, type IsoDay } from '../months.ts'
import { chosen, wholeProblems } from './caseload.ts'

/** Conversations with everybody, within so many weeks. */
export interface CampaignPlan {
  readonly people: number
  readonly weeks: number
  readonly start: IsoDay
  /** How many conversations one worker holds on a working day, and how many such days a week has. */
  readonly perWorkerDay: Assumed<number>
  readonly daysPerWeek: Assumed<number>
}

export interface CampaignAnswer {
  /** Exactly, with one decimal, and as many as are needed: rounded up. */
  readonly perWeekExact: Explained
  readonly perWeek: Explained
  readonly workers: Explained
  /** The last day of the last week. */
  readonly plannedEnd: IsoDay
  /** People spoken with by the end of each week, at an even pace: what was done goes beside it. */
  readonly burnUp: readonly { readonly week: number; readonly day: IsoDay; readonly people: number }[]
  readonly assumptions: readonly Assumption[]
}

export function planCampaign(plan: CampaignPlan): Answer<CampaignAnswer> {
  const { people, weeks, start, perWorkerDay, daysPerWeek } = plan
  return unless(planProblems(plan), () => {
    const perWeek = divide(valueOf('people', people, 'persons'), valueOf('weeks', weeks, 'weeks'))
    const a = chosen('conversations-per-worker-day', 'conversations', perWorkerDay)
    const b = chosen('days-per-week', 'days', daysPerWeek)
    return {
      perWeekExact: explained('conversations-per-week-exact', 'conversations', perWeek, 1),
      perWeek: explained('conversations-per-week', 'conversations', roundUp(perWeek)),
      workers: explained('workers', 'fte', roundUp(divide(roundUp(perWeek), multiply(a, b)))),
      plannedEnd: daysAfter(start, weeks * 7 - 1),
      burnUp: Array.from({ length: weeks }, (_, place) => ({
        week: place + 1,
        day: daysAfter(start, (place + 1) * 7 - 1),
        people: Math.floor((people * (place + 1)) / weeks),
      })),
      assumptions: [
        assumption('conversations-per-worker-day', 'conversations', perWorkerDay),
        assumption('days-per-week', 'days', daysPerWeek),
      ],
    }
  })
}

function planProblems({ people, weeks, start, perWorkerDay, daysPerWeek }: CampaignPlan): Refusal[] {
  const within = (value: number, most: number) => Number.isFinite(value) && value > 0 && value <= most
  return [
    ...wholeProblems(people, 'people'),
    ...wholeProblems(weeks, 'weeks'),
    ...(weeks > 2_600 ? [refusal('number-impossible', 'weeks', { value: weeks, most: 2_600 })] : []),
    ...(isDay(start) ? [] : [refusal('not-a-day', 'start', { value: String(start) })]),
    ...(within(perWorkerDay.value, 100)
      ? []
      : [refusal('number-impossible', 'perWorkerDay', { value: String(perWorkerDay.value) })]),
    ...(within(daysPerWeek.value, 7)
      ? []
      : [refusal('number-impossible', 'daysPerWeek', { value: String(daysPerWeek.value) })]),
    ...sourceProblems(perWorkerDay, 'perWorkerDay'),
    ...sourceProblems(daysPerWeek, 'daysPerWeek'),
  ]
}

/** Where a campaign stands at the end of a day. */
export interface CampaignProgress {
  readonly day: IsoDay
  readonly done: number
}

export interface CampaignForecast {
  readonly planned: number
  /** Ahead of the plan when above 0, behind it when below. */
  readonly ahead: number
  readonly left: Explained
  /** Days from that day on at today's pace; null when nobody was spoken with: then there is no pace. */
  readonly daysLeft: Explained | null
  /** Null too when it lies more than a hundred years off. */
  readonly endAtPace: IsoDay | null
  readonly plannedEnd: IsoDay
}

const MOST_DAYS = 36_500

/** When everybody was spoken with, if it goes on as until now: people a day since the start. */
export function forecastCampaign(plan: CampaignPlan, { day, done }: CampaignProgress): Answer<CampaignForecast> {
  const early = isDay(day) && isDay(plan.start) && day < plan.start
  const countable = Number.isSafeInteger(done) && done >= 0 && done <= plan.people
  const problems = [
    ...planProblems(plan),
    ...(isDay(day) ? [] : [refusal('not-a-day', 'day', { value: String(day) })]),
    ...(early ? [refusal('period-reversed', 'day', { from: plan.start, to: day })] : []),
    ...(countable ? [] : [refusal('number-impossible', 'done', { value: String(done), most: plan.people })]),
  ]
  return unless(problems, () => {
    const elapsed = daysBetween(plan.start, day) + 1
    const left = subtract(valueOf('people', plan.people, 'persons'), valueOf('done', done, 'persons'))
    const pace = divide(valueOf('done', done, 'persons'), valueOf('days-elapsed', elapsed, 'days'))
    const daysLeft = done === 0 ? null : explained('days-left', 'days', roundUp(divide(left, pace)))
    const planned = Math.min(plan.people, Math.floor((plan.people * elapsed) / (plan.weeks * 7)))
    return {
      planned,
      ahead: done - planned,
      left: explained('people-left', 'persons', left),
      daysLeft,
      endAtPace: daysLeft === null || daysLeft.value > MOST_DAYS ? null : daysAfter(day, daysLeft.value),
      plannedEnd: daysAfter(plan.start, plan.weeks * 7 - 1),
    }
  })
}

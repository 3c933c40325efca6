import { daysAfter, daysBetween } from '@vliegwiel/i18n'
import { type Answer, isCount, refusal, type Refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'

/** A campaign that runs, as far as its pace asks. What it plans (so many a week, staff) is a sum of budgets. */
export interface RunningCampaign {
  /** People to speak with, all together. */
  readonly people: number
  readonly spoken: number
  /** Its last day by plan. */
  readonly plannedEnd: IsoDay
  readonly today: IsoDay
  /** People spoken with in each whole week until now, oldest first. */
  readonly weeks: readonly number[]
}

/** Days at a pace. null: nobody is spoken with at that pace, or it would take more than a hundred years. */
export interface CampaignOutlook {
  readonly left: number
  /** People a week over the weeks that count, in tenths rounded half up; null before the first whole week. */
  readonly pace: number | null
  /** How many weeks the pace rests on. */
  readonly overWeeks: number
  readonly end: IsoDay | null
  /** Days after the planned end; before it negative. */
  readonly late: number | null
  /** The end when the pace is as far off as weeks differ (95 %); null with fewer than four weeks: then nobody knows. */
  readonly spread: { readonly earliest: IsoDay | null; readonly latest: IsoDay | null } | null
  /** People a week, rounded up, that still bring it in on the planned day; null when that day is over. */
  readonly neededPerWeek: number | null
}

/** The pace of now is that of the last eight whole weeks: a slow start a year ago says little about next month. */
const PACE_WEEKS = 8
const LEAST_WEEKS = 4
const MOST_DAYS = 36_500

/** When everybody is spoken with at the pace of now, how far that may be off, and what brings it in on time. */
export function campaignOutlook(campaign: RunningCampaign): Answer<CampaignOutlook> {
  return unless(campaignProblems(campaign), () => {
    const { people, spoken, plannedEnd, today, weeks } = campaign
    const left = people - spoken
    const counted = weeks.slice(-PACE_WEEKS)
    const sum = counted.reduce((all, one) => all + one, 0)
    const perWeek = counted.length === 0 ? null : sum / counted.length
    const end = perWeek === null ? null : endAt(today, left, perWeek)
    const daysLeft = daysBetween(today, plannedEnd)
    return {
      left,
      pace: perWeek === null ? null : Math.floor((20 * sum + counted.length) / (2 * counted.length)) / 10,
      overWeeks: counted.length,
      end,
      late: end === null ? null : daysBetween(plannedEnd, end),
      spread: perWeek === null || counted.length < LEAST_WEEKS ? null : spreadOf(today, left, counted, perWeek),
      neededPerWeek: daysLeft <= 0 ? (left === 0 ? 0 : null) : Math.ceil((left * 7) / daysLeft),
    }
  })
}

/** The day on which nobody is left; today when that is so now. */
function endAt(today: IsoDay, left: number, perWeek: number): IsoDay | null {
  if (left === 0) return today
  if (perWeek <= 0) return null
  const days = Math.ceil((left * 7) / perWeek)
  return days > MOST_DAYS ? null : daysAfter(today, days)
}

/** The mean of the weeks give or take 1.96 standard errors, as days: how weeks differed, and nothing about holidays. */
function spreadOf(today: IsoDay, left: number, weeks: readonly number[], mean: number): CampaignOutlook['spread'] {
  const variance = weeks.reduce((all, week) => all + (week - mean) ** 2, 0) / (weeks.length - 1)
  const off = 1.96 * Math.sqrt(variance / weeks.length)
  return { earliest: endAt(today, left, mean + off), latest: endAt(today, left, mean - off) }
}

function campaignProblems({ people, spoken, plannedEnd, today, weeks }: RunningCampaign): Refusal[] {
  return [
    ...(isCount(people) ? [] : [refusal('not-a-count', 'people', { value: String(people) })]),
    ...(isCount(spoken) && spoken <= people
      ? []
      : [refusal('number-impossible', 'spoken', { value: String(spoken), least: 0, most: String(people) })]),
    ...dayProblems(plannedEnd, 'plannedEnd'),
    ...dayProblems(today, 'today'),
    ...weeks.flatMap((week, place) =>
      isCount(week) ? [] : [refusal('not-a-count', `weeks.${place}`, { value: String(week) })],
    ),
  ]
}

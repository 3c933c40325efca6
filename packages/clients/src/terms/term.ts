import { daysAfter } from '@vliegwiel/i18n'
import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'
import {
  type HolidayOn,
  restOn,
  type RestReason,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBetween,
} from './working-days.ts'

/** A term of a municipality: "report the next day", "a diagnosis within four weeks". */
export interface TermRule {
  /** How long: at least 1. */
  readonly count: number
  readonly unit: 'working-days' | 'days' | 'weeks'
  /** What happens when it ends on a day on which nobody works. Working days never do. */
  readonly onRestDay: 'next-working-day' | 'stays'
  /** At least so many working days lie in it, or it is made longer; 0 for no such promise. */
  readonly leastWorkingDays: number
}

/**
 * "Report the next day": one working day after reporting. The minimum of two working days of the Algemene termijnenwet
 * (art. 2) is for terms of three days or more, so it does not hold here.
 */
export const reportNextDay: TermRule = {
  count: 1,
  unit: 'working-days',
  onRestDay: 'next-working-day',
  leastWorkingDays: 0,
}

/** When a term ends, and every reason for which it is not the day that one would count. */
export interface TermEnd {
  readonly end: IsoDay
  /** The day by counting alone, before anything moved it. */
  readonly counted: IsoDay
  readonly moved: RestReason | 'working-days' | null
  /** Days in it on which nobody works, with why. */
  readonly resting: readonly { readonly day: IsoDay; readonly why: RestReason; readonly holiday: string | null }[]
}

/** The last day of a term that begins on `from`; that day itself does not count. */
export function endOfTerm(rule: TermRule, from: IsoDay, holidayOn: HolidayOn): Answer<TermEnd> {
  return unless([...dayProblems(from, 'from'), ...ruleProblems(rule)], () => {
    const counted =
      rule.unit === 'working-days'
        ? workingDaysAfter(from, rule.count, holidayOn)
        : daysAfter(from, rule.count * (rule.unit === 'weeks' ? 7 : 1))
    const rest = restOn(counted, holidayOn)
    const shifted =
      rest !== null && rule.onRestDay === 'next-working-day' ? workingDayFrom(counted, holidayOn) : counted
    const least = rule.leastWorkingDays === 0 ? shifted : workingDaysAfter(from, rule.leastWorkingDays, holidayOn)
    const end = least > shifted ? least : shifted
    return {
      end,
      counted,
      moved: end === counted ? null : end === shifted ? rest : 'working-days',
      resting: restingBetween(from, end, holidayOn),
    }
  })
}

function ruleProblems({ count, leastWorkingDays }: TermRule): Refusal[] {
  const within = (value: number, least: number) => Number.isInteger(value) && value >= least && value <= 1_000
  return [
    ...(within(count, 1)
      ? []
      : [refusal('number-impossible', 'count', { value: String(count), least: 1, most: 1_000 })]),
    ...(within(leastWorkingDays, 0)
      ? []
      : [refusal('number-impossible', 'leastWorkingDays', { value: String(leastWorkingDays), least: 0, most: 1_000 })]),
  ]
}

function restingBetween(from: IsoDay, to: IsoDay, holidayOn: HolidayOn): TermEnd['resting'] {
  const found: { day: IsoDay; why: RestReason; holiday: string | null }[] = []
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) {
    const why = restOn(day, holidayOn)
    if (why !== null) found.push({ day, why, holiday: holidayOn(day) })
  }
  return found
}

/** How a term stands on a day: working days left, 0 on its last day, negative when it is over. */
export function workingDaysLeft(end: IsoDay, today: IsoDay, holidayOn: HolidayOn): Answer<number> {
  return unless([...dayProblems(end, 'end'), ...dayProblems(today, 'today')], () =>
    workingDaysBetween(today, end, holidayOn),
  )
}

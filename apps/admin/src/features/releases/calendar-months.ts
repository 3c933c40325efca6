import { dayOf } from '@vliegwiel/i18n'
import type { Release } from './release.ts'

export interface CalendarMonth {
  /** `2027-01` */
  readonly month: string
  readonly releases: readonly Release[]
  /** Days of this month on which law often changes and nothing is planned yet. */
  readonly offers: readonly string[]
}

const LEAST = 8
const MOST = 14

/** Months from this one on, as far as something is planned or offered: eight at least, fourteen at most. */
export function calendarMonths(
  today: string,
  zone: string,
  releases: readonly Release[],
  offers: readonly string[],
): CalendarMonth[] {
  const coming = releases.filter(({ state }) => state === 'planned' || state === 'suspended')
  const days = new Map<string, string>(
    coming.map((release) => [release.releaseId, dayOf(new Date(release.moment), zone)]),
  )
  const last = [...days.values(), ...offers].toSorted().at(-1) ?? today
  const months: CalendarMonth[] = []
  for (let month = today.slice(0, 7); months.length < MOST; month = monthAfter(month)) {
    if (months.length >= LEAST && month > last.slice(0, 7)) break
    months.push({
      month,
      releases: coming
        .filter(({ releaseId }) => days.get(releaseId)?.startsWith(month) === true)
        .toSorted((one, other) => one.moment.localeCompare(other.moment)),
      offers: offers.filter((day) => day.startsWith(month) && ![...days.values()].includes(day)),
    })
  }
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

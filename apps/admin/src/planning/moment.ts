import { dayOf } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../app/shown-clock.ts'

/** A day and a time on the tenant's clock, as the API takes it. */
export interface PlannedMoment {
  readonly day: string
  readonly time: string
}

/** "1 januari 2027, 0.00 uur" on the tenant's clock. */
export function momentText(instant: string, zone: string): string {
  const at = new Date(instant)
  return `${formatDate(at, 'long', { zone })}, ${formatTime(at, { zone })}`
}

/** The day and time of an instant on the tenant's clock, for the fields of a form. */
export function momentOf(instant: string, zone: string): PlannedMoment {
  const at = new Date(instant)
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return { day: dayOf(at, zone), time: time.format(at) }
}

/** "Amsterdam" of "Europe/Amsterdam": how people name a clock. */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

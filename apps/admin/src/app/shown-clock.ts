import * as dates from '@vliegwiel/i18n'
import { DEFAULT_ZONE, type DateStyle } from '@vliegwiel/i18n'

let shown: string = DEFAULT_ZONE

/** The clock on which the console shows instants: that of the tenant in sight. It stands in a browser, of one person. */
export function setShownZone(zone: string): void {
  shown = zone
}

export const shownZone = (): string => shown

interface Choice {
  /** IANA name; left out: the clock of the tenant in sight. */
  readonly zone?: string
}

/** A calendar day as it is, an instant on the clock of the tenant in sight. Styles: `formatDate` of `@vliegwiel/i18n`. */
export const formatDate = (date: string | Date, style: DateStyle = 'short', { zone = shown }: Choice = {}): string =>
  typeof date === 'string' ? dates.formatDate(date, style) : dates.formatDate(date, style, { zone })

/** "10.42 uur" on the clock of the tenant in sight. */
export const formatTime = (instant: Date, { zone = shown }: Choice = {}): string => dates.formatTime(instant, { zone })

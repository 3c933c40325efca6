import { dayOf, type LocalDay } from '@vliegwiel/i18n'
import { shownZone } from './shown-clock.ts'
import { useNow } from './use-now.ts'

/** The day of an instant at the tenant in sight, on its own clock; not on that of the device or of Greenwich. */
export function dayHere(instant: Date): LocalDay {
  return dayOf(instant, shownZone())
}

/** Today at the tenant in sight; a page that stays open over its midnight shows the new day. */
export function useToday(): LocalDay {
  return dayHere(useNow())
}

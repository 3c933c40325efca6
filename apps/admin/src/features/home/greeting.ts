import { hourOf, m } from '@vliegwiel/i18n'
import { shownZone } from '../../app/shown-clock.ts'

const NOON = 12
const EVENING = 18
const NIGHT = 6

/** "Goedemorgen, Samira": by the clock of the tenant in sight. */
export function greeting(displayName: string, now: Date): string {
  const name = displayName.trim().split(/\s+/)[0] ?? ''
  const hour = hourOf(now, shownZone())
  if (hour < NIGHT || hour >= EVENING) return m.home_good_evening({ name })
  return hour < NOON ? m.home_good_morning({ name }) : m.home_good_afternoon({ name })
}

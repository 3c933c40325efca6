import { m } from '@vliegwiel/i18n'
import type { PlannedMoment } from './moment.ts'

export interface PlanDraft extends PlannedMoment {
  readonly name: string
  /** Ids of what was chosen. */
  readonly chosen: readonly string[]
}

type PlanField = 'name' | 'day' | 'time' | 'versions'

/** What is still wrong with a plan, in words, by its field. `choices`: whether versions are chosen here. */
export function planErrors(draft: PlanDraft, today: string, choices: boolean): Partial<Record<PlanField, string>> {
  const { name, day, time, chosen } = draft
  return {
    ...(name.trim() === '' ? { name: m.releases_error_name() } : {}),
    ...(/^\d{4}-\d\d-\d\d$/.test(day) && day >= today ? {} : { day: m.releases_error_day() }),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? {} : { time: m.releases_error_time() }),
    ...(choices && chosen.length === 0 ? { versions: m.releases_error_versions() } : {}),
  }
}

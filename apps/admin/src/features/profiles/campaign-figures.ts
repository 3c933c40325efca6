import { type CampaignAnswer, planCampaign } from '@vliegwiel/budgets/what-if'
import { type CampaignOutlook, campaignOutlook } from '@vliegwiel/clients/conversations'
import { daysAfter } from '@vliegwiel/i18n'

/** What somebody fills in; null: nothing yet, or what is no number. */
export interface CampaignDraft {
  readonly people: number | null
  readonly weeks: number | null
  readonly start: string
  readonly perDay: number | null
  readonly daysPerWeek: number | null
  /** People spoken with in each whole week since the start, oldest first. */
  readonly done: readonly number[]
}

export interface CampaignFigures {
  readonly plan: CampaignAnswer
  readonly outlook: CampaignOutlook
  readonly spoken: number
  readonly today: string
  /** Workers that the pace still needed asks; null when there is no such pace. */
  readonly workersNeeded: number | null
}

/** `210, 220, 198` as weeks; what is no whole number makes the whole text unreadable. */
export function weeksIn(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const weeks = parts.map(Number)
  return weeks.every((week) => Number.isSafeInteger(week) && week >= 0) ? weeks : null
}

/**
 * The plan of a campaign (a sum of budgets) with how it goes (a sum of clients). Today is the end of the last week that
 * was filled in, so that a link shows the same tomorrow. null: something is missing or cannot be.
 */
export function campaignFigures(
  { people, weeks, start, perDay, daysPerWeek, done }: CampaignDraft,
  source: string,
): CampaignFigures | null {
  if (people === null || weeks === null || perDay === null || daysPerWeek === null) return null
  const from = { source, date: start, certainty: 'assumed' } as const
  const plan = planCampaign({
    people,
    weeks,
    start,
    perWorkerDay: { value: perDay, ...from },
    daysPerWeek: { value: daysPerWeek, ...from },
  })
  if (!plan.ok) return null
  const spoken = done.reduce((sum, week) => sum + week, 0)
  const today = done.length === 0 ? start : daysAfter(start, done.length * 7 - 1)
  const outlook = campaignOutlook({ people, spoken, plannedEnd: plan.value.plannedEnd, today, weeks: done })
  if (!outlook.ok) return null
  const needed = outlook.value.neededPerWeek
  return {
    plan: plan.value,
    outlook: outlook.value,
    spoken,
    today,
    workersNeeded: needed === null ? null : Math.ceil(needed / (perDay * daysPerWeek)),
  }
}

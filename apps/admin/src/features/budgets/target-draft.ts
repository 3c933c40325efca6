import { isMonth } from '@vliegwiel/budgets'
import { type Series, series } from '@vliegwiel/budgets/target'
import { isCalendarDay, m } from '@vliegwiel/i18n'
import type { TargetInList } from './budget.ts'

type KeptTarget = TargetInList['target']

export interface SeriesDraft {
  readonly people: string
  readonly source: string
  readonly date: string
  readonly reasons: readonly string[]
}

/** A target as it is typed. */
export interface TargetDraft {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly regular: SeriesDraft
  readonly extra: SeriesDraft
}

export const newTarget = (today: string): TargetDraft => {
  const [first, last] = ['01', '12'].map((month) => `${today.slice(0, 4)}-${month}`)
  const empty = { people: '', source: '', date: today, reasons: [] }
  return { name: '', from: first ?? '', to: last ?? '', regular: empty, extra: empty }
}

export function draftOfTarget({ name, target }: Pick<TargetInList, 'name' | 'target'>): TargetDraft {
  const of = (one: Series): SeriesDraft => ({
    people: String(target.target[one].value),
    source: target.target[one].source,
    date: target.target[one].date,
    reasons: target.reasons[one],
  })
  return { name, from: target.from, to: target.to, regular: of('regular'), extra: of('extra') }
}

/** People as they are typed: "4.000" and "4000"; null for what is no whole number from 1 on. */
export function typedPeople(text: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{3})+|\d+)$/.exec(text.trim())
  const value = found === null ? 0 : Number(text.trim().replaceAll('.', ''))
  return Number.isSafeInteger(value) && value >= 1 && value <= 10_000_000 ? value : null
}

export type TargetWrong = Readonly<Record<string, string>>

/** The target, or what is wrong by field: `name`, `from`, `to`, `extra.people` and so on. */
export function targetOfDraft(
  draft: TargetDraft,
):
  | { readonly ok: true; readonly name: string; readonly target: KeptTarget }
  | { readonly ok: false; readonly wrong: TargetWrong } {
  const wrong: Record<string, string> = {}
  if (draft.name.trim() === '') wrong['name'] = m.claims_field_missing()
  for (const name of ['from', 'to'] as const)
    if (!isMonth(draft[name].trim())) wrong[name] = m.claims_field_month_wrong()
  if (wrong['from'] === undefined && wrong['to'] === undefined && draft.from.trim() > draft.to.trim())
    wrong['to'] = m.claims_field_period_wrong()
  for (const name of series) {
    const { people, source, date, reasons } = draft[name]
    if (typedPeople(people) === null) wrong[`${name}.people`] = m.targets_field_people_wrong()
    if (source.trim() === '') wrong[`${name}.source`] = m.claims_field_missing()
    if (!isCalendarDay(date)) wrong[`${name}.date`] = m.claims_field_missing()
    if (reasons.length === 0) wrong[`${name}.reasons`] = m.targets_field_reasons_none()
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  const people = ({ people: typed, source, date }: SeriesDraft) => ({
    value: typedPeople(typed) ?? 0,
    source: source.trim(),
    date,
    certainty: 'secondary' as const,
  })
  return {
    ok: true,
    name: draft.name.trim(),
    target: {
      from: draft.from.trim(),
      to: draft.to.trim(),
      target: { regular: people(draft.regular), extra: people(draft.extra) },
      reasons: { regular: [...draft.regular.reasons], extra: [...draft.extra.reasons] },
    },
  }
}

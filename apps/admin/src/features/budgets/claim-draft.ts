import { isMonth } from '@vliegwiel/budgets'
import { isCalendarDay, m } from '@vliegwiel/i18n'
import type { KeptClaim } from './budget.ts'
import { typedCents } from './typed-amount.ts'

/** A claim as it is typed. */
export interface ClaimDraft {
  readonly title: string
  readonly who: string
  readonly amount: string
  readonly unit: '' | 'euro-in-all' | 'euro-per-year'
  readonly from: string
  readonly to: string
  readonly about: KeptClaim['about']
  readonly population: string
  readonly persons: string
  readonly reckoning: KeptClaim['reckoning']
  readonly compared: string
  readonly comparedSource: string
  readonly source: string
  readonly date: string
  readonly saving: string
  readonly savingSource: string
  readonly savingDate: string
  readonly tolerance: string
  readonly counts: string
  readonly time: string
  readonly person: string
  readonly meaning: '' | 'gross' | 'net'
}
export type ClaimField = keyof ClaimDraft

export const newClaim = (today: string): ClaimDraft => ({
  title: '',
  who: '',
  amount: '',
  unit: '',
  from: '',
  to: '',
  about: 'own-ledger',
  population: '',
  persons: '',
  reckoning: 'not-said',
  compared: '',
  comparedSource: '',
  source: '',
  date: today,
  saving: '',
  savingSource: '',
  savingDate: today,
  tolerance: '1',
  counts: '',
  time: '',
  person: '',
  meaning: '',
})

/** Cents as people type them: 1400000 is "14.000", 150050 is "1.500,50". */
export function amountTyped(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return cents % 100 === 0 ? whole : `${whole},${String(cents % 100).padStart(2, '0')}`
}

const basisPointsTyped = (value: number) => String(value / 100).replace('.', ',')

/** Hundredths of a percent of what was typed: "1,5" is 150; null for what is no share. */
export function typedBasisPoints(text: string): number | null {
  const found = /^(\d{1,3})(?:,(\d{1,2}))?$/.exec(text.trim())
  if (found === null) return null
  const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return value <= 10_000 ? value : null
}

export function draftOfClaim(title: string, claim: KeptClaim): ClaimDraft {
  const { counterfactual, definition, saving } = claim
  const compared = counterfactual.kind === 'comparison-group' ? counterfactual : null
  return {
    title,
    who: claim.who,
    amount: amountTyped(claim.amount),
    unit: claim.unit ?? '',
    from: claim.period?.from ?? '',
    to: claim.period?.to ?? '',
    about: claim.about,
    population: claim.population,
    persons: claim.persons === null ? '' : String(claim.persons),
    reckoning: claim.reckoning,
    compared: compared?.what ?? '',
    comparedSource: compared?.source ?? '',
    source: claim.source,
    date: claim.date,
    saving: saving === null ? '' : amountTyped(saving.value),
    savingSource: saving?.source ?? '',
    savingDate: saving?.date ?? claim.date,
    tolerance: basisPointsTyped(claim.tolerance.value),
    counts: definition.counts ?? '',
    time: definition.time ?? '',
    person: definition.person ?? '',
    meaning: definition.reckoning ?? '',
  }
}

/** The claim, or what is wrong with which field. Nothing is filled in for somebody who left it empty. */
export function claimOfDraft(
  draft: ClaimDraft,
  today: string,
):
  | { readonly ok: true; readonly claim: KeptClaim }
  | { readonly ok: false; readonly wrong: Partial<Record<ClaimField, string>> } {
  const wrong: Partial<Record<ClaimField, string>> = {}
  const must = (...fields: ClaimField[]) => {
    for (const field of fields) if (draft[field].trim() === '') wrong[field] = m.claims_field_missing()
  }
  must('title', 'who', 'population', 'source')
  const amount = typedCents(draft.amount)
  if (amount === null || amount === 0) wrong.amount = m.budgets_book_amount_wrong()
  if (draft.unit === '') wrong.unit = m.claims_field_unit_wrong()
  if (!isCalendarDay(draft.date)) wrong.date = m.claims_field_missing()
  const period = periodOf(draft, wrong)
  const persons = draft.persons.trim() === '' ? null : Number(draft.persons.replaceAll('.', ''))
  if (persons !== null && !(Number.isSafeInteger(persons) && persons >= 1))
    wrong.persons = m.claims_field_persons_wrong()
  const saving = draft.saving.trim() === '' ? null : typedCents(draft.saving)
  if (draft.saving.trim() !== '') {
    if (saving === null || saving === 0) wrong.saving = m.budgets_book_amount_wrong()
    must('savingSource')
    if (!isCalendarDay(draft.savingDate)) wrong.savingDate = m.claims_field_missing()
  }
  const tolerance = typedBasisPoints(draft.tolerance)
  if (tolerance === null) wrong.tolerance = m.claims_field_percent_wrong()
  const compared = draft.compared.trim()
  if (compared !== '') must('comparedSource')
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  const said = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    ok: true,
    claim: {
      who: draft.who.trim(),
      amount: amount ?? 0,
      unit: draft.unit === '' ? null : draft.unit,
      period,
      population: draft.population.trim(),
      persons,
      reckoning: draft.reckoning,
      counterfactual:
        compared === ''
          ? { kind: 'none' }
          : { kind: 'comparison-group', what: compared, source: draft.comparedSource.trim() },
      source: draft.source.trim(),
      date: draft.date,
      about: draft.about,
      saving: saving === null ? null : sourced(saving, draft.savingSource, draft.savingDate, 'secondary'),
      tolerance: sourced(tolerance ?? 0, m.claims_field_tolerance_source(), today, 'assumed'),
      definition: {
        counts: said(draft.counts),
        time: said(draft.time),
        person: said(draft.person),
        reckoning: draft.meaning === '' ? null : draft.meaning,
      },
    },
  }
}

const sourced = (value: number, source: string, date: string, certainty: 'secondary' | 'assumed') => ({
  value,
  source: source.trim(),
  date,
  certainty,
})

function periodOf({ from, to }: ClaimDraft, wrong: Partial<Record<ClaimField, string>>): KeptClaim['period'] {
  if (from.trim() === '' && to.trim() === '') return null
  if (!isMonth(from.trim())) wrong.from = m.claims_field_month_wrong()
  if (!isMonth(to.trim())) wrong.to = m.claims_field_month_wrong()
  if (wrong.from === undefined && wrong.to === undefined && from.trim() > to.trim())
    wrong.to = m.claims_field_period_wrong()
  return { from: from.trim(), to: to.trim() }
}

import { type Assumed, type Certainty, isDay, type Refusal } from '@vliegwiel/budgets'
import { baseCase, type CaseInput, type Parameter } from '@vliegwiel/budgets/case'
import { cents, isCents } from '@vliegwiel/budgets/money'
import type { Purse } from '@vliegwiel/budgets/plan'
import { m } from '@vliegwiel/i18n'
import { amountTyped, typedBasisPoints } from './claim-draft.ts'
import { typedCents } from './typed-amount.ts'

/** An assumption as it is typed: a value, perhaps a range, and where it comes from. */
export interface ParameterDraft {
  readonly value: string
  readonly low: string
  readonly high: string
  readonly source: string
  readonly date: string
  readonly certainty: Certainty
}

/** How a value is typed: people and months are whole, amounts are euros, shares are per cent. */
export type Measure = 'people' | 'months' | 'euro' | 'percent'

export const measures = {
  persons: 'people',
  savingPerPersonYear: 'euro',
  deadweight: 'percent',
  durationMonths: 'months',
  lagMonths: 'months',
  returnPerYear: 'percent',
  durableShare: 'percent',
  shortMonths: 'months',
  discountPerYear: 'percent',
} as const satisfies Record<string, Measure>
export type DraftParameter = keyof typeof measures
export const draftParameters = Object.keys(measures) as DraftParameter[]

export interface CaseDraft {
  readonly cost: string
  readonly costMonths: string
  readonly purse: Purse
  readonly horizonMonths: string
  readonly spreadMonths: string
  readonly parameters: Readonly<Record<DraftParameter, ParameterDraft>>
}

const MOST_MONTHS = 600

const own = (value: string, today: string): ParameterDraft => ({
  value,
  low: '',
  high: '',
  source: value === '' ? '' : m.cases_source_own(),
  date: today,
  certainty: 'assumed',
})

/** A case of one year in which nobody comes back: what is not that simple is filled in by people. */
export const newCase = (today: string): CaseDraft => ({
  cost: '',
  costMonths: '1',
  purse: 'guidance-money',
  horizonMonths: '12',
  spreadMonths: '1',
  parameters: {
    persons: own('', today),
    savingPerPersonYear: own('', today),
    deadweight: own('', today),
    durationMonths: own('12', today),
    lagMonths: own('0', today),
    returnPerYear: own('0', today),
    durableShare: own('100', today),
    shortMonths: own('0', today),
    discountPerYear: own('0', today),
  },
})

const typedWhole = (text: string): number | null => {
  const plain = text.trim().replaceAll('.', '')
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null
}

const typed = (text: string, measure: Measure): number | null =>
  measure === 'euro' ? typedCents(text) : measure === 'percent' ? typedBasisPoints(text) : typedWhole(text)

const written = (value: number, measure: Measure): string =>
  measure === 'euro'
    ? amountTyped(value)
    : measure === 'percent'
      ? String(value / 100).replace('.', ',')
      : String(value)

/** Wrong fields by their place in the draft: `cost`, `persons.value`, `persons.source`. */
export type Wrong = Readonly<Record<string, string>>

export type ReadCase =
  | { readonly ok: true; readonly input: CaseInput<'gross'> }
  | { readonly ok: false; readonly wrong: Wrong }

/** The case, or what is wrong with which field. */
export function caseOfDraft(draft: CaseDraft): ReadCase {
  const wrong: Record<string, string> = {}
  const months = (name: 'costMonths' | 'horizonMonths' | 'spreadMonths') => {
    const value = typedWhole(draft[name])
    if (value === null || value < 1 || value > MOST_MONTHS) wrong[name] = m.cases_wrong_months()
    return value ?? 1
  }
  const amount = typedCents(draft.cost)
  if (amount === null || !isCents(amount)) wrong['cost'] = m.budgets_book_amount_wrong()
  const [costMonths, horizonMonths, spreadMonths] = [
    months('costMonths'),
    months('horizonMonths'),
    months('spreadMonths'),
  ]
  if (costMonths > horizonMonths) wrong['costMonths'] = m.cases_wrong_months()
  const read = (name: DraftParameter) => readParameter(draft.parameters[name], name, wrong)
  const [left, saving] = [read('persons'), read('savingPerPersonYear')]
  const deadweight = draft.parameters.deadweight.value.trim() === '' ? null : read('deadweight')
  const input: CaseInput<'gross'> = {
    persons: { reckoning: 'gross', left, deadweight },
    costs: costsOf(amount ?? 0, Math.min(costMonths, MOST_MONTHS), draft.purse),
    horizonMonths,
    spreadMonths,
    savingPerPersonYear: saving,
    durationMonths: read('durationMonths'),
    lagMonths: read('lagMonths'),
    returnPerYear: read('returnPerYear'),
    durableShare: read('durableShare'),
    shortMonths: read('shortMonths'),
    discountPerYear: read('discountPerYear'),
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  const checked = baseCase(input)
  return checked.ok ? { ok: true, input } : { ok: false, wrong: wrongOf(checked.refusals) }
}

/** What the core refuses, at the field of the draft. */
function wrongOf(refusals: readonly Refusal[]): Wrong {
  return Object.fromEntries(
    refusals.map(({ code, field }) => {
      const name = field.replace(/^persons\.left/, 'persons').replace(/^persons\.deadweight/, 'deadweight')
      const place = name.startsWith('costs') ? 'cost' : name.replace(/\.range$/, '.low')
      return [place, code === 'range-impossible' ? m.cases_wrong_range() : m.cases_wrong_number()]
    }),
  )
}

/** Whole cents over the months, evenly; the first ones take what does not divide. */
function costsOf(amount: number, months: number, purse: Purse): CaseInput['costs'] {
  const part = Math.floor(amount / months)
  return Array.from({ length: months }, (_, month) => ({
    month,
    cents: cents(part + (month < amount - part * months ? 1 : 0)),
    purse,
  }))
}

function readParameter(draft: ParameterDraft, name: DraftParameter, wrong: Record<string, string>): Parameter {
  const measure = measures[name]
  const value = typed(draft.value, measure)
  if (value === null) wrong[`${name}.value`] = m.cases_wrong_number()
  if (draft.source.trim() === '') wrong[`${name}.source`] = m.claims_field_missing()
  if (!isDay(draft.date)) wrong[`${name}.date`] = m.claims_field_missing()
  const assumed: Assumed = {
    value: value ?? 0,
    source: draft.source.trim(),
    date: draft.date,
    certainty: draft.certainty,
  }
  if (draft.low.trim() === '' && draft.high.trim() === '') return assumed
  // One end left empty is the value itself: that side has no room.
  const end = (side: 'low' | 'high') => (draft[side].trim() === '' ? value : typed(draft[side], measure))
  const [low, high] = [end('low'), end('high')]
  if (low === null) wrong[`${name}.low`] = m.cases_wrong_number()
  if (high === null) wrong[`${name}.high`] = m.cases_wrong_number()
  if (low === null || high === null || value === null) return assumed
  if (low > value || value > high) wrong[`${name}.low`] = m.cases_wrong_range()
  return { ...assumed, range: { low, high } }
}

/** A kept case as it is typed; null for one whose people come from a pilot, or whose costs are not even. */
export function draftOfCase(input: CaseInput): CaseDraft | null {
  const { persons, costs, costShare } = input
  if (persons.reckoning === 'net' || costShare !== undefined) return null
  const [first] = costs
  const total = costs.reduce((sum, one) => sum + one.cents, 0)
  const purse = first?.purse ?? 'guidance-money'
  const months = Math.max(1, costs.length)
  if (
    JSON.stringify(costsOf(total, months, purse)) !== JSON.stringify(first === undefined ? costsOf(0, 1, purse) : costs)
  )
    return null
  const draft = (name: DraftParameter, from: Parameter): ParameterDraft => ({
    value: written(from.value, measures[name]),
    low: from.range ? written(from.range.low, measures[name]) : '',
    high: from.range ? written(from.range.high, measures[name]) : '',
    source: from.source,
    date: from.date,
    certainty: from.certainty,
  })
  return {
    cost: amountTyped(total),
    costMonths: String(months),
    purse,
    horizonMonths: String(input.horizonMonths),
    spreadMonths: String(input.spreadMonths),
    parameters: {
      persons: draft('persons', persons.left),
      savingPerPersonYear: draft('savingPerPersonYear', input.savingPerPersonYear),
      deadweight:
        persons.deadweight === null
          ? { value: '', low: '', high: '', source: '', date: persons.left.date, certainty: 'assumed' }
          : draft('deadweight', persons.deadweight),
      durationMonths: draft('durationMonths', input.durationMonths),
      lagMonths: draft('lagMonths', input.lagMonths),
      returnPerYear: draft('returnPerYear', input.returnPerYear),
      durableShare: draft('durableShare', input.durableShare),
      shortMonths: draft('shortMonths', input.shortMonths),
      discountPerYear: draft('discountPerYear', input.discountPerYear),
    },
  }
}

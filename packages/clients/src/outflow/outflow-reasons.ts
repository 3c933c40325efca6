import { type Answer, isCount, isFilled, refusal, type Refusal, unless } from '../answer.ts'

/** What every municipality's own reasons come down to. A reason that holds two of these at once names both. */
export const outflowCategories = ['work', 'school', 'ended', 'moved', 'cohabiting', 'deceased', 'other'] as const
export type OutflowCategory = (typeof outflowCategories)[number]

/** A reason for leaving, in the words of a municipality. */
export interface OutflowReason {
  readonly key: string
  readonly name: string
  /** One, or several that the municipality counts in one figure: such a figure is never divided. */
  readonly categories: readonly OutflowCategory[]
  /** Whether help of the municipality can bring it about; null: it has not decided. */
  readonly influenceable: boolean | null
}

const isCategory = (text: string): text is OutflowCategory => (outflowCategories as readonly string[]).includes(text)

/** What is wrong with a list of reasons. */
export function outflowReasonProblems(reasons: readonly OutflowReason[]): Refusal[] {
  const keys = reasons.map(({ key }) => key)
  return reasons.flatMap(({ key, name, categories }, place) => [
    ...(isFilled(key) && isFilled(name) ? [] : [refusal('name-missing', `reasons.${place}.name`)]),
    ...(keys.indexOf(key) < place ? [refusal('name-twice', `reasons.${place}.key`, { name: key })] : []),
    ...(categories.length > 0 && categories.every(isCategory) && new Set(categories).size === categories.length
      ? []
      : [refusal('category-unknown', `reasons.${place}.categories`, { value: categories.join(', ') })]),
  ])
}

export interface OutflowByCategory {
  readonly total: number
  /** A figure that holds several categories stands under their names together, `school+ended`, and nowhere else. */
  readonly categories: readonly { readonly of: readonly OutflowCategory[]; readonly count: number }[]
  readonly influenceable: number
  readonly notInfluenceable: number
  /** People who left for a reason of which nobody decided it. */
  readonly undecided: number
}

/** Counts of the reasons of a municipality as categories. The parts add up to the total; an unknown reason is refused. */
export function outflowByCategory(
  reasons: readonly OutflowReason[],
  counts: readonly { readonly reason: string; readonly count: number }[],
): Answer<OutflowByCategory> {
  const known = new Map(reasons.map((reason) => [reason.key, reason]))
  const problems = [
    ...outflowReasonProblems(reasons),
    ...counts.flatMap(({ reason, count }, place) => [
      ...(known.has(reason) ? [] : [refusal('reason-unknown', `counts.${place}.reason`, { value: reason })]),
      ...(isCount(count) ? [] : [refusal('not-a-count', `counts.${place}.count`, { value: String(count) })]),
    ]),
  ]
  return unless(problems, () => {
    const found = new Map<string, { of: readonly OutflowCategory[]; count: number }>()
    const sums = { total: 0, influenceable: 0, notInfluenceable: 0, undecided: 0 }
    for (const { reason, count } of counts) {
      const { categories = [], influenceable = null } = known.get(reason) ?? {}
      const of = outflowCategories.filter((one) => categories.includes(one))
      const name = of.join('+')
      found.set(name, { of, count: (found.get(name)?.count ?? 0) + count })
      sums.total += count
      sums[influenceable === null ? 'undecided' : influenceable ? 'influenceable' : 'notInfluenceable'] += count
    }
    return { ...sums, categories: [...found.values()] }
  })
}

/** The reasons as classes of the outflow ledger of budgets, which takes them as plain values. */
export function ledgerClasses(reasons: readonly OutflowReason[]) {
  return reasons.map(({ key, categories, influenceable }) => ({
    id: key,
    combines: categories.length > 1 ? [...categories] : [],
    work: categories.length === 1 && categories[0] === 'work',
    influenceable: influenceable === true,
  }))
}

import { type Answer, refusal, unless } from '../answer.ts'
import { add, divide, type Explained, explained, multiply, subtract, valueOf } from '../formula/formula.ts'
import { type Cents, isCents, sumOf } from '../money/cents.ts'
import { isMonth, isWithin, type IsoMonth, monthsIn, type Period } from '../months.ts'

/** What was spent, by month. A month without an entry had no spending. */
export interface Realised {
  readonly year: Period
  /** The last month whose spending is complete. */
  readonly through: IsoMonth
  readonly spent: readonly { readonly month: IsoMonth; readonly cents: Cents }[]
  readonly openCommitments: Cents
  readonly budget: Cents
}

/**
 * The year to its end: as fast as until now, and at least what is spent and promised. `expected` is the larger of both;
 * `left` is the budget less that, below 0 when the line goes over.
 */
export interface Forecast {
  readonly spent: Cents
  readonly atPace: Explained
  readonly promised: Explained
  readonly expected: Explained
  readonly left: Explained
}

export function forecast({ year, through, spent, openCommitments, budget }: Realised): Answer<Forecast> {
  const strays = spent.filter(({ month }) => !isWithin(month, { from: year.from, to: through }))
  const problems = [
    ...(isMonth(through) && isWithin(through, year)
      ? []
      : [refusal('outside-the-period', 'through', { day: through, from: year.from, to: year.to })]),
    ...strays.map(({ month }) => refusal('outside-the-period', 'spent', { day: month, from: year.from, to: through })),
    ...(isCents(openCommitments) && openCommitments >= 0
      ? []
      : [refusal('amount-impossible', 'openCommitments', { value: String(openCommitments) })]),
  ]
  return unless(problems, () => {
    const total = sumOf(spent.map(({ cents }) => cents))
    const spentSoFar = valueOf('spent', total, 'cents')
    const elapsed = monthsIn({ from: year.from, to: through })
    const pace = multiply(
      divide(spentSoFar, valueOf('months-elapsed', elapsed, 'months')),
      valueOf('months-in-year', monthsIn(year), 'months'),
    )
    const promised = add(spentSoFar, valueOf('open-commitments', openCommitments, 'cents'))
    const atPace = explained('spending-at-pace', 'cents', pace)
    const all = explained('spent-and-promised', 'cents', promised)
    const [name, formula] = atPace.value > all.value ? (['at-pace', pace] as const) : (['promised', promised] as const)
    const expected = explained(`expected-${name}`, 'cents', formula)
    const left = subtract(valueOf('budget', budget, 'cents'), valueOf('expected', expected.value, 'cents'))
    return { spent: total, atPace, promised: all, expected, left: explained('left', 'cents', left) }
  })
}

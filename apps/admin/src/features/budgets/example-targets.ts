import { targetFromLedger } from '@vliegwiel/budgets/target'
import { addMonths } from '@vliegwiel/budgets'
import type { TargetInList, Targets } from './budget.ts'
import { explainedOf } from './explained-of.ts'

const article = { source: 'Artikel over Werkoffensief 500+', date: '2018-03-01', certainty: 'secondary' } as const
const target = {
  from: '2026-01',
  to: '2026-12',
  target: { regular: { value: 4_000, ...article }, extra: { value: 500, ...article } },
  reasons: { regular: ['werk'], extra: ['werk-na-gesprek'] },
}
const counts: readonly (readonly [number, number] | null)[] = [
  [322, 28],
  [310, 31],
  [335, 36],
  [340, 40],
  null,
  [329, 47],
]

/** Computed by the core itself: a story never shows figures that the core would not give. */
function foundOf(months: typeof counts): TargetInList['found'] {
  const answer = targetFromLedger(target, {
    day: '2026-11-26',
    classes: [
      { id: 'werk', combines: [], work: true, influenceable: true },
      { id: 'werk-na-gesprek', combines: [], work: true, influenceable: true },
    ],
    stocks: [],
    figures: months.flatMap((one, place) =>
      one === null
        ? []
        : [
            {
              flow: 'outflow',
              month: addMonths('2026-01', place),
              stage: place > 2 ? 'provisional' : 'final',
              knownAt: '2026-11-01',
              delivery: 'd',
              source: 'Verzonnen voor de demo',
              from: 'file',
              parts: [
                { reason: 'werk', count: one[0] },
                { reason: 'werk-na-gesprek', count: one[1] },
              ],
              total: one[0] + one[1],
            },
          ],
    ),
  })
  if (!answer.ok) return null
  const { result, ...found } = answer.value
  const part = (name: 'regular' | 'extra') => {
    const one = result?.bySeries[name]
    if (!one) throw new Error('no result')
    return {
      target: one.target,
      realised: one.realised,
      expectedByNow: explainedOf(one.expectedByNow),
      ahead: explainedOf(one.ahead),
      atPace: explainedOf(one.atPace),
      reachedOn: one.reachedOn,
      reachedAtPace: one.reachedAtPace,
    }
  }
  return {
    ...found,
    afterGap: [...found.afterGap],
    months: [...found.months],
    result: result && {
      regular: part('regular'),
      extra: part('extra'),
      growth: explainedOf(result.growth),
      onTop: explainedOf(result.onTop),
    },
  }
}

const standing: Omit<TargetInList, 'found' | 'targetId'> = {
  version: 1,
  name: 'Vierduizend, en vijfhonderd extra',
  target,
  synthetic: true,
  by: 'Mila Verhoef',
  changedAt: '2026-11-20T10:00:00.000Z',
}

/** A month is missing after April; and a target of which nothing is known yet; for stories. */
export const exampleTargets: Targets = {
  day: '2026-11-26',
  today: '2026-11-26',
  reasons: [
    { id: 'werk', name: 'Werk' },
    { id: 'werk-na-gesprek', name: 'Werk na een gesprek' },
  ],
  targets: [
    { ...standing, targetId: '019ab000-0000-7000-8000-0000000000d1', found: foundOf(counts) },
    { ...standing, name: 'Volgend jaar', targetId: '019ab000-0000-7000-8000-0000000000d2', found: foundOf([]) },
    { ...standing, name: 'Oude redenen', targetId: '019ab000-0000-7000-8000-0000000000d3', found: null },
  ],
}

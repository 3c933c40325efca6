import type { Estimate } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { combineMoments } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import type { DifferenceInMeans } from '../two-groups/difference-in-means.ts'
import { regress } from './regress.ts'

/** The two arms within one subgroup. */
export interface SubgroupMoments {
  level: string
  treated: Moments
  control: Moments
}

/**
 * The difference within each subgroup, and what may be compared: how much more the difference is in a subgroup than
 * in the first one. Two intervals of which one touches 0 say nothing about a difference between them.
 */
export interface Subgroups {
  levels: { level: string; difference: Result<DifferenceInMeans> }[]
  interactions: { level: string; against: string; difference: Result<Estimate> }[]
}

/** Effects by subgroup with the interaction by HC2 (the saturated model of arm × subgroup). */
export function subgroups(groups: readonly SubgroupMoments[], { level = 0.95 } = {}): Result<Subgroups> {
  const [first, ...others] = groups
  if (first === undefined) return notComputable('invalid-input', 'there are no subgroups')
  return computed({
    levels: groups.map((group) => ({ level: group.level, difference: welch(group.treated, group.control, { level }) })),
    interactions: others.map((group) => ({
      level: group.level,
      against: first.level,
      difference: interaction(groups, group.level, level),
    })),
  })
}

function interaction(groups: readonly SubgroupMoments[], name: string, level: number): Result<Estimate> {
  const others = groups.slice(1).map((group) => group.level)
  const crossed = `treated:${name}`
  const model = regress(
    {
      terms: ['treated', ...others, ...others.map((other) => `treated:${other}`)],
      cells: groups.flatMap((group) =>
        [group.treated, group.control].flatMap((moments, index) => {
          const treated = index === 0 ? 1 : 0
          const own = others.map((other) => (other === group.level ? 1 : 0))
          return moments.n === 0
            ? []
            : [{ ...combineMoments(moments, EMPTY), x: [treated, ...own, ...own.map((value) => value * treated)] }]
        }),
      ),
    },
    { standardErrors: 'HC2', level },
  )
  return model.computable ? (model.coefficients[crossed] ?? notComputable('collinear', `no term ${crossed}`)) : model
}

const EMPTY: Moments = { n: 0, sum: 0, sumsq: 0 }

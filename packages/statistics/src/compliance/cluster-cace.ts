import { clusterRobust } from '../clusters/cluster-robust.ts'
import type { ClusterRobust } from '../clusters/cluster-robust.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { CrossProducts } from '../sufficient/cross-products.ts'
import { combineMoments, shiftMoments } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'
import type { ArmByUptake } from './cace.ts'
import { firstStageProblem, uptakeNotNoted } from './first-stage.ts'

/** One cluster: the arm it was drawn into, and its people split by who in fact took part. */
export interface ClusterByUptake extends ArmByUptake {
  arm: 'treated' | 'control'
}

/** All assigned, the difference in taking part, and the effect on those who take part because their cluster was drawn. */
export interface ClusterCace extends Estimate {
  n: number
  clusters: number
  allAssigned: Result<ClusterRobust>
  uptake: Result<ClusterRobust>
}

/**
 * Complier average causal effect when whole clusters were drawn: two-stage least squares with the cluster as the unit.
 * Its variance is the cluster-robust one of the difference in y - effect × taking part, over the squared difference in
 * taking part. Sources: Angrist, Imbens, Rubin, JASA 91 (1996); Pustejovsky and Tipton, JBES 36 (2018), section 2.
 */
export function clusterCace(
  clusters: readonly ClusterByUptake[],
  { level = 0.95 }: LevelOption = {},
): Result<ClusterCace> {
  const difference = (moments: (cluster: ClusterByUptake) => Moments) =>
    clusterRobust(
      clusters.map((cluster) => productsOf(cluster.arm, moments(cluster))),
      TERM,
      { level },
    )
  const uptake = difference(({ tookPart, didNot }) => sharesOf(tookPart.n, tookPart.n + didNot.n))
  if (!uptake.computable && uptake.code !== 'no-variance') return uptake
  const [treated, control] = [armOf(clusters, 'treated'), armOf(clusters, 'control')]
  if (treated.uptake === 0 && control.uptake === 0) return uptakeNotNoted()
  const step = treated.uptake - control.uptake
  if (!(Math.abs(step) > 1e-12))
    return notComputable('no-compliers', 'as many took part in both arms, so the draw moved nobody')
  const weak = firstStageProblem(uptake)
  if (weak) return weak
  const effect = (treated.mean - control.mean) / step
  const left = difference(({ tookPart, didNot }) => combineMoments(shiftMoments(tookPart, -effect), didNot))
  return whenComputable(left, ({ standardError, df, n, clusters: count }) =>
    whenComputable(estimateWith(effect, standardError / Math.abs(step), df, '2sls-CR2', level), (estimate) =>
      computed({
        ...estimate,
        n,
        clusters: count,
        allAssigned: clusterRobust(productsOfClusters(clusters), TERM, { level }),
        uptake,
      }),
    ),
  )
}

const TERM = 'treated'

/** All people of each cluster, for the difference between everybody who was assigned. */
export const productsOfClusters = (clusters: readonly ClusterByUptake[]): CrossProducts[] =>
  clusters.map(({ arm, tookPart, didNot }) => productsOf(arm, combineMoments(tookPart, didNot)))

/** A whole cluster has one arm, so its cross-products follow from n, Σy and Σy². */
function productsOf(arm: 'treated' | 'control', { n, sum, sumsq }: Moments): CrossProducts {
  const x = arm === 'treated' ? 1 : 0
  return {
    terms: [TERM],
    n,
    xx: [
      [n, n * x],
      [n * x, n * x],
    ],
    xy: [sum, sum * x],
    yy: sumsq,
  }
}

const sharesOf = (events: number, n: number): Moments => ({ n, sum: events, sumsq: events })

function armOf(clusters: readonly ClusterByUptake[], arm: ClusterByUptake['arm']): { uptake: number; mean: number } {
  let [n, took, sum] = [0, 0, 0]
  for (const { arm: own, tookPart, didNot } of clusters)
    if (own === arm) {
      n += tookPart.n + didNot.n
      took += tookPart.n
      sum += tookPart.sum + didNot.sum
    }
  return { uptake: took / n, mean: sum / n }
}

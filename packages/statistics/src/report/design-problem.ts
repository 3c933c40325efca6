import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'
import type { EffectReportInput } from './report-input.ts'

type Asked = Pick<EffectReportInput, 'design' | 'data' | 'estimand'>

/** Whether whole clusters were drawn, so that people do not count one by one. */
export const isClustered = ({ design }: Pick<EffectReportInput, 'design'>): boolean => design.kind === 'random-cluster'

/**
 * Why this figure may not be made from these data, or undefined when it may: the estimator follows the design and the
 * question. In a cluster trial an estimator that counts people is surer than the draw; a question about who took part
 * needs who took part, and a draw that moved them.
 */
export function designProblem({ design, data, estimand }: Asked): NotComputable | undefined {
  const byCluster = data.kind === 'clusters' || data.kind === 'cluster-uptake'
  if (isClustered({ design }) && !byCluster)
    return notComputable('clustered', `whole clusters were drawn, and ${data.kind} counts people one by one`)
  const byUptake = data.kind === 'uptake' || data.kind === 'cluster-uptake'
  if (estimand === 'those-who-took-part') {
    if (!byUptake)
      return notComputable('estimand-unavailable', `${data.kind} does not say what it did for those who took part`)
    if (design.kind === 'not-random')
      return notComputable('not-random', 'an effect on those who took part needs a draw that moved them')
  } else if (byUptake)
    return notComputable('estimand-unavailable', `${data.kind} is about those who took part, not about ${estimand}`)
  return undefined
}

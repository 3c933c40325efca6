import { m } from '@vliegwiel/i18n'
import type { SentenceTexts } from '@vliegwiel/statistics'

/** Why there is no figure, one text for every code of the statistics: a new code does not compile without its text. */
export const reasons: SentenceTexts['why'] = {
  'invalid-input': m.pilots_why_invalid_input,
  'empty-arm': m.pilots_why_empty_arm,
  'one-observation': m.pilots_why_one_observation,
  'no-variance': m.pilots_why_no_variance,
  'no-events': m.pilots_why_no_events,
  'zero-cell': m.pilots_why_zero_cell,
  'too-few-clusters': m.pilots_why_too_few_clusters,
  'too-few-studies': m.pilots_why_too_few_studies,
  'too-few-events': m.pilots_why_too_few_events,
  'too-few-people': m.pilots_why_too_few_people,
  collinear: m.pilots_why_collinear,
  'too-uneven': m.pilots_why_too_uneven,
  'singular-leverage': m.pilots_why_singular_leverage,
  'no-degrees-of-freedom': m.pilots_why_no_degrees_of_freedom,
  'no-overlap': m.pilots_why_no_overlap,
  'no-compliers': m.pilots_why_no_compliers,
  'weak-uptake': m.pilots_why_weak_uptake,
  'uptake-not-noted': m.pilots_why_uptake_not_noted,
  clustered: m.pilots_why_clustered,
  'not-random': m.pilots_why_not_random,
  'estimand-unavailable': m.pilots_why_estimand_unavailable,
  separated: m.pilots_why_separated,
  'horizon-beyond-data': m.pilots_why_horizon_beyond_data,
  'not-reached': m.pilots_why_not_reached,
  unbounded: m.pilots_why_unbounded,
  'not-converged': m.pilots_why_not_converged,
  'not-finite': m.pilots_why_not_finite,
}

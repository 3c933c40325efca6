import { notComputable, pool, type Pooled, type PublishedStudy, type Result } from '@vliegwiel/statistics'
import type { PublishedFigure } from '../publication/publication.ts'
import { gate, type Contrast, type Crosswalk, type Gate } from './comparability.ts'

/** Why a pilot has no figure in a comparison. `by-unit`: whole units were drawn, and their spread is not published. */
export type WhyHidden = NonNullable<PublishedFigure['hidden']> | 'not-published' | 'by-unit'

/** Pilots beside each other, and their mean when the gate lets them. */
export interface Comparison {
  readonly gates: readonly Gate[]
  /** What is computed with: sums of the published figures. Enough to compute all of it again. */
  readonly studies: readonly PublishedStudy[]
  readonly measure: 'risk-difference' | 'mean-difference'
  /** Contrasts whose figures are hidden, with the reason. */
  readonly hidden: readonly { readonly id: string; readonly why: WhyHidden }[]
  /** null: the gate refused, so there is no mean. */
  readonly pooled: Result<Pooled> | null
}

/** Compares contrasts with the first of them; nothing is pooled while one of them fails the gate. */
export function compare(contrasts: readonly Contrast[], crosswalk: readonly Crosswalk[] = []): Comparison {
  const [first, ...others] = contrasts
  const gates = first === undefined ? [] : gate(first, others, crosswalk)
  const kind = first?.content.outcomes.find(({ key }) => key === first.outcome)?.kind
  const measure = kind === 'share' ? 'risk-difference' : 'mean-difference'
  const found = contrasts.map((contrast) => ({ id: contrast.id, study: studyOf(contrast) }))
  const studies = found.flatMap(({ study }) => ('hidden' in study ? [] : [study]))
  const hidden = found.flatMap(({ id, study }) => ('hidden' in study ? [{ id, why: study.hidden }] : []))
  const refused = gates.filter(({ comparable }) => !comparable)
  const pooled =
    contrasts.length < 2
      ? notComputable('too-few-studies', 'choose at least two pilots')
      : refused.length > 0
        ? null
        : pool(studies, measure)
  return { gates, studies, measure, hidden, pooled }
}

function studyOf({ id, content, arm, outcome }: Contrast): PublishedStudy | { readonly hidden: WhyHidden } {
  // Counts of people of whole units would speak as if each of them had been drawn: far surer than the pilot was.
  if (content.design === 'random-cluster') return { hidden: 'by-unit' }
  const controlKey = content.arms.find(({ role }) => role === 'comparison')?.key
  const at = (key: string | undefined) => content.figures.find((one) => one.arm === key && one.outcome === outcome)
  const [treated, control] = [at(arm), at(controlKey)]
  if (treated?.counts && control?.counts) return { id, counts: { treated: treated.counts, control: control.counts } }
  if (treated?.moments && control?.moments) return { id, treated: treated.moments, control: control.moments }
  return { hidden: treated?.hidden ?? control?.hidden ?? 'not-published' }
}

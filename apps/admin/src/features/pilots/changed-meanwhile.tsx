import { formatCount, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Banner } from '@vliegwiel/ui'
import type { Problem } from '../../app/api/problem.ts'
import { enrolmentName, enrolmentStates, isPhase, stateName } from './pilot-words.ts'

/**
 * Why a dialog was refused. After somebody else was first it says what stands there now; what was typed stays, and a
 * second press is made on that.
 */
export function WhyRefused({ problem, value }: { problem: Problem | null; value?: (value: number) => string }) {
  if (problem === null) return null
  if (problem.kind !== 'conflict')
    return (
      <p className="vw-field-error" role="alert">
        {problem.text}
      </p>
    )
  return <Banner tone="warn">{refusalText(problem, value)}</Banner>
}

/** The same as text, for a question without fields. */
export function refusalText(problem: Problem | null, value: (value: number) => string = String): string | undefined {
  if (problem === null || problem.kind !== 'conflict') return problem?.text
  return `${m.pilots_conflict()} ${standsNow(problem.params, value)}`.trim()
}

/** What stands there now, in one sentence; empty when the answer does not say. */
function standsNow(params: Problem['params'], valueText: (value: number) => string): string {
  const { state, drawn, amendments, published, value, observedOn, by, version } = params
  if (typeof drawn === 'number')
    return m.pilots_conflict_pilot({
      state: isPhase(state) ? stateName(state) : '–',
      drawn: formatCount(drawn),
      amendments: formatCount(Number(amendments)),
      published: formatCount(Number(published)),
    })
  if (typeof value === 'number' && typeof observedOn === 'string')
    return m.pilots_conflict_outcome({ value: valueText(value), date: formatDate(observedOn), by: String(by) })
  const known = enrolmentStates.find((one) => one === state)
  // Whether people were randomised is not told here: the word that fits every design.
  if (known !== undefined) return m.pilots_conflict_person({ state: enrolmentName(known, 'not-random') })
  return version === 0 ? m.pilots_conflict_gone() : ''
}

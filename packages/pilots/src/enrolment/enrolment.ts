import { ownValue } from '@vliegwiel/i18n'
import type { Covariates } from './allocate.ts'
import { measureWords } from '../kinds/protocol-fields.ts'
import { pilotError } from '../pilot-error.ts'
import type { Protocol } from '../protocol/protocol.ts'

export const enrolmentStates = ['invited', 'willing', 'enrolled', 'started', 'finished', 'lost'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

export const enrolmentSteps = ['say-willing', 'start', 'finish', 'lose', 'withdraw-consent'] as const
export type EnrolmentStep = (typeof enrolmentSteps)[number]

/** `none`: not asked yet. Taking part is voluntary: only `given` lets a person be enrolled. */
export type Consent = 'none' | 'given' | 'withdrawn'

const next: Readonly<Record<EnrolmentStep, Partial<Record<EnrolmentState, EnrolmentState>>>> = {
  'say-willing': { invited: 'willing' },
  start: { enrolled: 'started' },
  finish: { started: 'finished' },
  lose: { enrolled: 'lost', started: 'lost', invited: 'lost', willing: 'lost' },
  'withdraw-consent': { invited: 'lost', willing: 'lost', enrolled: 'lost', started: 'lost', finished: 'finished' },
}

/**
 * The state after a step.
 * @throws pilotError `step-impossible` naming the state and the step.
 */
export function stateAfter(state: EnrolmentState, step: EnrolmentStep): EnrolmentState {
  const after = next[step][state]
  if (after === undefined) throw pilotError('step-impossible', { state, step })
  return after
}

/** Steps that are open from here, for buttons. */
export const stepsFrom = (state: EnrolmentState): readonly EnrolmentStep[] =>
  enrolmentSteps.filter((step) => next[step][state] !== undefined)

/**
 * Looks whether a person fits the criteria that name a characteristic. The cohort is frozen at the lock, so nobody who
 * does not fit comes in afterwards.
 * @throws pilotError `breaks-criteria` naming measure, value and bound.
 */
export function insistOnCriteria({ criteria }: Protocol, covariates: Covariates, participant?: string): void {
  for (const { measure, least, most, covariate } of criteria) {
    if (covariate === null) continue
    const value = ownValue(covariates, covariate)
    const words = { measure: measureWords[measure], covariate, participant }
    if (typeof value !== 'number')
      throw pilotError('breaks-criteria', { ...words, value: '–', limit: { nl: '', en: '' } })
    if (least !== null && value < least)
      throw pilotError('breaks-criteria', {
        ...words,
        value,
        least,
        limit: { nl: `, minstens ${least}`, en: `, at least ${least}` },
      })
    if (most !== null && value > most)
      throw pilotError('breaks-criteria', {
        ...words,
        value,
        most,
        limit: { nl: `, hoogstens ${most}`, en: `, at most ${most}` },
      })
  }
}

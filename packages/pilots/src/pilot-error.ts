/** Why the slice refuses. Each has one text in two languages on the screen. */
export const pilotErrorCodes = [
  'pilot-not-found',
  'pilot-exists',
  'changed-meanwhile',
  'plan-locked',
  'plan-not-in-force',
  'plan-unchanged',
  'pilot-closed',
  'already-allocated',
  'arm-full',
  'arm-needed',
  'arm-unknown',
  'arm-fixed',
  'enrolment-fixed',
  'consent-by-step',
  'consent-contradicts-arm',
  'breaks-criteria',
  'no-consent',
  'step-impossible',
  'stratum-unknown',
  'cluster-needed',
  'outcome-before-start',
  'outcome-unknown',
  'outcome-value',
  'not-in-cohort',
  'consent-withdrawn',
  'nothing-to-publish',
] as const
export type PilotErrorCode = (typeof pilotErrorCodes)[number]

/** A refusal with what it is about: the participant, arm, field or count that a person needs to fix it. */
export class PilotError extends Error {
  readonly code: PilotErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: PilotErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'PilotError'
    this.code = code
    this.params = params
  }
}

/** Why the slice refuses. Each has one text in two languages on the screen. */
export const pilotErrorCodes = [
  'plan-locked',
  'plan-not-in-force',
  'plan-unchanged',
  'pilot-closed',
  'already-allocated',
  'arm-full',
  'arm-needed',
  'arm-unknown',
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
  'below-threshold',
  'differs-too-little',
  'nothing-to-publish',
] as const
export type PilotErrorCode = (typeof pilotErrorCodes)[number]

/** A refusal with what it is about: the participant, arm, field or count that a person needs to mend it. */
export class PilotError extends Error {
  readonly code: PilotErrorCode
  readonly about: Readonly<Record<string, string | number>>

  constructor(code: PilotErrorCode, about: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(about)}`)
    this.name = 'PilotError'
    this.code = code
    this.about = about
  }
}

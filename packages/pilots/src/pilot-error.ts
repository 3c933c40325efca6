import { errorsOf } from '@vliegwiel/i18n/domain-error'

const participant = { participant: 'text' } as const

/** Why the slice refuses, with what a person needs to fix it. The texts: `messages/{nl,en}/errors.json`. */
export const pilotError = errorsOf('pilots', {
  'pilot-not-found': { outcome: 'not-found' },
  'pilot-exists': { outcome: 'conflict', params: { key: 'text' } },
  /** With what stands there now: only what was told may be overwritten. */
  'changed-meanwhile': {
    outcome: 'version-conflict',
    params: {
      version: 'number?',
      state: 'text?',
      drawn: 'number?',
      amendments: 'number?',
      published: 'number?',
      participant: 'text?',
      count: 'number?',
      value: 'number?',
      observedOn: 'text?',
      by: 'text?',
    },
  },
  'plan-locked': { outcome: 'rule-refused', params: { ...participant, column: 'text' } },
  'plan-not-in-force': { outcome: 'rule-refused', params: { key: 'text' } },
  'plan-unchanged': { outcome: 'rule-refused' },
  'pilot-closed': { outcome: 'rule-refused' },
  'seed-lost': { outcome: 'rule-refused' },
  'already-allocated': { outcome: 'conflict', params: participant },
  'arm-full': { outcome: 'rule-refused', params: { arm: 'text', capacity: 'number' } },
  'arm-needed': { outcome: 'rule-refused', params: { participant: 'text?' } },
  'arm-unknown': { outcome: 'not-found', params: { arm: 'text' } },
  'arm-fixed': { outcome: 'rule-refused', params: { ...participant, column: 'text' } },
  'enrolment-fixed': { outcome: 'rule-refused', params: { ...participant, day: 'text', column: 'text' } },
  'consent-by-step': { outcome: 'rule-refused', params: { ...participant, column: 'text' } },
  'consent-contradicts-arm': { outcome: 'rule-refused', params: { ...participant, column: 'text' } },
  'breaks-criteria': {
    outcome: 'rule-refused',
    params: {
      measure: 'spoken',
      covariate: 'text',
      value: 'data',
      /** ', at most 12', or nothing where no bound is known. */
      limit: 'spoken',
      least: 'number?',
      most: 'number?',
      participant: 'text?',
    },
  },
  'no-consent': { outcome: 'rule-refused', params: participant },
  'step-impossible': { outcome: 'rule-refused', params: { state: 'text', step: 'text' } },
  'stratum-unknown': { outcome: 'rule-refused', params: { covariate: 'text', participant: 'text?' } },
  'cluster-needed': { outcome: 'rule-refused', params: participant },
  'outcome-before-start': {
    outcome: 'rule-refused',
    params: { ...participant, observed: 'text', start: 'text' },
  },
  /** A day on which something is said to have happened, and that has yet to come. */
  'day-to-come': { outcome: 'rule-refused', params: { ...participant, day: 'text' } },
  /** A step on a day before that of the step it follows. */
  'day-too-early': { outcome: 'rule-refused', params: { ...participant, day: 'text', since: 'text' } },
  'outcome-unknown': { outcome: 'not-found', params: { outcome: 'text' } },
  'outcome-value': { outcome: 'invalid-input', params: { outcome: 'text', value: 'number' } },
  'not-in-cohort': { outcome: 'not-found', params: participant },
  'consent-withdrawn': { outcome: 'rule-refused', params: { ...participant, since: 'text', column: 'text?' } },
  'nothing-to-publish': { outcome: 'rule-refused' },
})

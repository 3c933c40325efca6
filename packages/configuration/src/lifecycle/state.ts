/**
 * Where a version stands. `draft` is written on; `in-review` asks others; `approved` may go into force; `scheduled`
 * waits for its release; `released` went into force (and may have been followed by another); `withdrawn` was taken out
 * of force; `discarded` was thrown away as a draft and can be read back.
 */
export const versionStates = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'released',
  'withdrawn',
  'discarded',
] as const
export type VersionState = (typeof versionStates)[number]

/** What a person can do to a version. */
export const versionSteps = [
  'start',
  'save',
  'submit',
  'approve',
  'return',
  'revoke',
  'schedule',
  'unschedule',
  'suspend',
  'release',
  'emergency',
  'withdraw',
  'discard',
  'restore',
] as const
export type VersionStep = (typeof versionSteps)[number]

const allowed: Readonly<Record<VersionStep, readonly VersionState[]>> = {
  start: [],
  save: ['draft', 'in-review', 'approved', 'scheduled'],
  submit: ['draft'],
  approve: ['in-review'],
  return: ['in-review', 'approved'],
  revoke: ['in-review', 'approved', 'scheduled'],
  schedule: ['approved'],
  unschedule: ['scheduled'],
  suspend: ['scheduled', 'approved', 'in-review'],
  release: ['approved', 'scheduled'],
  emergency: ['draft', 'in-review', 'approved', 'scheduled'],
  withdraw: ['released'],
  discard: ['draft'],
  restore: ['discarded'],
}

/** May this step be made from this state? The screen greys out the rest and says why. */
export function stepAllowed(step: VersionStep, state: VersionState): boolean {
  return allowed[step].includes(state)
}

/** A version that may still go into force. A document has at most one that is shared, and one of each person. */
export const openStates: readonly VersionState[] = ['draft', 'in-review', 'approved', 'scheduled']

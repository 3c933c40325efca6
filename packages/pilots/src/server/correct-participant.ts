import { insistOnCriteria } from '../enrolment/enrolment.ts'
import { pilotError } from '../pilot-error.ts'
import type { Protocol } from '../protocol/protocol.ts'
import type { Values } from '@vliegwiel/tabular'
import { armsComeAlong, covariatesOf, valuesOf } from './participant-columns.ts'
import type { ChangedFacts, ParticipantFacts, ParticipantRow } from './participant.repository.ts'

/** A person as a file would have them: what it brings, over what stands there (`before`) or over nothing. */
export interface Correction {
  readonly participant: string
  readonly before: ParticipantRow | undefined
  readonly after: Values
  /** The first day on which something was measured of this person. */
  readonly firstMeasured: string | undefined
}

/**
 * Looks whether every difference of a row can be made, so that nothing is announced that is not done. Answers the column
 * that stands in the way.
 * @throws pilotError beside `column`: breaks-criteria, consent-contradicts-arm, consent-withdrawn, consent-by-step,
 * arm-fixed, enrolment-fixed, plan-locked
 */
export function insistOnCorrection(
  protocol: Protocol,
  { participant, before, after, firstMeasured }: Correction,
): void {
  insistOnCriteria(protocol, covariatesOf(protocol, after))
  const along = armsComeAlong(protocol)
  if (along && after['consent'] === false && after['arm'] !== null && before?.consent !== 'withdrawn')
    throw pilotError('consent-contradicts-arm', { participant, column: 'consent' })
  if (before === undefined) return
  const standing = valuesOf(protocol, before)
  const differs = (column: string) => (standing[column] ?? null) !== (after[column] ?? null)
  const changed = Object.keys(standing).filter((column) => differs(column))
  if (changed.length === 0) return
  // After a withdrawal characteristics were taken away; no file brings them back.
  if (before.consent === 'withdrawn')
    throw pilotError('consent-withdrawn', { participant, since: before.ended_on ?? '', column: changed[0] ?? '' })
  const open = before.state === 'invited' || before.state === 'willing'
  if (!open && differs('consent')) throw pilotError('consent-by-step', { participant, column: 'consent' })
  if (along) insistOnArmAndDay(before, after, { differs, firstMeasured })
  else if (before.arm !== null) {
    const fixed = changed.find((column) => column !== 'invited')
    if (fixed !== undefined) throw pilotError('plan-locked', { participant, column: fixed })
    insistOnDay(before, after, [before.enrolled_on])
  }
}

function insistOnArmAndDay(
  before: ParticipantRow,
  after: Values,
  { differs, firstMeasured }: { differs: (column: string) => boolean; firstMeasured: string | undefined },
): void {
  const { participant } = before
  const begun = before.state !== 'enrolled' && before.state !== 'invited' && before.state !== 'willing'
  if (differs('arm') && (begun || firstMeasured !== undefined))
    throw pilotError('arm-fixed', { participant, column: 'arm' })
  if (differs('invited')) insistOnDay(before, after, [before.started_on, before.ended_on, firstMeasured ?? null])
}

/** Nobody is invited after something that came of it. */
function insistOnDay({ participant }: ParticipantRow, after: Values, later: readonly (string | null)[]): void {
  const invited = after['invited']
  const day = later.filter((one) => one !== null).toSorted()[0]
  if (typeof invited === 'string' && day !== undefined && invited > day)
    throw pilotError('enrolment-fixed', { participant, day, column: 'invited' })
}

/**
 * What a row of a file changes of somebody who is there. Who was drawn here stays where it put them; where the arms
 * come with the file, its day and its arm are those of the enrolment, all of it.
 */
export function correctedFacts(protocol: Protocol, row: ParticipantRow, facts: ParticipantFacts): ChangedFacts {
  const { covariates, cluster, invited_on, changed_at, state, consent, consent_on, arm, enrolled_on } = facts
  const always = { covariates, cluster, invited_on, changed_at }
  if (row.state === 'invited' || row.state === 'willing') {
    return { ...always, state, consent, consent_on, arm, enrolled_on }
  }
  const kept = { state: row.state, consent: row.consent }
  // Consent that came with the invitation has its day.
  const consented = row.consent_on === row.invited_on ? invited_on : row.consent_on
  if (!armsComeAlong(protocol)) {
    return { ...always, ...kept, arm: row.arm, enrolled_on: row.enrolled_on, consent_on: consented }
  }
  return {
    ...always,
    ...kept,
    arm: arm ?? row.arm,
    enrolled_on: row.enrolled_on === null ? null : invited_on,
    consent_on: consented,
  }
}

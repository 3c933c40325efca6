export { compare, type Comparison } from './comparison/compare.ts'
export { type Contrast, type Crosswalk, gate, type Gate, type GateLine } from './comparison/comparability.ts'
export {
  type AllocationLine,
  allocationLogHash,
  drawArm,
  replay,
  seedCommitment,
  stratumOf,
} from './enrolment/allocate.ts'
export {
  type Consent,
  type EnrolmentState,
  enrolmentStates,
  type EnrolmentStep,
  enrolmentSteps,
  stateAfter,
  stepsFrom,
} from './enrolment/enrolment.ts'
export { pilotError } from './pilot-error.ts'
export { planChanges, type PlanChange } from './protocol/amendments.ts'
export { lastDayOf, type PilotPhase, pilotPhase, pilotPhases } from './protocol/pilot-phase.ts'
export { type Detectable, detectable, FEWEST_FOR_EFFECTS, plannedPeople } from './protocol/detectable.ts'
export { planHash } from './protocol/plan-hash.ts'
export {
  type Arm,
  controlArm,
  type Covariate,
  type Outcome,
  primaryOutcome,
  type Protocol,
  protocolOf,
} from './protocol/protocol.ts'
export { publicationContent, type PublicationContent, type PublishedFigure } from './publication/publication.ts'
export { suppress } from './publication/suppress.ts'
export { type PlanState, reportInput, type ReportQuestion } from './report/report-input.ts'
export type { ArmSums, PilotSums } from './report/sums.ts'

export type { PilotContext } from './pilot-context.ts'
export { enrolParticipants, mostAtOnce } from './enrol-participants.ts'
export { amendPlan, closePilot, lockPlan, openChanges, openPilot, protocolInForce } from './open-pilot.ts'
export { countOutcomes, outcomesOf } from './outcome.repository.ts'
export { insistOnVersion } from './insist-on-version.ts'
export { outcomesTarget } from './outcomes-target.ts'
export { allocationLog, countParticipants, pageOfParticipants } from './participant.repository.ts'
export { participantsTarget } from './participants-target.ts'
export {
  changePilot,
  findPilotByKey,
  holdPilot,
  listAmendments,
  listPilots,
  pilotById,
  type PilotRow,
} from './pilot.repository.ts'
export { publicationsOf, publishedLessons, publishedPilots } from './publication.repository.ts'
export { preparePublication, publishPilot, withdrawPublication } from './publish-pilot.ts'
export { readReports, type ReadReport } from './read-report.ts'
export { pilotSums, sumsOfOutcomes } from './sums.repository.ts'
export { phasesOf } from './phases-of.ts'
export { recordOutcome } from './record-outcome.ts'
export { stepParticipant } from './step-participant.ts'
export { pilotsSlice } from './slice.ts'

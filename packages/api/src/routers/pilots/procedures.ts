import { amendPilot } from './amend-pilot.ts'
import { closePilot } from './close-pilot.ts'
import { comparePilots } from './compare-pilots.ts'
import { enrolParticipants } from './enrol-participants.ts'
import { listLessons } from './list-lessons.ts'
import { listParticipants } from './list-participants.ts'
import { listPilots } from './list-pilots.ts'
import { listPublished } from './list-published.ts'
import { lockPilot } from './lock-pilot.ts'
import { openPilot } from './open-pilot.ts'
import { previewPublication } from './preview-publication.ts'
import { publishPilot } from './publish-pilot.ts'
import { recordOutcome } from './record-outcome.ts'
import { showPilot } from './show-pilot.ts'
import { showReports } from './show-reports.ts'
import { stepParticipant } from './step-participant.ts'
import { withdrawPublication } from './withdraw-publication.ts'

export const procedures = {
  amendPilot,
  closePilot,
  comparePilots,
  enrolParticipants,
  listLessons,
  listParticipants,
  listPilots,
  listPublished,
  lockPilot,
  openPilot,
  previewPublication,
  publishPilot,
  recordOutcome,
  showPilot,
  showReports,
  stepParticipant,
  withdrawPublication,
}

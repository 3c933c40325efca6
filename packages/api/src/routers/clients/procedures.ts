import { addClient } from './add-client.ts'
import { addGrantedAgreement } from './add-granted-agreement.ts'
import { addGrantedAssessment } from './add-granted-assessment.ts'
import { addOrganisation } from './add-organisation.ts'
import { addTeam } from './add-team.ts'
import { assignClient } from './assign-client.ts'
import { changeClient } from './change-client.ts'
import { closeGoal } from './close-goal.ts'
import { confirmFirstChoice } from './confirm-first-choice.ts'
import { decideProfile } from './decide-profile.ts'
import { endReplacement } from './end-replacement.ts'
import { eraseClient } from './erase-client.ts'
import { exportClients } from './export-clients.ts'
import { grantPartner } from './grant-partner.ts'
import { handOverGranted } from './hand-over-granted.ts'
import { keepClient } from './keep-client.ts'
import { listClients } from './list-clients.ts'
import { listGranted } from './list-granted.ts'
import { listReasons } from './list-reasons.ts'
import { listTeams } from './list-teams.ts'
import { openClient } from './open-client.ts'
import { planAppointment } from './plan-appointment.ts'
import { planGrantedAppointment } from './plan-granted-appointment.ts'
import { planReplacement } from './plan-replacement.ts'
import { recordAgreement } from './record-agreement.ts'
import { recordAssessment } from './record-assessment.ts'
import { recordConversation } from './record-conversation.ts'
import { recordFirstAnswer } from './record-first-answer.ts'
import { recordGoal } from './record-goal.ts'
import { recordStep } from './record-step.ts'
import { setIdentity } from './set-identity.ts'
import { setPartnerPeople } from './set-partner-people.ts'
import { setSeesAll } from './set-sees-all.ts'
import { setTeamMembers } from './set-team-members.ts'
import { settleAgreement } from './settle-agreement.ts'
import { settleAppointment } from './settle-appointment.ts'
import { showClient } from './show-client.ts'
import { showDay } from './show-day.ts'
import { showGranted } from './show-granted.ts'
import { showHistory } from './show-history.ts'
import { showOverview } from './show-overview.ts'
import { showProfile } from './show-profile.ts'
import { showWords } from './show-words.ts'
import { stopGrant } from './stop-grant.ts'
import { takeOver } from './take-over.ts'

export const procedures = {
  addClient,
  addGrantedAgreement,
  addGrantedAssessment,
  addOrganisation,
  addTeam,
  assignClient,
  changeClient,
  closeGoal,
  confirmFirstChoice,
  decideProfile,
  endReplacement,
  eraseClient,
  exportClients,
  grantPartner,
  handOverGranted,
  keepClient,
  listClients,
  listGranted,
  listReasons,
  listTeams,
  openClient,
  planAppointment,
  planGrantedAppointment,
  planReplacement,
  recordAgreement,
  recordAssessment,
  recordConversation,
  recordFirstAnswer,
  recordGoal,
  recordStep,
  setIdentity,
  setPartnerPeople,
  setSeesAll,
  setTeamMembers,
  settleAgreement,
  settleAppointment,
  showClient,
  showDay,
  showGranted,
  showHistory,
  showOverview,
  showProfile,
  showWords,
  stopGrant,
  takeOver,
}

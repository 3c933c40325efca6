export { addClient } from './add-client.ts'
export { bringInRecords, type ClientRecords } from './bring-in-records.ts'
export { assignClient, changeClient } from './change-client.ts'
export {
  findClient,
  findWholeClient,
  namesOf,
  pageOfClients,
  readHistory,
  readRecord,
  readSight,
} from './client.repository.ts'
export { arrivedAt, callBacksOf, handoversTo, reasonsForLead, termsOf } from './day.repository.ts'
export { askErasure, keepClient } from './erase-client.ts'
export { grantPartner, stopGrant } from './grant-partner.ts'
export { grantedClients, grantedRecord, grantsOf, openHandovers } from './grant.repository.ts'
export { handOver, takeOver } from './hand-over.ts'
export { type Identity, type KeyWrapper, namesOfClients, openIdentity, setIdentity } from './identity.repository.ts'
export { openClient, reasonsOf } from './open-client.ts'
export {
  addOrganisation,
  listOrganisations,
  organisationOf,
  setOrganisationMembers,
} from './organisation.repository.ts'
export { addProfile, profilesOf, readFacts } from './profile.repository.ts'
export { type HeldConversation, type KeptAnswers, recordConversation } from './record-conversation.ts'
export { addGoal, closeGoal, confirmFirstChoice, type FirstAnswerGiven, recordFirstAnswer } from './record-goal.ts'
export {
  addAgreement,
  addAppointment,
  addAssessment,
  addStep,
  keyOf,
  settleAgreement,
  settleAppointment,
} from './record.repository.ts'
export { clientsSlice } from './slice.ts'
export {
  addTeam,
  endReplacement,
  insistWorksHere,
  planReplacement,
  readTeams,
  setOverseer,
  setTeamMembers,
} from './team.repository.ts'

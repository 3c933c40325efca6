export { addClient } from './add-client.repository.ts'
export { bringInRecords, type ClientRecords } from './bring-in-records.repository.ts'
export { assignClient, changeClient } from './change-client.repository.ts'
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
export { askErasure, keepClient } from './erase-client.repository.ts'
export { grantPartner, stopGrant } from './grant-partner.repository.ts'
export { grantedClients, grantedRecord, grantsOf, openHandovers } from './grant.repository.ts'
export { handOver, takeOver } from './hand-over.repository.ts'
export {
  type Identity,
  type KeyWrapper,
  namesOfClients,
  openIdentity,
  rewrapTenantKeys,
  setIdentity,
} from './identity.repository.ts'
export { openClient, reasonsOf } from './open-client.repository.ts'
export {
  addOrganisation,
  listOrganisations,
  organisationOf,
  setOrganisationMembers,
} from './organisation.repository.ts'
export { addProfile, profilesOf, readFacts } from './profile.repository.ts'
export { type HeldConversation, type KeptAnswers, recordConversation } from './record-conversation.repository.ts'
export {
  addGoal,
  closeGoal,
  confirmFirstChoice,
  type FirstAnswerGiven,
  recordFirstAnswer,
} from './record-goal.repository.ts'
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

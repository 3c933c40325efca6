export { addClient } from './add-client.ts'
export { assignClient, changeClient } from './change-client.ts'
export { findClient, namesOf, pageOfClients, readRecord, readSight } from './client.repository.ts'
export { askErasure, keepClient } from './erase-client.ts'
export { grantedClients, grantedRecord, grantPartner, grantsOf, stopGrant } from './grant.repository.ts'
export { readIdentity, setIdentity } from './identity.ts'
export { openClient, reasonsOf } from './open-client.ts'
export {
  addOrganisation,
  listOrganisations,
  organisationOf,
  setOrganisationMembers,
} from './organisation.repository.ts'
export { addAgreement, addAppointment, addAssessment, addGoal, addStep, closeGoal, keyOf } from './record.repository.ts'
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

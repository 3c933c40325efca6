export { addClient } from './add-client.repository.ts'
export { assignClient, changeClient } from './change-client.repository.ts'
export { findClient, namesOf, pageOfClients, readRecord, readSight } from './client.repository.ts'
export { askErasure, keepClient } from './erase-client.repository.ts'
export { grantedClients, grantedRecord, grantPartner, grantsOf, stopGrant } from './grant.repository.ts'
export { readIdentity, setIdentity } from './identity.repository.ts'
export { openClient, reasonsOf } from './open-client.repository.ts'
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

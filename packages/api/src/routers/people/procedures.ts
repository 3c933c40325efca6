import { explainRight } from './explain-right.ts'
import { invitePerson } from './invite-person.ts'
import { listInvitations } from './list-invitations.ts'
import { listPeople } from './list-people.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { setPersonStatus } from './set-person-status.ts'
import { setRoles } from './set-roles.ts'
import { showMatrix } from './show-matrix.ts'
import { startViewAs, stopViewAs } from './view-as.ts'

export const procedures = {
  listPeople,
  listInvitations,
  invitePerson,
  revokeInvitation,
  setRoles,
  setPersonStatus,
  resetSecondFactor,
  showMatrix,
  explainRight,
  startViewAs,
  stopViewAs,
}

import { acceptInvitation } from './accept-invitation.ts'
import { showInvitation } from './show-invitation.ts'

export const procedures = { showInvitation, acceptInvitation }

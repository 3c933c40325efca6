import { acceptInvitation } from './accept-invitation.ts'
import { askAccount } from './ask-account.ts'
import { showInvitation } from './show-invitation.ts'

export const procedures = { showInvitation, acceptInvitation, askAccount }

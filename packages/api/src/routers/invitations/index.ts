import { t } from '../../trpc.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { showInvitation } from './show-invitation.ts'

export const invitations = t.router({ showInvitation, acceptInvitation })

import type { TenantRole } from '@vliegwiel/auth'

/** A colleague as the list shows them. */
export interface PersonRow {
  readonly personId: string
  readonly displayName: string
  readonly email: string
  readonly status: 'active' | 'suspended'
  readonly roles: readonly TenantRole[]
  readonly version: number
  readonly createdAt: string
}

/** An invitation that nobody accepted yet. */
export interface InvitationRow {
  readonly invitationId: string
  readonly email: string
  readonly roles: readonly TenantRole[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly version: number
}

/** What the person at the screen may do here, from the data and never guessed. */
export interface PeopleRights {
  readonly mayInvite: boolean
  readonly mayGrant: boolean
  readonly maySuspend: boolean
  /** Nobody changes themselves. */
  readonly ownPersonId: string
}

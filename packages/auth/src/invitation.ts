/** Days an invitation can be accepted. */
export const invitationDays = 7

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked'

export type InvitationDates = {
  readonly expires_at: Date
  readonly accepted_at: Date | null
  readonly revoked_at: Date | null
}

/** When an invitation made now ends. */
export function invitationExpiry(at: Date): Date {
  return new Date(at.getTime() + invitationDays * 24 * 60 * 60 * 1000)
}

/** What an invitation is worth at a moment; what a person did goes before what time did. */
export function invitationState(row: InvitationDates, at: Date): InvitationState {
  if (row.accepted_at !== null) return 'accepted'
  if (row.revoked_at !== null) return 'revoked'
  return row.expires_at.getTime() <= at.getTime() ? 'expired' : 'open'
}

export { acceptAsNew, acceptInvitation, findInvitation } from './accept-invitation.ts'
export type { Accepted, NewAccount } from './accept-invitation.ts'
export { accountLinkInDemo, askAccount } from './ask-account.ts'
export { authParts } from './auth-parts.ts'
export type { AuthOptions, AuthParts } from './auth-parts.ts'
export { setMemberStatus, setRoles } from './change-member.ts'
export { changePassword } from './change-password.ts'
export { addProvider, changeProvider, listProviders } from './configure-provider.ts'
export { discoverProvider } from './discover-provider.ts'
export { finishOidc } from './finish-oidc.ts'
export { finishSignIn } from './finish-sign-in.ts'
export {
  forgetAccount,
  forgetMember,
  forgottenName,
  forgetWaysIn,
  listLeavers,
  membersOf,
  type Leaver,
} from './forget-person.repository.ts'
export { forgetExpired } from './expired.repository.ts'
export { askNewPassword, isPasswordLinkOpen, setForgottenPassword } from './forgotten-password.ts'
export { guardedFetch } from './guarded-fetch.ts'
export type { OutboundRules, Resolve } from './guarded-fetch.ts'
export { listPendingInvitations } from './invitation.repository.ts'
export { inviteFirstAdministrator, invitePerson, revokeInvitation } from './invite-person.ts'
export { askLetter, dropLetter } from './letter.repository.ts'
export { linkMinutes } from './one-time-link.repository.ts'
export { passkeySiteOf, demandSite, type PasskeySite } from './passkey-site.ts'
export { registrationResponse, signedResponse } from './passkey-response.ts'
export { listPasskeys } from './passkey.repository.ts'
export { prepareLetter, type LetterContent, type PreparedLetter } from './prepare-letter.ts'
export { listMembers } from './member-list.repository.ts'
export { listMemberships, type ListedMembership } from './membership.repository.ts'
export type { Member, MemberQuery } from './member-list.repository.ts'
export { addMember, listColleagues } from './member.repository.ts'
export { forgetCounts, takeShare, type ShareAsked, type TakenShare } from './network-count.repository.ts'
export { newPassword } from './new-password.ts'
export {
  endOneSession,
  endOtherSessions,
  listOwnSessions,
  noteWhence,
  type OwnSession,
} from './own-sessions.repository.ts'
export { openSession, renewSession } from './open-session.ts'
export type { OpenedSession } from './open-session.ts'
export { passwordHasher } from './password-hash.ts'
export { addPerson } from './person.repository.ts'
export { proveItIsYou } from './prove-it-is-you.ts'
export { listProvidersForSignIn } from './provider.repository.ts'
export { countRecoveryCodes } from './recovery-code.repository.ts'
export { confirmTotp, disableTotp, enrolTotp, renewRecoveryCodes } from './second-factor.ts'
export { addPasskey, startPasskey } from './register-passkey.ts'
export { removePasskey } from './remove-passkey.ts'
export {
  countOldRecoveryCodes,
  nothingSealed,
  resealOne,
  resealPersons,
  resealProviders,
  sumOf,
  type Resealed,
} from './reseal.repository.ts'
export { resetSecondFactor } from './reset-second-factor.ts'
export { restoreAccounts } from './restored-account.repository.ts'
export { secretBox, type SecretBox } from './secret-box.ts'
export { findSession, needsTouch, revokeSession, revokeSessionsOf, touchSession } from './session.repository.ts'
export type { SessionMembership, SignedIn } from './session.repository.ts'
export { signInForDemo } from './sign-in-for-demo.ts'
export { askPasskey, askSignature, signInWithPasskey } from './sign-in-with-passkey.ts'
export { signInWithPassword } from './sign-in-with-password.ts'
export type { SignInAnswer } from './sign-in-with-password.ts'
export { startOidc } from './start-oidc.ts'
export { hashToken } from './token.ts'

export { appRouter, type AppRouter } from './app-router.ts'
export { apiError } from './errors/api-error.ts'
export { asDomainError, reasonOf, statusOf } from './errors/domain-errors.ts'
export { errorData } from './errors/error-data.ts'

export { importTargets, kinds } from './slices.ts'
export type { CookieJar, RequestContext } from './request-context.ts'
export type { Services } from './services.ts'
export {
  answerPublic,
  openApiDocument,
  problemAnswer,
  type PublicAnswer,
  PublicProblem,
  type PublicRequest,
} from './public-api/index.ts'
export { recordOnPlatform } from './ladder/platform-log.ts'
export { openFile, type OpenedFile } from './routers/jobs/open-file.ts'
export { nextLetter, type ReadyLetter } from './letters/next-letter.ts'
export { noteRefusal } from './routers/imports/note-refusal.ts'
export { timeZoneOf, todayOf } from './routers/settings/time-zone.ts'
export { slugOfHost } from './portal/slug-of-host.ts'
export { renewSecrets, type KeyRenewal } from './keys/renew-secrets.ts'
export { portalHostToken, portalHostTokens } from './portal/portal-host-token.ts'
export { amountsState, type AmountsState } from './amounts/amounts-state.ts'
export { readPortal } from './portal/read-portal.ts'
export type { PortalAnswer, PortalData, PortalRequest } from './portal/portal-data.ts'

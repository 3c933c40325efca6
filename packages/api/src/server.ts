export { appRouter, type AppRouter } from './app-router.ts'
export { AppError } from './errors/app-error.ts'
export { asAppError } from './errors/domain-errors.ts'
export { importTargets } from './import-targets.ts'
export { kinds } from './kinds.ts'
export { errorText } from './errors/error-text.ts'
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
export { timeZoneOf, todayOf } from './routers/settings/time-zone.ts'
export { slugOfHost } from './portal/find-host.ts'
export { amountsState, type AmountsState } from './amounts/amounts-state.ts'
export { readPortal } from './portal/read-portal.ts'
export type { PortalAnswer, PortalData, PortalRequest } from './portal/portal-data.ts'

/** For screens: types alone. What runs is in `./server`. */
export type { AppRouter, ProcedurePath, RouterInputs, RouterOutputs } from './app-router.ts'
export type { ErrorData } from './errors/error-data.ts'
export type { PortalAnswer, PortalData, PortalRequest } from './portal/portal-data.ts'

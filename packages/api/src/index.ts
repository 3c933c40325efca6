/** For screens: types alone. What runs is in `./server`. */
export type { AppRouter, ProcedurePath, RouterInputs, RouterOutputs } from './app-router.ts'
export type { ErrorData } from './trpc.ts'

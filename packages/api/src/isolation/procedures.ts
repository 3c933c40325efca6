import { appRouter, type ProcedurePath } from '../app-router.ts'
import type { ProcedureFacts } from '../trpc.ts'

export interface ListedProcedure {
  readonly path: ProcedurePath
  readonly kind: 'query' | 'mutation'
  readonly facts: ProcedureFacts
}

interface Definition {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly meta?: ProcedureFacts }
}

/** Every procedure that is served, with what is true of it. */
export function procedureFacts(): ListedProcedure[] {
  const served = appRouter._def.procedures as unknown as Readonly<Record<string, Definition>>
  return Object.entries(served)
    .map(([path, procedure]) => {
      const { type, meta } = procedure._def
      if (!meta) throw new Error(`${path} was not made by the ladder of procedures`)
      return { path: path as ProcedurePath, kind: type, facts: meta }
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

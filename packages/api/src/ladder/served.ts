import type { AnyTRPCProcedure } from '@trpc/server'
import type { ProbeIds, ProbeRows, Side } from '../isolation/side.ts'

type Procedures = Readonly<Record<string, AnyTRPCProcedure>>

/** For every procedure an input that aims at the ids of somebody else. */
export type ProbesOf<P extends Procedures> = Readonly<Record<keyof P, (ids: ProbeIds) => unknown>>

/** What one word serves, declared in its own folder: `app-router.ts` collects it. */
export interface Served {
  readonly procedures: Procedures
  readonly probes: Readonly<Record<string, (ids: ProbeIds) => unknown>>
  /** Rows of its tables for the isolation proof; ids that probes aim at come from `idOf(side, '…')`. */
  readonly rows?: (side: Side, secret: string) => ProbeRows
}

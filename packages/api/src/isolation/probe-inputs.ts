import { type ProcedurePath, served } from '../app-router.ts'
import type { ProbeIds } from './side.ts'

/** The input of every procedure for the proof, by its path: each word declares its own (`routers/<word>/probes.ts`). */
export const probeInputs = Object.fromEntries(
  Object.entries(served).flatMap(([word, { probes }]) =>
    Object.entries(probes).map(([name, probe]) => [`${word}.${name}`, probe]),
  ),
) as Readonly<Record<ProcedurePath, (ids: ProbeIds) => unknown>>

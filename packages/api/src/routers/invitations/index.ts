import type { Served } from '../../ladder/served.ts'
import { probes } from './probes.ts'
import { procedures } from './procedures.ts'

export const invitations = { procedures, probes } satisfies Served

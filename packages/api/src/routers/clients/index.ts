import type { Served } from '../../ladder/served.ts'
import { rows } from './probe-rows.ts'
import { probes } from './probes.ts'
import { procedures } from './procedures.ts'

export const clients = { procedures, probes, rows } satisfies Served

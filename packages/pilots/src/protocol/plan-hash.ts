import { inputHash } from '@vliegwiel/statistics/report'
import type { Protocol } from './protocol.ts'

/** SHA-256 (hex) of the plan: the same protocol gives the same hash wherever it is computed. */
export const planHash = (protocol: Protocol): string => inputHash(protocol)

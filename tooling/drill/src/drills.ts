import type { Drill } from './drill.ts'
import { sabotage } from './sabotage/sabotage-drill.ts'

/** In the order in which they run. */
export const drills: readonly Drill[] = [sabotage]

import type { RouterOutputs } from '@vliegwiel/api'

export type Version = RouterOutputs['documents']['showVersion']
export type Shown = RouterOutputs['documents']['showDocument']
export type BaseChange = Shown['baseChanges'][number]
export type Finding = Version['results'][number]

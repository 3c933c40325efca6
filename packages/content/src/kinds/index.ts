import type { Kind } from '@vliegwiel/configuration/kind'
import { questionKind } from './question-kind.ts'

export { isLifeEvent, lifeEvents, type LifeEvent } from './life-events.ts'
export { questionKind }

/** Every kind of document of this slice. */
export const contentKinds: readonly Kind[] = [questionKind]

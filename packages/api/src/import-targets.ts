import type { ImportTarget, ImportTargets } from '@vliegwiel/imports'
import { outcomesTarget, participantsTarget } from '@vliegwiel/pilots/server'

/** Everything that files can be imported into. A new target is one line here; all else follows from it. */
const served: readonly ImportTarget[] = [participantsTarget, outcomesTarget]

export const importTargets: ImportTargets = new Map(served.map((target) => [target.word, target]))

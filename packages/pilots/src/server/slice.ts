import { lessonKind } from '../kinds/lesson-kind.ts'
import { pilotProtocolKind } from '../kinds/protocol-kind.ts'
import { pilotError } from '../pilot-error.ts'
import { outcomesTarget } from './outcomes-target.ts'
import { participantsTarget } from './participants-target.ts'

/** What this slice adds to what is served; `packages/api/src/slices.ts` collects it. */
export const pilotsSlice = {
  errors: pilotError,
  kinds: [pilotProtocolKind, lessonKind],
  importTargets: [participantsTarget, outcomesTarget],
}

import { clientError } from '../client-error.ts'
import { clientKinds } from '../kinds/index.ts'

/** What this slice adds to what is served; `packages/api/src/slices.ts` collects it. */
export const clientsSlice = { errors: clientError, kinds: clientKinds }

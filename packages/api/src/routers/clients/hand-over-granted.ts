import { handOver } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { partnerMutation } from '../../ladder/client-procedure.ts'
import { clientId, freeText } from './shapes.ts'

/** The partner who leads hands over: the municipality takes over, and until then the partner stays. */
export const handOverGranted = partnerMutation(
  {
    permission: 'granted:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({ clientId, note: freeText.min(3) }),
    output: z.strictObject({ handoverId: z.uuid() }),
  },
  async ({ trx, input, subject }) => {
    const { id, key, organisationId } = await handOver(trx, { ...input, personId: subject.personId })
    return done({ handoverId: id }, { objectId: input.clientId, objectLabel: key, detail: { organisationId } })
  },
)

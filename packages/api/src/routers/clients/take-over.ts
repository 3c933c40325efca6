import { takeOver as take } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'

/** Takes over from a partner who led: the partner stops at once. */
export const takeOver = clientMutation(
  {
    permission: 'partner:grant',
    objectType: 'client',
    base: { none: 'one-way' },
    input: z.strictObject({ handoverId: z.uuid() }),
    output: z.strictObject({ clientId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const { clientId, key, organisationId } = await take(trx, { ...input, by: subject.personId, at })
    return done({ clientId }, { objectId: clientId, objectLabel: key, detail: { organisationId } })
  },
)

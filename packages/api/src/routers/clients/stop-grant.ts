import { stopGrant as stop } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { reason } from './shapes.ts'

/** Stops a partner at once. The municipality keeps its record. */
export const stopGrant = clientMutation(
  {
    permission: 'partner:grant',
    objectType: 'client',
    base: { none: 'one-way' },
    input: z.strictObject({ grantId: z.uuid(), reason }),
    output: z.strictObject({ clientId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const { key, clientId, organisationId } = await stop(trx, { ...input, by: subject.personId, at })
    return done({ clientId }, { objectId: clientId, objectLabel: key, detail: { organisationId } })
  },
)

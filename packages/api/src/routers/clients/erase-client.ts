import { askErasure } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, reason } from './shapes.ts'

/** Says that a client goes. It is there for another day, and can be taken back until then. */
export const eraseClient = clientMutation(
  {
    permission: 'client:erase',
    objectType: 'client',
    base: { none: 'one-way' },
    input: z.strictObject({ clientId, reason }),
    output: z.strictObject({ eraseAfter: z.iso.datetime() }),
  },
  async ({ trx, input, at, subject }) => {
    // Two days on our clock: the database asks for one on its own.
    const eraseAfter = new Date(at.getTime() + 2 * 86_400_000)
    const { key } = await askErasure(trx, { ...input, by: subject.personId, eraseAfter })
    return done({ eraseAfter: eraseAfter.toISOString() }, { objectId: input.clientId, objectLabel: key })
  },
)

import { addAppointment } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, word } from './shapes.ts'

/** Plans a conversation with the client. */
export const planAppointment = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      domain: word.nullable(),
      startsAt: z.iso.datetime(),
      minutes: z.number().int().min(5).max(600),
      place: z.string().trim().min(1).max(200).nullable(),
    }),
    output: z.strictObject({ appointmentId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const startsAt = new Date(input.startsAt)
    const { id, key } = await addAppointment(trx, {
      ...input,
      startsAt,
      author: { personId: subject.personId, organisationId: null, at },
    })
    return done({ appointmentId: id }, { objectId: input.clientId, objectLabel: key })
  },
)

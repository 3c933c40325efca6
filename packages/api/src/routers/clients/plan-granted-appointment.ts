import { addAppointment } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { partnerMutation } from '../../ladder/client-procedure.ts'
import { insistGranted } from './insist-granted.ts'
import { clientId, word } from './shapes.ts'

/** Plans a conversation as the partner who leads, in a granted domain. */
export const planGrantedAppointment = partnerMutation(
  {
    permission: 'granted:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      domain: word,
      startsAt: z.iso.datetime(),
      minutes: z.number().int().min(5).max(600),
      place: z.string().trim().min(1).max(200).nullable(),
    }),
    output: z.strictObject({ appointmentId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const author = {
      personId: subject.personId,
      organisationId: await insistGranted(trx, { ...input, part: 'lead' }),
      at,
    }
    const startsAt = new Date(input.startsAt)
    const { id, key } = await addAppointment(trx, { ...input, startsAt, author })
    return done({ appointmentId: id }, { objectId: input.clientId, objectLabel: key })
  },
)

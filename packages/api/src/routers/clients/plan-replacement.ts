import { planReplacement as plan } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { apiError } from '../../errors/api-error.ts'

/** Lets somebody see the clients of a colleague for a term. */
export const planReplacement = tenantMutation(
  {
    permission: 'team:manage',
    objectType: 'replacement',
    base: { none: 'makes-new' },
    input: z.strictObject({
      workerId: z.uuid(),
      byWorkerId: z.uuid(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
    }),
    output: z.strictObject({ replacementId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
    const { workerId, byWorkerId } = input
    const wrong = workerId === byWorkerId ? 'byWorkerId' : endsAt <= startsAt ? 'endsAt' : null
    if (wrong !== null) throw apiError('invalid-input', {}, { fields: [{ field: wrong, problem: 'invalid_value' }] })
    const id = await plan(trx, { workerId, byWorkerId, startsAt, endsAt, by: subject.personId, at })
    const detail = { workerId, byWorkerId, startsAt: input.startsAt, endsAt: input.endsAt }
    return done({ replacementId: id }, { objectId: id, objectLabel: null, detail })
  },
)

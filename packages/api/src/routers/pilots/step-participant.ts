import { enrolmentSteps } from '@vliegwiel/pilots'
import { stepParticipant as step } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { enrolmentState, participantKey, pilotId, reason } from './shapes.ts'

/** One step of one participant: yes, begin, end, lost, or consent withdrawn. */
export const stepParticipant = tenantMutation(
  {
    permission: 'participant:change',
    objectType: 'participant',
    input: z.strictObject({
      pilotId,
      participant: participantKey,
      step: z.enum(enrolmentSteps),
      on: z.iso.date(),
      reason: reason.nullable(),
      version: z.number().int().min(1),
    }),
    output: z.strictObject({ state: enrolmentState, version: z.number().int() }),
  },
  async (call) => {
    const { pilotId: id, ...given } = call.input
    const { state, version } = await step(await pilotContext(call), id, given)
    return done(
      { state, version },
      { objectId: given.participant, objectLabel: given.participant, detail: { step: given.step, on: given.on } },
    )
  },
)

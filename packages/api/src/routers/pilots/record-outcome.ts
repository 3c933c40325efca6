import { recordOutcome as record } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { participantKey, pilotId, shortWord } from './shapes.ts'

/** One outcome of one participant, by hand. Version 0: nothing stood there. */
export const recordOutcome = tenantMutation(
  {
    permission: 'outcome:record',
    objectType: 'participant',
    input: z.strictObject({
      pilotId,
      participant: participantKey,
      outcome: shortWord,
      value: z.number(),
      cause: z.string().trim().min(1).max(60).nullable(),
      observedOn: z.iso.date(),
      version: z.number().int().min(0),
    }),
    output: z.strictObject({ recorded: z.literal(true) }),
  },
  async (call) => {
    const { pilotId: id, ...given } = call.input
    await record(await pilotContext(call), id, given)
    return done({ recorded: true } as const, {
      objectId: given.participant,
      objectLabel: given.participant,
      detail: { outcome: given.outcome, observedOn: given.observedOn },
    })
  },
)

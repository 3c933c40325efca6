import type { Fields } from '@vliegwiel/configuration'
import { decideBaseChange as decide } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'

const value = z.union([
  z.string().max(20_000),
  z.number().int(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(1_000)).max(100),
])

/** Keep ours, take theirs, or a text of both. The last two go into the shared draft. */
export const decideBaseChange = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    input: z.strictObject({
      changeId: z.uuid(),
      version: z.number().int().min(1),
      decision: z.enum(['keep', 'take', 'merge', 'seen']),
      /** The fields of the block after a merge; null for the other decisions. */
      fields: z.record(z.string().max(64), value).nullable(),
      /** What the draft says of the block, where that was seen; null: it does not stand there. Left out: not seen. */
      onto: z.record(z.string().max(64), value).nullable().optional(),
    }),
    output: z.strictObject({
      draft: z.strictObject({ documentId: z.uuid(), number: z.number().int() }).nullable(),
    }),
  },
  async (call) => {
    const { fields, onto, ...rest } = call.input
    const { change, draft } = await decide(documentContext(call), {
      ...rest,
      ...(fields ? { fields: fields as Fields } : {}),
      ...(onto === undefined ? {} : { onto: onto as Fields | null }),
    })
    return done(
      { draft },
      {
        objectId: `${change.kind}/${change.key}`,
        objectLabel: change.key,
        detail: { blockId: change.block_id, decision: rest.decision },
      },
    )
  },
)

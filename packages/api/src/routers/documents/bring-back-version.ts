import { bringBackVersion as bringBack } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Puts an older version, or one block of it, into the shared draft. */
export const bringBackVersion = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    base: { at: 'onto' },
    input: z.strictObject({
      documentId: versionAt.documentId,
      number: versionAt.number,
      blockId: z.string().max(64).nullable(),
      /** The shared draft as the person saw it; null: there was none. */
      onto: z.strictObject({ number: versionAt.number, revision: versionAt.revision }).nullable(),
    }),
    output: z.strictObject({ number: z.number().int(), revision: z.number().int() }),
  },
  async (call) => {
    const { number, revision } = await bringBack(documentContext(call), call.input)
    const { blockId } = call.input
    return done({ number, revision }, await traceOf(call.trx, call.input, { into: number, blockId }))
  },
)

import { saveDraft as save } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { checkResult, versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Keeps what was typed, finished or not, and says what is still wrong with it. */
export const saveDraft = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    input: z.strictObject({
      ...versionAt,
      content: z.unknown(),
      /** The writer took in what came into force since the draft was begun. */
      rebase: z.boolean(),
      /** From when on that holds which was taken in: what came into force since then was not. */
      taken: z.iso.datetime().nullable().default(null),
    }),
    output: z.strictObject({
      revision: z.number().int(),
      results: z.array(checkResult),
      revoked: z.boolean(),
    }),
  },
  async (call) => {
    const { revision, results, revoked } = await save(documentContext(call), {
      ...call.input,
      content: call.input.content,
    })
    return done(
      { revision, results: [...results], revoked },
      await traceOf(call.trx, call.input, { revision, revoked }),
    )
  },
)

import { listActors as list } from '@vliegwiel/audit/server'
import { z } from 'zod'
import { forgottenIn } from './forgotten.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { personal } from '../../ladder/personal.ts'

/** Who stands in the log, for the filter. */
export const listActors = tenantQuery(
  {
    permission: 'audit:read',
    input: z.strictObject({}),
    output: z.strictObject({
      actors: z.array(z.strictObject({ actorId: z.uuid(), name: personal(z.string(), 'conduct') })),
    }),
    personalData: {
      objectType: 'audit',
      trace: (_input, { actors }) => ({ objectId: null, objectLabel: null, detail: { rows: actors.length } }),
    },
  },
  async ({ trx, ctx }) => ({ actors: [...(await list(trx, forgottenIn(ctx.language)))] }),
)

import { addToRelease as add } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { versionAt } from '../documents/shapes.ts'
import { traceOf } from '../documents/trace.ts'

/** Adds an approved version to a release that is still to come. */
export const addToRelease = tenantMutation(
  {
    permission: 'release:plan',
    objectType: 'document',
    input: z.strictObject({ releaseId: z.uuid(), ...versionAt }),
    output: z.strictObject({ added: z.literal(true) }),
  },
  async (call) => {
    const { releaseId, ...version } = call.input
    await add(documentContext(call), releaseId, version)
    return done({ added: true } as const, await traceOf(call.trx, version, { releaseId }))
  },
)

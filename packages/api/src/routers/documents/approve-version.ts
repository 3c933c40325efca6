import { versionStates } from '@vliegwiel/configuration'
import { approveVersion as approve, findVersion } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { letInByAuthors } from './let-in.repository.ts'
import { namesOf } from './colleague.repository.ts'
import { documentContext } from './document-context.ts'
import { optionalReason, versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** One more pair of eyes agrees. Never those of who wrote a part of it. */
export const approveVersion = tenantMutation(
  {
    permission: 'document:approve',
    objectType: 'document',
    input: z.strictObject({ ...versionAt, reason: optionalReason }),
    output: z.strictObject({
      state: z.enum(versionStates),
      approvals: z.number().int(),
      needed: z.number().int(),
    }),
  },
  async (call) => {
    const output = await approve(documentContext(call), call.input)
    const version = await findVersion(call.trx, call.input.documentId, call.input.number)
    const letIns = await letInByAuthors(call.trx, [call.subject.personId], version?.authors ?? [], call.at)
    const names = await namesOf(
      call.trx,
      letIns.map(({ byId }) => byId),
    )
    const of = (how: 'invited' | 'reset') => letIns.findLast((one) => one.how === how)
    const [letIn, reset] = [of('invited'), of('reset')]
    // The log says it for good: an approval by somebody whom the author let in, or whose account the author opened again, may be no second pair of eyes.
    const fresh = {
      ...(letIn ? { letInBy: names.get(letIn.byId) ?? letIn.byId, letInAt: letIn.at.toISOString() } : {}),
      ...(reset ? { resetBy: names.get(reset.byId) ?? reset.byId, resetAt: reset.at.toISOString() } : {}),
    }
    return done(output, await traceOf(call.trx, call.input, { ...output, revision: call.input.revision, ...fresh }))
  },
)

import { addOrganisation as add } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Makes a partner organisation. */
export const addOrganisation = tenantMutation(
  {
    permission: 'team:manage',
    objectType: 'partner-organisation',
    base: { none: 'makes-new' },
    input: z.strictObject({ name: z.string().trim().min(1).max(100) }),
    output: z.strictObject({ organisationId: z.uuid(), version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const id = await add(trx, { name: input.name, by: subject.personId, at })
    return done({ organisationId: id, version: 1 }, { objectId: id, objectLabel: input.name })
  },
)

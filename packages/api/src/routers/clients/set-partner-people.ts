import { insistWorksHere, setOrganisationMembers } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Says who works here for a partner organisation. */
export const setPartnerPeople = tenantMutation(
  {
    permission: 'team:manage',
    objectType: 'partner-organisation',
    input: z.strictObject({
      organisationId: z.uuid(),
      version: z.number().int().min(1),
      people: z.array(z.uuid()).max(500),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    for (const personId of input.people) await insistWorksHere(trx, personId)
    const set = await setOrganisationMembers(trx, { ...input, by: subject.personId, at })
    return done(
      { version: set.version },
      { objectId: input.organisationId, objectLabel: set.name, detail: { people: input.people } },
    )
  },
)

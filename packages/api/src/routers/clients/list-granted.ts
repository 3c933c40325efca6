import { grantedClients, openHandovers } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { partnerQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'

/** What a partner was granted and is in force: keys, and why. No other list exists for a partner. */
export const listGranted = partnerQuery(
  {
    permission: 'granted:read',
    input: z.strictObject({}),
    output: z.strictObject({
      ofPerson: z.uuid(),
      granted: personal(
        z.array(
          z.strictObject({
            grantId: z.uuid(),
            clientId: z.uuid(),
            key: z.string(),
            part: z.enum(['lead', 'help']),
            domains: z.array(z.string()),
            purpose: z.string(),
            until: z.iso.datetime(),
            /** It was handed over, and the municipality has not taken over yet. */
            handedOver: z.boolean(),
          }),
        ),
        'client',
      ),
    }),
    personalData: {
      objectType: 'client-list',
      trace: (_input, output) => ({
        objectId: output.ofPerson,
        objectLabel: null,
        detail: { rows: output.granted.length },
      }),
    },
  },
  async ({ trx, subject }) => {
    const [rows, handedOver] = await Promise.all([grantedClients(trx), openHandovers(trx)])
    const granted = rows.map((row) => ({
      grantId: row.grant_id,
      clientId: row.client_id,
      key: row.key,
      part: row.part,
      domains: row.domains,
      purpose: row.purpose,
      until: row.ends_at.toISOString(),
      handedOver: handedOver.has(row.grant_id),
    }))
    return { ofPerson: subject.personId, granted }
  },
)

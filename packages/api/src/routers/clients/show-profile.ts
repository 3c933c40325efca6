import { clientError } from '@vliegwiel/clients'
import { namesOf, profilesOf } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { clientInCriteria } from './client-in-criteria.ts'
import { clientId } from './shapes.ts'

/**
 * What the criteria in force may see of one client, and which profiles people decided. The suggestion follows from it by
 * the rules of the set; `decideProfile` asks them again.
 */
export const showProfile = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({ clientId }),
    output: personal(
      z.strictObject({
        key: z.string(),
        known: z.array(
          z.strictObject({
            characteristic: z.string(),
            value: z.union([z.number(), z.string()]),
            on: z.string(),
          }),
        ),
        decisions: z.array(
          z.strictObject({
            profile: z.string(),
            suggested: z.string().nullable(),
            departure: z.string().nullable(),
            on: z.string(),
            by: z.string().nullable(),
          }),
        ),
      }),
      'client',
    ),
    personalData: {
      objectType: 'client',
      trace: (input, output) => ({ objectId: input.clientId, objectLabel: output.key }),
    },
  },
  async ({ trx, input, at }) => {
    const [seen, decisions, names] = await Promise.all([
      clientInCriteria(trx, input.clientId, at),
      profilesOf(trx, input.clientId),
      namesOf(trx),
    ])
    if (seen === undefined) throw clientError('client-not-found')
    return {
      key: seen.key,
      known: seen.known,
      decisions: decisions.map((row) => ({
        profile: row.profile,
        suggested: row.suggested,
        departure: row.departure,
        on: row.on_day,
        by: names.get(row.by_person) ?? null,
      })),
    }
  },
)

import { namesOfClients, reasonsForLead } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { clientId } from './shapes.ts'
import { readPlace, writePlace } from './place-in-list.ts'

/**
 * Who opened a client without a relation, and why: of the teams that one leads, or of all for who sees all clients.
 * Newest first, by pages.
 */
export const listReasons = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({
      /** `next` of the page before. */
      after: z.string().max(400).nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      ofPerson: z.uuid(),
      reasons: personal(
        z.array(
          z.strictObject({
            reasonId: z.uuid(),
            clientId,
            key: z.string(),
            name: z.string().nullable(),
            by: z.string().nullable(),
            team: z.string().nullable(),
            reason: z.string(),
            at: z.iso.datetime(),
          }),
        ),
        'client',
      ),
      next: personal(z.string().nullable(), 'client'),
    }),
    personalData: {
      objectType: 'client-list',
      trace: (_input, output) => ({
        objectId: output.ofPerson,
        objectLabel: null,
        detail: { rows: output.reasons.length },
      }),
    },
  },
  async ({ trx, input, subject, ctx }) => {
    const before = input.after === null ? null : readPlace(input.after, 'reasons')
    const rows = await reasonsForLead(trx, subject.personId, { before, limit: input.limit + 1 })
    const shown = rows.slice(0, input.limit)
    const last = shown.at(-1)
    const ids = shown.map((row) => row.client_id)
    const names = await namesOfClients(trx, ctx.services.auth.secrets, ids)
    return {
      ofPerson: subject.personId,
      reasons: shown.map((row) => ({
        reasonId: row.reason_id,
        clientId: row.client_id,
        key: row.key,
        name: names.get(row.client_id) ?? null,
        by: row.name,
        team: row.team,
        reason: row.reason,
        at: row.at.toISOString(),
      })),
      next: rows.length > input.limit && last ? writePlace('reasons', last.sorted, last.reason_id) : null,
    }
  },
)

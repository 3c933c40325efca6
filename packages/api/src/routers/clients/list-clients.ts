import { pageOfClients } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { clientId } from './shapes.ts'

const row = personal(
  z.strictObject({
    clientId,
    key: z.string(),
    neighbourhood: z.string().nullable(),
    benefitStart: z.string().nullable(),
    benefitEnd: z.string().nullable(),
    worker: z.string().nullable(),
    mine: z.boolean(),
    assignedAt: z.iso.datetime(),
    /** In the words of the client; null: not asked yet. */
    firstChoice: z.string().nullable(),
  }),
  'client',
)

/** Clients of who asks: the own ones, or all that the database lets this person see. By pages, on from the last row. */
export const listClients = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({
      of: z.enum(['mine', 'all-i-see']),
      teamId: z.uuid().nullable(),
      /** Part of the key. */
      text: z.string().trim().min(1).max(40).nullable(),
      neighbourhood: z.string().trim().min(1).max(100).nullable(),
      onBenefit: z.boolean(),
      sort: z.enum(['key', 'benefit-start', 'assigned']),
      direction: z.enum(['asc', 'desc']),
      /** `next` of the page before. */
      after: z.string().max(400).nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      /** Whose list it is: the log names it. */
      ofPerson: z.uuid(),
      clients: z.array(row),
      next: personal(z.string().nullable(), 'client'),
    }),
    personalData: {
      objectType: 'client-list',
      trace: (input, output) => ({
        objectId: output.ofPerson,
        objectLabel: null,
        detail: { of: input.of, searched: input.text !== null, rows: output.clients.length },
      }),
    },
  },
  async ({ trx, input, subject }) => {
    const { of, after, limit, ...filter } = input
    const workerId = of === 'mine' ? subject.personId : null
    const place = after === null ? null : placeOf(after, input.sort)
    const rows = await pageOfClients(trx, { ...filter, workerId, after: place, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      ofPerson: subject.personId,
      clients: shown.map((one) => ({
        clientId: one.client_id,
        key: one.key,
        neighbourhood: one.neighbourhood,
        benefitStart: one.benefit_start,
        benefitEnd: one.benefit_end,
        worker: one.worker_name,
        mine: one.worker_id === subject.personId,
        assignedAt: one.assigned_at.toISOString(),
        firstChoice: one.first_choice,
      })),
      next: rows.length > limit && last ? JSON.stringify([input.sort, last.sorted, last.client_id]) : null,
    }
  },
)

const place = z.tuple([z.string(), z.string().max(200), z.uuid()])

/** @throws apiError invalid-input when it was not handed out for this order */
function placeOf(after: string, sort: string): readonly [string, string] {
  let read: z.infer<typeof place>
  try {
    read = place.parse(JSON.parse(after))
  } catch {
    throw apiError('invalid-input', {}, { fields: [{ field: 'after', problem: 'invalid_value' }] })
  }
  if (read[0] !== sort) throw apiError('invalid-input', {}, { fields: [{ field: 'after', problem: 'invalid_value' }] })
  return [read[1], read[2]]
}

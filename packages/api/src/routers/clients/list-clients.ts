import { namesOfClients, pageOfClients } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { readPlace, writePlace } from './place-in-list.ts'
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
    name: z.string().nullable(),
    team: z.string().nullable(),
    synthetic: z.boolean(),
    /** In the words of the client; null: not asked yet. Empty for who thinks about it, or would rather not say. */
    firstChoice: z
      .strictObject({
        words: z.string(),
        answer: z.enum(['choice', 'thinking', 'rather-not-say']),
        confirmed: z.boolean(),
      })
      .nullable(),
  }),
  'client',
)

/** Which clients, and in which order. */
export const listFilter = {
  of: z.enum(['mine', 'all-i-see']),
  teamId: z.uuid().nullable(),
  /** Part of the key. */
  text: z.string().trim().min(1).max(40).nullable(),
  neighbourhood: z.string().trim().min(1).max(100).nullable(),
  onBenefit: z.boolean(),
  /** Only who was not asked yet what they want first. */
  notAsked: z.boolean(),
  sort: z.enum(['key', 'benefit-start', 'assigned']),
  direction: z.enum(['asc', 'desc']),
}

/** Clients of who asks: the own ones, or all that the database lets this person see. By pages, on from the last row. */
export const listClients = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({
      ...listFilter,
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
  async ({ trx, input, subject, ctx }) => {
    const { of, after, limit, ...filter } = input
    const workerId = of === 'mine' ? subject.personId : null
    const place = after === null ? null : readPlace(after, input.sort)
    const rows = await pageOfClients(trx, { ...filter, workerId, after: place, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const ids = shown.map((one) => one.client_id)
    const names = await namesOfClients(trx, ctx.services.auth.secrets, ids)
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
        name: names.get(one.client_id) ?? null,
        team: one.team_name,
        synthetic: one.synthetic,
        firstChoice:
          one.first_answer === null
            ? null
            : {
                words: one.first_choice ?? '',
                answer: one.first_answer,
                confirmed: one.first_confirmed ?? false,
              },
      })),
      next: rows.length > limit && last ? writePlace(input.sort, last.sorted, last.client_id) : null,
    }
  },
)

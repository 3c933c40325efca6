import { arrivedAt, callBacksOf, handoversTo, namesOfClients, termsOf } from '@vliegwiel/clients/server'
import { dayOf, daysAfter } from '@vliegwiel/i18n'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { clientId, zoneOf } from './shapes.ts'

/** How far ahead a day looks. */
const daysAhead = 14
/** Who came longer ago is not new any more. */
const newForDays = 30

const who = { clientId, key: z.string(), name: z.string().nullable() }

/**
 * What waits for a worker: whom to call back, what ends or is due within two weeks, who is new, and what was handed
 * over. Of the own clients, and of those of a colleague who is replaced now.
 */
export const showDay = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({}),
    output: z.strictObject({
      ofPerson: z.uuid(),
      today: z.string(),
      callBacks: personal(
        z.array(z.strictObject({ ...who, on: z.string(), about: z.enum(['talk', 'choice']), since: z.iso.datetime() })),
        'client',
      ),
      terms: personal(
        z.array(
          z.strictObject({
            ...who,
            sort: z.enum(['grant', 'agreement', 'appointment']),
            /** The last day that counts. */
            on: z.string(),
            at: z.iso.datetime().nullable(),
            /** Who the partner is, what was agreed, or where it is. */
            text: z.string(),
          }),
        ),
        'client',
      ),
      arrived: personal(
        z.array(
          z.strictObject({
            ...who,
            at: z.iso.datetime(),
            /** From whom; null: nobody had this client before. */
            from: z.strictObject({ name: z.string().nullable(), reason: z.string() }).nullable(),
          }),
        ),
        'client',
      ),
      handovers: personal(
        z.array(
          z.strictObject({
            ...who,
            handoverId: z.uuid(),
            organisation: z.string(),
            note: z.string(),
            at: z.iso.datetime(),
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
        detail: {
          rows: output.callBacks.length + output.terms.length + output.arrived.length + output.handovers.length,
        },
      }),
    },
  },
  async ({ trx, at, subject, ctx }) => {
    const { personId } = subject
    const zone = await zoneOf(trx)
    const today = dayOf(at, zone)
    const [callBacks, terms, arrived, handovers] = await Promise.all([
      callBacksOf(trx, personId, daysAfter(today, daysAhead)),
      termsOf(trx, personId, { today, until: daysAfter(today, daysAhead), zone }),
      arrivedAt(trx, personId, new Date(at.getTime() - newForDays * 86_400_000)),
      handoversTo(trx, personId),
    ])
    const ids = [callBacks, terms, arrived, handovers].flatMap((rows) => rows.map((row) => row.client_id))
    const names = await namesOfClients(trx, ctx.services.auth.secrets, ids)
    const whoIs = (row: { client_id: string; key: string }) => ({
      clientId: row.client_id,
      key: row.key,
      name: names.get(row.client_id) ?? null,
    })
    return {
      ofPerson: personId,
      today,
      callBacks: callBacks.map((row) => ({
        ...whoIs(row),
        on: row.on_day ?? today,
        about: row.about,
        since: row.since.toISOString(),
      })),
      terms: terms.map((row) => ({
        ...whoIs(row),
        sort: row.sort,
        on: row.on_day,
        at: row.at?.toISOString() ?? null,
        text: row.text,
      })),
      arrived: arrived.map((row) => ({
        ...whoIs(row),
        at: row.assigned_at.toISOString(),
        from: row.reason === null ? null : { name: row.before_name, reason: row.reason },
      })),
      handovers: handovers.map((row) => ({
        ...whoIs(row),
        handoverId: row.handover_id,
        organisation: row.organisation,
        note: row.note,
        at: row.at.toISOString(),
      })),
    }
  },
)

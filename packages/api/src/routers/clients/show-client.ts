import { clientError } from '@vliegwiel/clients'
import { findClient, namesOf, readIdentity, readRecord } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { recordAnswer } from './record-answer.ts'
import { clientFields, clientId, recordFields } from './shapes.ts'

/** Everything about one client that the municipality keeps; each look stands in the log. */
export const showClient = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({ clientId }),
    output: personal(
      z.strictObject({
        ...clientFields,
        version: z.number().int(),
        worker: z.strictObject({ personId: z.uuid(), name: z.string().nullable() }).nullable(),
        teamId: z.uuid().nullable(),
        assignedAt: z.iso.datetime(),
        /** How often the worker or the team changed. */
        reassigned: z.number().int(),
        synthetic: z.boolean(),
        identity: z
          .strictObject({
            name: z.string().nullable(),
            phone: z.string().nullable(),
            email: z.string().nullable(),
            version: z.number().int(),
          })
          .nullable(),
        ...recordFields,
        steps: z.array(
          z.strictObject({
            stepId: z.uuid(),
            ladder: z.string(),
            from: z.string().nullable(),
            to: z.string(),
            on: z.string(),
            reason: z.string().nullable(),
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
  async ({ trx, input, ctx }) => {
    const [client, record, names, identity] = await Promise.all([
      findClient(trx, input.clientId),
      readRecord(trx, input.clientId),
      namesOf(trx),
      readIdentity(trx, ctx.services.auth.secrets, input.clientId),
    ])
    if (!client) throw clientError('client-not-found')
    const { work_capacity: percent, work_capacity_source: source, work_capacity_on: on } = client
    return {
      clientId: client.client_id,
      key: client.key,
      birthYear: client.birth_year,
      household: client.household,
      neighbourhood: client.neighbourhood,
      benefitStart: client.benefit_start,
      benefitEnd: client.benefit_end,
      workCapacity:
        percent === null || source === null || on === null ? null : { percent: Number(percent), source, on },
      version: client.version,
      worker:
        client.worker_id === null ? null : { personId: client.worker_id, name: names.get(client.worker_id) ?? null },
      teamId: client.team_id,
      assignedAt: client.assigned_at.toISOString(),
      reassigned: record.workers.length,
      synthetic: client.synthetic,
      identity,
      ...recordAnswer(record, names),
      steps: record.steps.map((step) => ({
        stepId: step.step_id,
        ladder: step.ladder,
        from: step.from_step,
        to: step.to_step,
        on: step.on_day,
        reason: step.reason,
      })),
    }
  },
)

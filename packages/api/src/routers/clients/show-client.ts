import { clientError } from '@vliegwiel/clients'
import { findWholeClient, namesOf, openIdentity, readRecord } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { recordAnswer } from './record-answer.ts'
import { clientFields, clientId, recordFields } from './shapes.ts'

/** What is known of one client, and what is agreed; each look stands in the log. What was before: `showHistory`. */
export const showClient = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({ clientId }),
    output: personal(
      z.strictObject({
        ...clientFields,
        version: z.number().int(),
        worker: z.strictObject({ personId: z.uuid(), name: z.string().nullable(), mine: z.boolean() }).nullable(),
        team: z.strictObject({ teamId: z.uuid(), name: z.string() }).nullable(),
        assignedAt: z.iso.datetime(),
        /** How often the worker or the team changed. */
        reassigned: z.number().int(),
        synthetic: z.boolean(),
        /** The record goes on this day, unless somebody takes that back. */
        erasure: z.strictObject({ after: z.iso.datetime(), reason: z.string() }).nullable(),
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
  async ({ trx, input, ctx, subject }) => {
    const [client, record, names] = await Promise.all([
      findWholeClient(trx, input.clientId),
      readRecord(trx, input.clientId),
      namesOf(trx),
    ])
    if (!client) throw clientError('client-not-found')
    const { work_capacity: percent, work_capacity_source: source, work_capacity_on: on } = client
    const { worker_id: workerId, team_id: teamId } = client
    const identity = openIdentity(ctx.services.auth.secrets, trx.tenantId, input.clientId, client)
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
        workerId === null
          ? null
          : { personId: workerId, name: names.get(workerId) ?? null, mine: workerId === subject.personId },
      team: teamId === null ? null : { teamId, name: client.team_name ?? '' },
      assignedAt: client.assigned_at.toISOString(),
      reassigned: Number(client.reassigned ?? 0),
      synthetic: client.synthetic,
      erasure:
        client.erase_after === null
          ? null
          : { after: client.erase_after.toISOString(), reason: client.erase_reason ?? '' },
      identity: identity && { ...identity, version: client.identity_version ?? 0 },
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

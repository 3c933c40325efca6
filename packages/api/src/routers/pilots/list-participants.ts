import { stepsFrom, enrolmentSteps } from '@vliegwiel/pilots'
import { outcomesOf, pageOfParticipants, pilotById } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { enrolmentState, participantKey, pilotId } from './shapes.ts'

const participant = personal(
  z.strictObject({
    participant: z.string(),
    state: enrolmentState,
    consent: z.enum(['none', 'given', 'withdrawn']),
    /** null until the randomisation was drawn: nobody can see it coming. */
    arm: z.string().nullable(),
    cluster: z.string().nullable(),
    covariates: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    invitedOn: z.string(),
    enrolledOn: z.string().nullable(),
    endedOn: z.string().nullable(),
    reason: z.string().nullable(),
    steps: z.array(z.enum(enrolmentSteps)),
    version: z.number().int(),
    outcomes: z.array(
      z.strictObject({
        outcome: z.string(),
        value: z.number(),
        cause: z.string().nullable(),
        observedOn: z.string(),
        source: z.enum(['import', 'hand', 'register']),
        version: z.number().int(),
      }),
    ),
  }),
  'client',
)

/** Participants by their number, a page at a time. Reading them stands in the log. */
export const listParticipants = tenantQuery(
  {
    permission: 'participant:read',
    input: z.strictObject({
      pilotId,
      state: enrolmentState.nullable(),
      search: participantKey.nullable(),
      cursor: participantKey.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ participants: z.array(participant), next: personal(z.string().nullable(), 'client') }),
    personalData: {
      objectType: 'pilot',
      trace: (input, output) => ({
        objectId: input.pilotId,
        objectLabel: input.pilotId,
        detail: { people: output.participants.length },
      }),
    },
  },
  async ({ trx, input }) => {
    await pilotById(trx, input.pilotId)
    const rows = await pageOfParticipants(trx, input.pilotId, input)
    const outcomes = await outcomesOf(
      trx,
      input.pilotId,
      rows.map((row) => row.participant),
    )
    return {
      participants: rows.map((row) => ({
        participant: row.participant,
        state: row.state,
        consent: row.consent,
        arm: row.arm,
        cluster: row.cluster,
        covariates: row.covariates,
        invitedOn: row.invited_on,
        enrolledOn: row.enrolled_on,
        endedOn: row.ended_on,
        reason: row.reason,
        steps: [...stepsFrom(row.state)],
        version: row.version,
        outcomes: outcomes
          .filter((one) => one.participant === row.participant)
          .map(({ outcome, value, cause, observed_on, source, version }) => ({
            outcome,
            value,
            cause,
            observedOn: observed_on,
            source,
            version,
          })),
      })),
      next: rows.length === input.limit ? (rows.at(-1)?.participant ?? null) : null,
    }
  },
)

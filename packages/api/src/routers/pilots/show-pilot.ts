import { detectable as smallest, pilotPhases, replay } from '@vliegwiel/pilots'
import {
  allocationLog,
  countOutcomes,
  countParticipants,
  listAmendments,
  openChanges,
  phasesOf,
  pilotById,
  protocolInForce,
  publicationsOf,
} from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'
import { detectable, planChange, protocol } from './shapes.ts'
import { notPersonal, personal } from '../../ladder/personal.ts'

/** One pilot: the plan, what it can see, how far it is, what changed after the lock, what was disclosed. */
export const showPilot = tenantQuery(
  {
    permission: 'pilot:read',
    personalData: 'colleagues',
    input: z.strictObject({ pilotId: z.uuid() }),
    output: z.strictObject({
      pilotId: z.uuid(),
      key: z.string(),
      name: z.string(),
      state: z.enum(pilotPhases),
      synthetic: z.boolean(),
      source: z.string().nullable(),
      version: z.number().int(),
      planHash: z.string(),
      lockedAt: z.iso.datetime().nullable(),
      protocol,
      detectable: z.array(z.strictObject({ arm: z.string(), outcome: z.string(), answer: detectable })),
      lot: z.strictObject({
        commitment: z.string(),
        /** Shown once the pilot is closed. */
        seed: z.string().nullable(),
        drawn: z.number().int(),
        /** Lines of the log that the seed does not give; null while the seed is kept. */
        differing: z.number().int().nullable(),
      }),
      counts: z.array(
        z.strictObject({
          state: z.string(),
          arm: z.string().nullable(),
          consent: notPersonal(z.string(), 'how many people of a group said so'),
          people: z.number().int(),
        }),
      ),
      outcomes: z.array(z.strictObject({ outcome: z.string(), people: z.number().int(), firstOn: z.iso.date() })),
      openChanges: z.array(planChange),
      amendments: z.array(
        z.strictObject({
          number: z.number().int(),
          changes: z.array(planChange),
          reason: z.string(),
          by: personal(z.string(), 'colleague'),
          at: z.iso.datetime(),
        }),
      ),
      publications: z.array(
        z.strictObject({
          number: z.number().int(),
          at: z.iso.datetime(),
          by: personal(z.string(), 'colleague'),
          /** Who agreed to it. */
          consent: personal(z.string(), 'colleague'),
          withdrawnAt: z.iso.datetime().nullable(),
          withdrawnReason: z.string().nullable(),
          replaced: z.boolean(),
        }),
      ),
    }),
  },
  async (call) => {
    const { trx, input, at } = call
    const pilot = await pilotById(trx, input.pilotId)
    const plan =
      pilot.locked_at === null
        ? ((await protocolInForce({ trx, at }, pilot.key))?.protocol ?? pilot.protocol)
        : pilot.protocol
    const [phase] = await phasesOf({ trx, today: await todayOf(call) }, [pilot])
    const closed = pilot.state === 'closed'
    const log = closed ? await allocationLog(trx, pilot.pilot_id) : []
    return {
      pilotId: pilot.pilot_id,
      key: pilot.key,
      name: pilot.locked_at === null ? plan.title : pilot.name,
      state: phase ?? pilot.state,
      synthetic: pilot.synthetic,
      source: pilot.source,
      version: pilot.version,
      planHash: pilot.plan_hash,
      lockedAt: pilot.locked_at?.toISOString() ?? null,
      protocol: structuredClone(plan) as z.input<typeof protocol>,
      detectable: plan.arms
        .filter(({ role }) => role === 'help')
        .flatMap(({ key: arm }) =>
          plan.outcomes
            .filter(({ kind }) => kind !== 'days')
            .map((outcome) => ({ arm, outcome: outcome.key, answer: smallest(plan, arm, outcome) })),
        ),
      lot: {
        commitment: pilot.seed_commitment,
        seed: closed ? pilot.seed : null,
        drawn: pilot.allocated,
        differing: closed ? replay(pilot.protocol, pilot.seed, log).length : null,
      },
      counts: await countParticipants(trx, pilot.pilot_id),
      outcomes: (await countOutcomes(trx, pilot.pilot_id)).map(({ first_on: firstOn, ...one }) => ({
        ...one,
        firstOn,
      })),
      openChanges: await openChanges({ trx, at }, pilot),
      amendments: (await listAmendments(trx, pilot.pilot_id)).map(
        ({ number, changes, reason, by_name, at: moment }) => ({
          number,
          changes: [...changes],
          reason,
          by: by_name,
          at: moment.toISOString(),
        }),
      ),
      publications: (await publicationsOf(trx, pilot.pilot_id)).map((row) => ({
        number: row.number,
        at: row.published_at.toISOString(),
        by: row.published_by,
        consent: row.consent,
        withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
        withdrawnReason: row.withdrawn_reason,
        replaced: row.replaced,
      })),
    }
  },
)

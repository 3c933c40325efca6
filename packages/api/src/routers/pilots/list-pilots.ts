import { readInForce, listTitles } from '@vliegwiel/configuration/server'
import { pilotPhases, primaryOutcome, protocolOf } from '@vliegwiel/pilots'
import { countParticipants, listPilots as list, phasesOf, publicationsOf } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'

const line = z.strictObject({
  pilotId: z.uuid(),
  key: z.string(),
  name: z.string(),
  state: z.enum(pilotPhases),
  question: z.string(),
  design: z.string(),
  arms: z.number().int(),
  outcome: z.string(),
  planned: z.number().int(),
  people: z.number().int(),
  inArms: z.number().int(),
  synthetic: z.boolean(),
  source: z.string().nullable(),
  lockedAt: z.iso.datetime().nullable(),
  published: z.boolean(),
})

/** The pilots of this tenant, and the protocols in force that no pilot was opened on yet. */
export const listPilots = tenantQuery(
  {
    permission: 'pilot:read',
    input: z.strictObject({}),
    output: z.strictObject({
      pilots: z.array(line),
      ready: z.array(z.strictObject({ key: z.string(), title: z.string(), question: z.string() })),
    }),
  },
  async (call) => {
    const { trx, at } = call
    const rows = await list(trx)
    const phases = await phasesOf({ trx, today: await todayOf(call) }, rows)
    const pilots: z.input<typeof line>[] = []
    for (const [index, row] of rows.entries()) {
      const counts = await countParticipants(trx, row.pilot_id)
      const published = await publicationsOf(trx, row.pilot_id)
      pilots.push({
        pilotId: row.pilot_id,
        key: row.key,
        name: row.name,
        state: phases[index] ?? row.state,
        question: row.protocol.question,
        design: row.protocol.design,
        arms: row.protocol.arms.length,
        outcome: primaryOutcome(row.protocol)?.name ?? '',
        planned: row.protocol.people,
        people: counts.reduce((sum, { people }) => sum + people, 0),
        inArms: counts.reduce((sum, { arm, people }) => sum + (arm === null ? 0 : people), 0),
        synthetic: row.synthetic,
        source: row.source,
        lockedAt: row.locked_at?.toISOString() ?? null,
        published: published.some(({ withdrawn_at, replaced }) => withdrawn_at === null && !replaced),
      })
    }
    const taken = new Set(rows.map(({ key }) => key))
    const ready = []
    for (const { key, title, status } of await listTitles(trx, at, 'pilot-protocol')) {
      if (taken.has(key) || status !== 'in-force') continue
      const document = await readInForce(trx, 'pilot-protocol', key, at)
      ready.push({ key, title, question: document ? protocolOf(document.content).question : '' })
    }
    return { pilots, ready }
  },
)

import { clientError } from '@vliegwiel/clients'
import { findWholeClient, grantsOf, openIdentity, readSight, reasonsOf } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { clientId } from './shapes.ts'

/** Who sees what of a client, since when and why: as it is shown to the client. */
export const showOverview = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({ clientId }),
    output: personal(
      z.strictObject({
        key: z.string(),
        name: z.string().nullable(),
        worker: z.strictObject({ name: z.string().nullable(), since: z.iso.datetime() }).nullable(),
        team: z.strictObject({ name: z.string(), people: z.array(z.string()) }).nullable(),
        replacements: z.array(
          z.strictObject({ name: z.string().nullable(), from: z.iso.datetime(), until: z.iso.datetime() }),
        ),
        /** Who may see all clients, and why. */
        all: z.array(z.strictObject({ name: z.string().nullable(), reason: z.string() })),
        reasons: z.array(
          z.strictObject({
            name: z.string().nullable(),
            ground: z.enum(['reason', 'handed-over', 'added']),
            reason: z.string(),
            at: z.iso.datetime(),
          }),
        ),
        partners: z.array(
          z.strictObject({
            grantId: z.uuid(),
            organisation: z.string(),
            part: z.enum(['lead', 'help']),
            domains: z.array(z.string()),
            purpose: z.string(),
            from: z.iso.datetime(),
            until: z.iso.datetime(),
            stoppedAt: z.iso.datetime().nullable(),
            stopReason: z.string().nullable(),
            state: z.enum(['coming', 'now', 'over', 'stopped']),
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
  async ({ trx, input, at, ctx }) => {
    const client = await findWholeClient(trx, input.clientId)
    if (!client) throw clientError('client-not-found')
    const [reasons, grants, { members, replacements, overseers }] = await Promise.all([
      reasonsOf(trx, client.key),
      grantsOf(trx, input.clientId),
      readSight(trx, client, at),
    ])
    return {
      key: client.key,
      name: openIdentity(ctx.services.auth.secrets, trx.tenantId, input.clientId, client)?.name ?? null,
      worker: client.worker_id === null ? null : { name: client.worker_name, since: client.assigned_at.toISOString() },
      team: client.team_name === null ? null : { name: client.team_name, people: members },
      replacements: replacements.map((row) => ({
        name: row.name,
        from: row.starts_at.toISOString(),
        until: row.ends_at.toISOString(),
      })),
      all: overseers.map(({ name, reason }) => ({ name, reason })),
      reasons: reasons.map((row) => ({
        name: row.name,
        ground: row.ground,
        reason: row.reason,
        at: row.at.toISOString(),
      })),
      partners: grants.map((grant) => ({
        grantId: grant.grant_id,
        organisation: grant.name,
        part: grant.part,
        domains: grant.domains,
        purpose: grant.purpose,
        from: grant.starts_at.toISOString(),
        until: grant.ends_at.toISOString(),
        stoppedAt: grant.stopped_at?.toISOString() ?? null,
        stopReason: grant.stop_reason,
        state: stateOf(grant, at),
      })),
    }
  },
)

function stateOf(
  grant: { starts_at: Date; ends_at: Date; stopped_at: Date | null },
  at: Date,
): 'coming' | 'now' | 'over' | 'stopped' {
  if (grant.stopped_at !== null) return 'stopped'
  if (at < grant.starts_at) return 'coming'
  return at < grant.ends_at ? 'now' : 'over'
}

import { hostProof, hostState } from '@vliegwiel/tenants'
import { readPortalHost, readSettings } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { portalHostToken } from '../../portal/portal-host-token.ts'

const line = z.strictObject({ name: z.string(), value: z.string() })

/** Whose the host name of the portal is by now, and what to set at that name to prove it. Null: no name was chosen. */
export const showPortalHost = tenantQuery(
  {
    permission: 'setting:read',
    input: z.strictObject({}),
    output: z.strictObject({
      portalHost: z
        .strictObject({
          host: z.string(),
          state: z.enum(['unproved', 'proved', 'failing']),
          problem: z.enum(['no-record', 'other-record', 'not-reached', 'proved-elsewhere']).nullable(),
          record: line,
          file: z.strictObject({ address: z.string(), content: z.string() }),
          checkedAt: z.iso.datetime().nullable(),
          provedAt: z.iso.datetime().nullable(),
          failingSince: z.iso.datetime().nullable(),
        })
        .nullable(),
    }),
  },
  async ({ trx, ctx }) => {
    const host = (await readSettings(trx)).find(({ key }) => key === 'portal-host')?.value
    if (typeof host !== 'string' || host === '') return { portalHost: null }
    const row = await readPortalHost(trx)
    const seen = row?.host === host ? row : undefined
    const standing = { provedAt: seen?.proved_at ?? null, failingSince: seen?.failing_since ?? null }
    return {
      portalHost: {
        host,
        state: hostState(standing),
        problem: seen?.problem ?? null,
        ...hostProof(host, portalHostToken(ctx.services.auth.secrets, trx.tenantId, host)),
        checkedAt: seen?.checked_at.toISOString() ?? null,
        provedAt: standing.provedAt?.toISOString() ?? null,
        failingSince: standing.failingSince?.toISOString() ?? null,
      },
    }
  },
)

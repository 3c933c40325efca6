import { isAllowedPortalHost, settingKeys, settingSchemas, tenantError } from '@vliegwiel/tenants'
import { changeSetting as change } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { todayOf } from './time-zone.ts'

/** Settles one value, with its source where others will quote it. Version 0: it was never filled. */
export const changeSetting = tenantMutation(
  {
    permission: 'setting:update',
    objectType: 'setting',
    input: z.strictObject({
      key: z.enum(settingKeys),
      value: z.unknown(),
      source: z.string().trim().max(300).nullable(),
      sourceDate: z.iso.date().nullable(),
      version: z.number().int().min(0),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, session, ctx }) => {
    // Whether others wish for the same name is not said: who proves it has it.
    if (input.key === 'portal-host' && typeof input.value === 'string' && input.value !== '') {
      const platform = new URL(ctx.services.publicUrl).host
      const isName = settingSchemas['portal-host'].safeParse(input.value).success
      if (isName && !isAllowedPortalHost(input.value, platform))
        throw tenantError('host-not-allowed', { host: input.value })
    }
    const { before, after, version } = await change(trx, {
      key: input.key,
      value: input.value,
      source: input.source,
      sourceDate: input.sourceDate,
      version: input.version,
      changedBy: session.person.personId,
      today: await todayOf({ trx, at }),
      at,
    })
    return done({ version }, { objectId: input.key, objectLabel: input.key, detail: { before, after } })
  },
)

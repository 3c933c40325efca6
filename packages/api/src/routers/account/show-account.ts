import { tenantRoles } from '@vliegwiel/auth'
import { countRecoveryCodes, listMemberships } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { accountQuery } from '../../ladder/account-procedure.ts'
import { countOtherSessions, versionOf } from './account.repository.ts'
import { personal } from '../../ladder/personal.ts'

/** The own account: what it is called, how it is kept safe, where it is open. */
export const showAccount = accountQuery(
  {
    input: z.strictObject({}),
    output: z.strictObject({
      personId: z.uuid(),
      email: personal(z.string(), 'own'),
      displayName: personal(z.string(), 'own'),
      language: z.enum(['nl', 'en']),
      version: z.number().int(),
      hasPassword: z.boolean(),
      hasSecondFactor: z.boolean(),
      recoveryCodesLeft: z.number().int(),
      /** Sessions of this account besides this one. */
      otherSessions: z.number().int(),
      method: z.enum(['password', 'oidc', 'demo']),
      signedInAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      memberships: z.array(
        z.strictObject({ tenantName: z.string(), slug: z.string(), roles: z.array(z.enum(tenantRoles)) }),
      ),
    }),
  },
  async ({ ctx, session, at }) => {
    const { personId, email, displayName, language, hasPassword, hasSecondFactor } = session.person
    const found = await atAccounts(ctx.services.db, async (trx) => {
      const version = await versionOf(trx, personId)
      const otherSessions = await countOtherSessions(trx, personId, session, at)
      const left = await countRecoveryCodes(trx, personId)
      const memberships = await listMemberships(trx, session)
      return { version, otherSessions, recoveryCodesLeft: left, memberships }
    })
    return {
      personId,
      email,
      displayName,
      language,
      hasPassword,
      hasSecondFactor,
      ...found,
      method: session.method,
      signedInAt: session.createdAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      memberships: found.memberships.map(({ tenant, roles }) => ({
        tenantName: tenant.name,
        slug: tenant.slug,
        roles: [...roles],
      })),
    }
  },
)

import { tenantRoles } from '@vliegwiel/auth'
import {
  countRecoveryCodes,
  listMemberships,
  listOwnSessions,
  listPasskeys,
  passkeySiteOf,
} from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { accountQuery } from '../../ladder/account-procedure.ts'
import { hasAppOf, versionOf } from './account.repository.ts'
import { notPersonal, personal } from '../../ladder/personal.ts'

const method = z.enum(['password', 'oidc', 'demo', 'passkey'])

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
      /** An app that shows codes is on. */
      hasApp: z.boolean(),
      passkeys: z.array(
        z.strictObject({
          passkeyId: z.uuid(),
          name: notPersonal(z.string(), 'the name of a device'),
          createdAt: z.iso.datetime(),
          lastUsedAt: z.iso.datetime().nullable(),
          /** It may be on more devices of the same person. */
          synced: z.boolean(),
          /** It was made for this address; elsewhere no browser offers it. */
          worksHere: z.boolean(),
        }),
      ),
      /** False: at this address browsers make no passkeys. */
      passkeysWork: z.boolean(),
      /** Where this account is signed in, this session among them. */
      sessions: z.array(
        z.strictObject({
          sessionId: z.uuid(),
          isThisOne: z.boolean(),
          method,
          signedInAt: z.iso.datetime(),
          /** To five minutes. */
          lastSeenAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          browser: z.string().nullable(),
          system: z.string().nullable(),
          networkPrefix: z.string().nullable(),
        }),
      ),
      memberships: z.array(
        z.strictObject({ tenantName: z.string(), slug: z.string(), roles: z.array(z.enum(tenantRoles)) }),
      ),
    }),
  },
  async ({ ctx, session, at }) => {
    const { personId, email, displayName, language, hasPassword, hasSecondFactor } = session.person
    const site = passkeySiteOf(ctx.services.publicUrl)
    const found = await atAccounts(ctx.services.db, async (trx) => {
      const version = await versionOf(trx, personId)
      const sessions = await listOwnSessions(trx, personId, session, at)
      const left = await countRecoveryCodes(trx, personId)
      const memberships = await listMemberships(trx, session)
      const passkeys = await listPasskeys(trx, personId)
      const hasApp = await hasAppOf(trx, personId)
      return { version, sessions, recoveryCodesLeft: left, memberships, passkeys, hasApp }
    })
    return {
      personId,
      email,
      displayName,
      language,
      hasPassword,
      hasSecondFactor,
      ...found,
      passkeysWork: site !== null,
      passkeys: found.passkeys.map(({ passkeyId, name, createdAt, lastUsedAt, synced, rpId }) => ({
        passkeyId,
        name,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        synced,
        worksHere: rpId === site?.rpId,
      })),
      sessions: found.sessions.map(({ device, signedInAt, lastSeenAt, expiresAt, ...one }) => ({
        ...one,
        ...device,
        signedInAt: signedInAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
      memberships: found.memberships.map(({ tenant, roles }) => ({
        tenantName: tenant.name,
        slug: tenant.slug,
        roles: [...roles],
      })),
    }
  },
)

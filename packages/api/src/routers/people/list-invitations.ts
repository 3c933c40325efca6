import { tenantRoles } from '@vliegwiel/auth'
import { listPendingInvitations } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { personal } from '../../ladder/personal.ts'

/** Invitations nobody accepted yet, newest first; expired ones too, so that they can be sent again. */
export const listInvitations = tenantQuery(
  {
    permission: 'person:read',
    input: z.strictObject({}),
    output: z.strictObject({
      invitations: z.array(
        z.strictObject({
          invitationId: z.uuid(),
          email: personal(z.string(), 'account'),
          roles: z.array(z.enum(tenantRoles)),
          state: z.enum(['open', 'expired', 'accepted', 'revoked']),
          createdAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          version: z.number().int(),
        }),
      ),
    }),
    personalData: {
      objectType: 'invitation',
      trace: (_input, { invitations }) => ({
        objectId: null,
        objectLabel: null,
        detail: { rows: invitations.length },
      }),
    },
  },
  async ({ trx, at }) => ({
    invitations: (await listPendingInvitations(trx, at)).map((row) => ({
      ...row,
      roles: [...row.roles],
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
  }),
)

import { tenantRoles } from '@vliegwiel/auth'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

const ok = z.strictObject({ ok: z.literal(true) })
const isOk = { ok: true } as const

/**
 * Notes that somebody starts looking as a role. Nothing is kept on the server: from here on the client names the role
 * with each request, and it only ever takes rights away.
 */
export const startViewAs = tenantMutation(
  {
    permission: 'role:view-as',
    objectType: 'role',
    base: { none: 'own-account' },
    input: z.strictObject({ role: z.enum(tenantRoles) }),
    output: ok,
  },
  async ({ input }) => done(isOk, { objectId: input.role, objectLabel: input.role }),
)

/** Notes the end of it. Asked without the role in the request: who looks as another changes nothing. */
export const stopViewAs = tenantMutation(
  {
    permission: 'role:view-as',
    objectType: 'role',
    base: { none: 'own-account' },
    input: z.strictObject({ role: z.enum(tenantRoles) }),
    output: ok,
  },
  async ({ input }) => done(isOk, { objectId: input.role, objectLabel: input.role }),
)

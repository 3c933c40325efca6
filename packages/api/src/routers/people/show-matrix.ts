import { cellOf, permissions, tenantRoles } from '@vliegwiel/auth'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { countRoles } from './member.repository.ts'
import { conditionIds } from '../session/signed-in-person.ts'

const cell = z.strictObject({
  role: z.enum(tenantRoles),
  answer: z.enum(['yes', 'no', 'if']),
  /** The "mits", where the answer is `if`. */
  condition: z.enum(conditionIds).nullable(),
})

/** Who may do what: the whole table, and how many active people hold each role. Names nobody. */
export const showMatrix = tenantQuery(
  {
    permission: 'role:read',
    input: z.strictObject({}),
    output: z.strictObject({
      roles: z.array(z.strictObject({ role: z.enum(tenantRoles), people: z.number().int() })),
      rows: z.array(z.strictObject({ permission: z.enum(permissions), cells: z.array(cell) })),
    }),
  },
  async ({ trx }) => {
    const held = await countRoles(trx)
    return {
      roles: tenantRoles.map((role) => ({
        role,
        people: Number(held.find((one) => one.role === role)?.people ?? 0),
      })),
      rows: permissions.map((permission) => ({
        permission,
        cells: tenantRoles.map((role) => {
          const answer = cellOf(role, permission)
          return typeof answer === 'object'
            ? { role, answer: 'if' as const, condition: answer.if }
            : { role, answer, condition: null }
        }),
      })),
    }
  },
)

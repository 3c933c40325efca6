import { cellOf, permissions, tenantRoles } from '@vliegwiel/auth'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
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
    const held = await trx
      .selectFrom('membership_role as r')
      .innerJoin('membership as m', 'm.person_id', 'r.person_id')
      .select((eb) => ['r.role', eb.fn.countAll<number>().as('people')])
      .where('m.status', '=', 'active')
      .groupBy('r.role')
      .execute()
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

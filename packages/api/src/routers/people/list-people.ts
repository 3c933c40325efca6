import { tenantRoles } from '@vliegwiel/auth'
import { listMembers } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { personal } from '../../ladder/personal.ts'

/** The people of this tenant, by pages that go on from the last row seen. */
export const listPeople = tenantQuery(
  {
    permission: 'person:read',
    input: z.strictObject({
      /** Part of the name or the e-mail address. */
      text: z.string().trim().max(100).nullable(),
      status: z.enum(['active', 'suspended']).nullable(),
      role: z.enum(tenantRoles).nullable(),
      sort: z.enum(['name', 'email', 'created']),
      direction: z.enum(['asc', 'desc']),
      /** `next` of the page before. */
      after: z.string().max(2000).nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          personId: z.uuid(),
          email: personal(z.string(), 'account'),
          displayName: personal(z.string(), 'account'),
          status: z.enum(['active', 'suspended']),
          roles: z.array(z.enum(tenantRoles)),
          version: z.number().int(),
          createdAt: z.iso.datetime(),
        }),
      ),
      /** Has the name or the address of the last row in it. */
      next: personal(z.string().nullable(), 'account'),
    }),
    personalData: {
      objectType: 'person',
      // What was typed may be a name: that somebody searched is enough.
      trace: ({ text, status, role }, { rows }) => ({
        objectId: null,
        objectLabel: null,
        detail: { searched: text !== null && text !== '', status, role, rows: rows.length },
      }),
    },
  },
  async ({ trx, input }) => {
    const { text, status, role, ...rest } = input
    const page = await listMembers(trx, {
      ...rest,
      text: text ?? undefined,
      status: status ?? undefined,
      role: role ?? undefined,
    })
    const rows = page.rows.map((row) => ({ ...row, roles: [...row.roles], createdAt: row.createdAt.toISOString() }))
    return { rows, next: page.next }
  },
)

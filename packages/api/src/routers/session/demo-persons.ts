import { isTenantRole, tenantRoles, type Role } from '@vliegwiel/auth'
import { atAccounts } from '@vliegwiel/db'
import { m } from '@vliegwiel/i18n'
import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { notPersonal } from '../../ladder/personal.ts'

const shows: Readonly<Record<Role, (inputs: Record<string, never>, options: { locale: 'nl' | 'en' }) => string>> = {
  operator: m.account_demo_operator,
  administrator: m.account_demo_administrator,
  editor: m.account_demo_editor,
  manager: m.account_demo_manager,
  caseworker: m.account_demo_caseworker,
  partner: m.account_demo_partner,
  auditor: m.account_demo_auditor,
}

/** Whom the demo tells of clients: what each of them lets you see is more than their role says. */
const showsOf: Readonly<Record<string, (typeof shows)[Role]>> = {
  'els.bakker@demo.vliegwiel.example': m.account_demo_client_worker,
  'karim.yildiz@demo.vliegwiel.example': m.account_demo_client_colleague,
  'ida.groen@demo.vliegwiel.example': m.account_demo_client_lead,
  'petra.vos@demo.vliegwiel.example': m.account_demo_client_partner,
}

/** The people to click on the sign-in page of a trial. Anywhere else the list is empty. */
export const demoPersons = publicQuery(
  {
    input: z.strictObject({}),
    output: z.strictObject({
      persons: z.array(
        z.strictObject({
          personId: z.uuid(),
          name: notPersonal(z.string(), 'persons of the demo are invented'),
          isOperator: z.boolean(),
          places: z.array(
            z.strictObject({ tenantName: z.string(), slug: z.string(), roles: z.array(z.enum(tenantRoles)) }),
          ),
          /** One sentence: what this person lets you see. */
          shows: z.string(),
        }),
      ),
    }),
  },
  async ({ ctx }) => {
    if (!ctx.services.demo) return { persons: [] }
    const rows = await atAccounts(ctx.services.db, (trx) =>
      trx
        .selectFrom('auth.person as p')
        .leftJoin('membership as m', (join) =>
          join.onRef('m.person_id', '=', 'p.person_id').on('m.status', '=', 'active'),
        )
        .leftJoin('tenant as t', 't.tenant_id', 'm.tenant_id')
        .leftJoin('membership_role as r', (join) =>
          join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.person_id', '=', 'm.person_id'),
        )
        .select([
          'p.person_id',
          'p.display_name',
          'p.email_key',
          'p.is_operator',
          't.slug',
          't.name as tenant_name',
          'r.role',
        ])
        .where('p.status', '=', 'active')
        .where('p.has_password', '=', false)
        .where('p.totp_confirmed_at', 'is', null)
        .where((eb) => eb.or([eb('p.is_operator', '=', true), eb('r.role', 'is not', null)]))
        .orderBy('p.is_operator', 'desc')
        .orderBy('p.created_at')
        .orderBy('p.person_id')
        .orderBy('t.name')
        .limit(200)
        .execute(),
    )
    const byPerson = Map.groupBy(rows, (row) => row.person_id)
    return {
      persons: [...byPerson].map(([personId, own]) => {
        const places = Map.groupBy(own, (row) => row.slug)
        const roles = own.flatMap(({ role }) => (role !== null && isTenantRole(role) ? [role] : []))
        const isOperator = own[0]?.is_operator ?? false
        const first = tenantRoles.find((role) => roles.includes(role)) ?? 'auditor'
        return {
          personId,
          name: own[0]?.display_name ?? '',
          isOperator,
          places: [...places].flatMap(([slug, inPlace]) =>
            slug === null
              ? []
              : [
                  {
                    slug,
                    tenantName: inPlace[0]?.tenant_name ?? '',
                    roles: inPlace.flatMap(({ role }) => (role !== null && isTenantRole(role) ? [role] : [])),
                  },
                ],
          ),
          shows: (showsOf[own[0]?.email_key ?? ''] ?? shows[isOperator ? 'operator' : first])(
            {},
            { locale: ctx.language },
          ),
        }
      }),
    }
  },
)

import type { TenantTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { isTenantRole } from '../roles.ts'
import type { TenantRole } from '../roles.ts'
import { addRoles, hasOtherAdministrator, holdAdministrators } from './member.repository.ts'

type Input = { readonly personId: string; readonly version: number; readonly by: string }
type Changed = { readonly version: number }

/**
 * Suspends a member or lets them back. It counts at the next request of the person. Links that a suspended person sent,
 * or was sent, stop working: they could let in whom they chose, or come back as somebody else.
 * @throws authError not-yourself, last-administrator, person-not-found, changed-meanwhile {version}
 */
export async function setMemberStatus(
  trx: TenantTransaction,
  input: Input & { readonly status: 'active' | 'suspended' },
  at: Date,
): Promise<Changed> {
  if (input.personId === input.by) throw authError('not-yourself')
  if (input.status === 'suspended') await keepAnAdministrator(trx, input.personId)
  const changed = await changeMember(trx, input, { status: input.status }, at)
  if (input.status === 'suspended') await closeInvitations(trx, input.personId, at)
  return changed
}

/**
 * Gives a member exactly these roles. Who may grant may grant every role of the tenant, but nobody
 * changes the own roles. It counts at the next request of the person.
 * @throws authError not-yourself, role-unknown {roles}, last-administrator, person-not-found, changed-meanwhile {version}
 */
export async function setRoles(
  trx: TenantTransaction,
  input: Input & { readonly roles: readonly string[] },
  at: Date,
): Promise<Changed & { readonly before: readonly TenantRole[] }> {
  if (input.personId === input.by) throw authError('not-yourself')
  const unknown = input.roles.filter((role) => !isTenantRole(role))
  if (unknown.length > 0) throw authError('role-unknown', { roles: unknown })
  const wanted = [...new Set(input.roles.filter(isTenantRole))]
  if (!wanted.includes('administrator')) await keepAnAdministrator(trx, input.personId)
  const changed = await changeMember(trx, input, {}, at)
  const before = (await rolesOf(trx, input.personId)).filter(isTenantRole)
  const gone = before.filter((role) => !wanted.includes(role))
  if (gone.length > 0) {
    await trx.deleteFrom('membership_role').where('person_id', '=', input.personId).where('role', 'in', gone).execute()
  }
  const added = wanted.filter((role) => !before.includes(role))
  await addRoles(trx, input.personId, added, input.by, at)
  return { ...changed, before }
}

// A tenant without an administrator could only be opened again by the operator, who may not look inside.
async function keepAnAdministrator(trx: TenantTransaction, personId: string): Promise<void> {
  await holdAdministrators(trx)
  const isOne = (await rolesOf(trx, personId)).includes('administrator')
  if (isOne && !(await hasOtherAdministrator(trx, personId))) throw authError('last-administrator')
}

async function closeInvitations(trx: TenantTransaction, personId: string, at: Date): Promise<void> {
  await trx
    .updateTable('invitation')
    .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('invited_by', '=', personId),
        eb(
          'email_key',
          'in',
          eb
            .selectFrom('membership')
            .select((of) => of.fn<string>('lower', ['email']).as('email'))
            .where('person_id', '=', personId),
        ),
      ]),
    )
    .execute()
}

async function rolesOf(trx: TenantTransaction, personId: string): Promise<readonly string[]> {
  const rows = await trx.selectFrom('membership_role').select('role').where('person_id', '=', personId).execute()
  return rows.map((row) => row.role)
}

/**
 * Changes a membership on the version that was read, or only counts that it changed.
 * @throws authError person-not-found, changed-meanwhile {version}
 */
export async function changeMember(
  trx: TenantTransaction,
  input: Input,
  values: { readonly status?: 'active' | 'suspended' },
  at: Date,
): Promise<Changed> {
  const row = await trx
    .updateTable('membership')
    .set((eb) => ({ ...values, version: eb('version', '+', 1), changed_at: at }))
    .where('person_id', '=', input.personId)
    .where('version', '=', input.version)
    .returning('version')
    .executeTakeFirst()
  if (row) return row
  const now = await trx
    .selectFrom('membership')
    .select('version')
    .where('person_id', '=', input.personId)
    .executeTakeFirst()
  if (!now) throw authError('person-not-found')
  throw authError('changed-meanwhile', { version: now.version })
}

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { TenantTransaction } from '@vliegwiel/db'
import { isTenantRole } from '../roles.ts'
import type { TenantRole } from '../roles.ts'
import { readCursor, writeCursor } from './cursor.ts'

export type MemberSort = 'name' | 'email' | 'created'

export type MemberQuery = {
  /** Part of the name or the e-mail address, in any case. */
  readonly text?: string | undefined
  readonly status?: 'active' | 'suspended' | undefined
  readonly role?: TenantRole | undefined
  readonly sort?: MemberSort | undefined
  readonly direction?: 'asc' | 'desc' | undefined
  /** `next` of the page before. */
  readonly after?: string | null | undefined
  /** Rows a page, at most 100; default 20. */
  readonly limit?: number | undefined
}

export type Member = {
  readonly personId: string
  readonly email: string
  readonly displayName: string
  readonly status: 'active' | 'suspended'
  readonly roles: readonly TenantRole[]
  readonly version: number
  readonly createdAt: Date
}

// The same expressions as the indexes of packages/db, or every page would sort the whole tenant.
const keys = {
  name: sql<string>`lower(m.display_name)`,
  email: sql<string>`lower(m.email)`,
  created: sql<Date>`m.created_at`,
}

/**
 * People of this tenant. Pages go by the last row seen, not by number, so nobody is skipped or seen
 * twice while people come and go.
 * @throws authError cursor-unknown
 */
export async function listMembers(
  trx: TenantTransaction,
  query: MemberQuery,
): Promise<{ readonly rows: readonly Member[]; readonly next: string | null }> {
  const sort = query.sort ?? 'name'
  const direction = query.direction ?? 'asc'
  const limit = Math.min(Math.max(query.limit ?? 20, 1), 100)
  const after = query.after ? readCursor(query.after, sort) : null
  const { text, status, role } = query

  const rows = await trx
    .selectFrom('membership as m')
    .select(['m.person_id', 'm.email', 'm.display_name', 'm.status', 'm.version', 'm.created_at'])
    .select((eb) => [
      keys.name.as('name_key'),
      keys.email.as('email_key'),
      jsonArrayFrom(
        eb
          .selectFrom('membership_role as r')
          .select('r.role')
          .whereRef('r.person_id', '=', 'm.person_id')
          .orderBy('r.role'),
      ).as('roles'),
    ])
    .$if(Boolean(text), (q) =>
      q.where((eb) => {
        const pattern = `%${(text ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
        return eb.or([eb('m.display_name', 'ilike', pattern), eb('m.email', 'ilike', pattern)])
      }),
    )
    .$if(status !== undefined, (q) => q.where('m.status', '=', status ?? 'active'))
    .$if(role !== undefined, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom('membership_role as wanted')
            .select('wanted.role')
            .whereRef('wanted.person_id', '=', 'm.person_id')
            .where('wanted.role', '=', role ?? 'auditor'),
        ),
      ),
    )
    .$if(after !== null, (q) => {
      const value = sort === 'created' ? new Date(after?.value ?? 0) : (after?.value ?? '')
      const beyond = direction === 'asc' ? sql`>` : sql`<`
      return q.where(sql<boolean>`(${keys[sort]}, m.person_id) ${beyond} (${value}, ${after?.id ?? ''}::uuid)`)
    })
    .orderBy(keys[sort], direction)
    .orderBy('m.person_id', direction)
    .limit(limit + 1)
    .execute()

  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const seen = last && { name: last.name_key, email: last.email_key, created: last.created_at.toISOString() }
  return {
    rows: page.map((row) => ({
      personId: row.person_id,
      email: row.email,
      displayName: row.display_name,
      status: row.status,
      roles: row.roles.map((one) => one.role).filter(isTenantRole),
      version: row.version,
      createdAt: row.created_at,
    })),
    next: rows.length > limit && last && seen ? writeCursor({ sort, value: seen[sort], id: last.person_id }) : null,
  }
}

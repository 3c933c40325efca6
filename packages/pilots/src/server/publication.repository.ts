import type { PublishedTransaction, TenantTransaction } from '@vliegwiel/db'
import type { PublicationContent } from '../publication/publication.ts'

export interface PublicationRow {
  readonly pilot_id: string
  readonly number: number
  readonly tenant_name: string
  readonly pilot_key: string
  readonly content: PublicationContent
  readonly consent: string
  readonly published_at: Date
  readonly published_by: string
  readonly withdrawn_at: Date | null
  readonly withdrawn_reason: string | null
  readonly replaced: boolean
}

/** Every version that was ever disclosed, oldest first; also what was withdrawn, since it stays known. */
export async function publicationsOf(trx: TenantTransaction, pilotId: string): Promise<PublicationRow[]> {
  const rows = await trx
    .selectFrom('pilot_publication')
    .selectAll()
    .where('pilot_id', '=', pilotId)
    .orderBy('number')
    .execute()
  return rows as unknown as PublicationRow[]
}

export async function insertPublication(
  trx: TenantTransaction,
  row: Omit<PublicationRow, 'withdrawn_at' | 'withdrawn_reason' | 'replaced'>,
): Promise<void> {
  await trx
    .updateTable('pilot_publication')
    .set({ replaced: true })
    .where('pilot_id', '=', row.pilot_id)
    .where('replaced', '=', false)
    .execute()
  await trx
    .insertInto('pilot_publication')
    .values({ ...row, content: JSON.stringify(row.content), withdrawn_at: null, withdrawn_reason: null })
    .execute()
}

/** Takes back what is disclosed of a pilot. Returns how many versions that were. */
export async function withdrawPublications(
  trx: TenantTransaction,
  pilotId: string,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<number> {
  const result = await trx
    .updateTable('pilot_publication')
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('pilot_id', '=', pilotId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** What all tenants tell each other just now. The door shows nothing that was withdrawn or replaced. */
export async function publishedPilots(trx: PublishedTransaction): Promise<(PublicationRow & { tenant_id: string })[]> {
  const rows = await trx
    .selectFrom('pilot_publication')
    .selectAll()
    .orderBy('published_at', 'desc')
    .limit(1000)
    .execute()
  return rows as unknown as (PublicationRow & { tenant_id: string })[]
}

/** A lesson of any tenant. */
export interface LessonRow {
  readonly tenant_id: string
  readonly key: string
  readonly title: string
  readonly content: unknown
  readonly from_name: string
  readonly valid_from: Date
}

/** Lessons of all tenants that hold now: of each the newest. */
export async function publishedLessons(trx: PublishedTransaction, at: Date): Promise<LessonRow[]> {
  const rows = await trx
    .selectFrom('document_in_force')
    .select(['tenant_id', 'key', 'title', 'content', 'from_name', 'valid_from'])
    .distinctOn(['tenant_id', 'key'])
    .where('kind', '=', 'lesson')
    .where('valid_from', '<=', at)
    .orderBy('tenant_id')
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .limit(1000)
    .execute()
  return rows
}

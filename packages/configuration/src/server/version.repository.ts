import type { TenantTransaction } from '@vliegwiel/db'
import type { Block } from '../blocks/block.ts'
import type { VersionState } from '../lifecycle/state.ts'
import type { DocumentContext } from './document-context.ts'

const columns = [
  'document_id',
  'number',
  'state',
  'owner_id',
  'schema_version',
  'content',
  'base',
  'based_on',
  'revision',
  'authors',
  'reason',
  'errors',
  'advices',
  'suspended',
  'held_by',
  'held_until',
  'created_at',
  'changed_at',
] as const

export interface VersionRow {
  readonly document_id: string
  readonly number: number
  readonly state: VersionState
  readonly owner_id: string | null
  readonly schema_version: number
  readonly content: Block
  readonly base: Block | null
  readonly based_on: number | null
  readonly revision: number
  readonly authors: readonly string[]
  readonly reason: string | null
  readonly errors: number
  readonly advices: number
  readonly suspended: string | null
  readonly held_by: string | null
  readonly held_until: Date | null
  readonly created_at: Date
  readonly changed_at: Date
}

export async function findVersion(
  trx: TenantTransaction,
  documentId: string,
  number: number,
): Promise<VersionRow | undefined> {
  const row = await trx
    .selectFrom('document_version')
    .select(columns)
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row as VersionRow | undefined
}

/**
 * The same, locked until the end of the transaction: who makes a step reads what the step before left behind. Two who
 * approve at once are counted as two, and nothing is taken out of a release that is being carried out.
 */
export async function lockVersion(
  trx: TenantTransaction,
  documentId: string,
  number: number,
): Promise<VersionRow | undefined> {
  const row = await trx
    .selectFrom('document_version')
    .select(columns)
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  return row as VersionRow | undefined
}

/** Newest first. */
export async function versionsOf(trx: TenantTransaction, documentId: string): Promise<VersionRow[]> {
  const rows = await trx
    .selectFrom('document_version')
    .select(columns)
    .where('document_id', '=', documentId)
    .orderBy('number', 'desc')
    .execute()
  return rows as unknown as VersionRow[]
}

/** These very versions; one that is not there is left out. */
export async function versionsAt(
  trx: TenantTransaction,
  wanted: readonly Pick<VersionRow, 'document_id' | 'number'>[],
): Promise<VersionRow[]> {
  if (wanted.length === 0) return []
  const rows = await trx
    .selectFrom('document_version')
    .select(columns)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('document_id', 'number'),
        'in',
        wanted.map((one) => tuple(one.document_id, one.number)),
      ),
    )
    .execute()
  return rows as unknown as VersionRow[]
}

/** Versions that may still go into force, of one document or of all. */
export async function openVersions(trx: TenantTransaction, documentId?: string): Promise<VersionRow[]> {
  let query = trx
    .selectFrom('document_version')
    .select(columns)
    .where('state', 'in', ['draft', 'in-review', 'approved', 'scheduled'])
  if (documentId !== undefined) query = query.where('document_id', '=', documentId)
  return (await query.orderBy('changed_at', 'desc').execute()) as unknown as VersionRow[]
}

export interface NewVersion {
  readonly documentId: string
  readonly ownerId: string | null
  readonly schemaVersion: number
  readonly content: Block
  /** Others who wrote a part of it. */
  readonly writtenBy: readonly string[]
  readonly base: Block | null
  readonly basedOn: number | null
  readonly errors: number
  readonly advices: number
}

/** Adds a draft with the next number. Two at once: the second one fails on the key and is repeated by the caller. */
export async function insertVersion({ trx, by, at }: DocumentContext, version: NewVersion): Promise<number> {
  const { last } = await trx
    .selectFrom('document_version')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('document_id', '=', version.documentId)
    .executeTakeFirstOrThrow()
  const number = Number(last ?? 0) + 1
  await trx
    .insertInto('document_version')
    .values({
      document_id: version.documentId,
      number,
      state: 'draft',
      owner_id: version.ownerId,
      schema_version: version.schemaVersion,
      content: JSON.stringify(version.content),
      base: version.base === null ? null : JSON.stringify(version.base),
      based_on: version.basedOn,
      authors: [...version.writtenBy.filter((id) => id !== by.personId), by.personId],
      reason: null,
      errors: version.errors,
      advices: version.advices,
      suspended: null,
      held_by: by.personId,
      held_until: holdUntil(at),
      created_at: at,
      changed_at: at,
    })
    .execute()
  return number
}

/** How long a draft stays with who last wrote on it. */
export const holdMs = 5 * 60_000
export const holdUntil = (at: Date) => new Date(at.getTime() + holdMs)

export interface VersionChange {
  readonly state?: VersionState
  readonly schema_version?: number
  readonly content?: Block
  readonly base?: Block | null
  readonly based_on?: number | null
  readonly authors?: readonly string[]
  readonly reason?: string | null
  readonly errors?: number
  readonly advices?: number
  readonly suspended?: string | null
  readonly held_by?: string | null
  readonly held_until?: Date | null
  readonly owner_id?: string | null
}

/**
 * Changes a version that is still at `revision`; `bump` makes it the next revision, which ends every approval.
 * Answers whether it was still there.
 */
export async function changeVersion(
  { trx, at }: Pick<DocumentContext, 'trx' | 'at'>,
  { document_id, number, revision }: Pick<VersionRow, 'document_id' | 'number' | 'revision'>,
  { content, base, authors, ...plain }: VersionChange,
  bump: boolean,
): Promise<boolean> {
  const result = await trx
    .updateTable('document_version')
    .set({
      ...plain,
      ...(content === undefined ? {} : { content: JSON.stringify(content) }),
      ...(base === undefined ? {} : { base: base === null ? null : JSON.stringify(base) }),
      ...(authors === undefined ? {} : { authors: [...authors] }),
      revision: bump ? revision + 1 : revision,
      // Who only takes the pen has not written yet.
      ...(onlyHeld(plain) && content === undefined ? {} : { changed_at: at }),
    })
    .where('document_id', '=', document_id)
    .where('number', '=', number)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

const onlyHeld = (change: object) => Object.keys(change).every((name) => name.startsWith('held_'))

/** One word for one version, to look it up by. */
export const versionName = ({ document_id: id, number }: Pick<VersionRow, 'document_id' | 'number'>) =>
  `${id}/${number}`

/** Who ended the writing on what was released last, of every document of a kind that this tenant wrote on, by its id. */
export async function lastWriters(
  trx: TenantTransaction,
  kind: string,
): Promise<ReadonlyMap<string, { readonly by: string; readonly at: Date }>> {
  const rows = await trx
    .selectFrom('document_version')
    .innerJoin('document', 'document.document_id', 'document_version.document_id')
    .select(['document.document_id', 'document_version.authors', 'document_version.changed_at'])
    .distinctOn('document.document_id')
    .where('document.kind', '=', kind)
    .where('document_version.state', 'in', ['released', 'withdrawn'])
    .orderBy('document.document_id')
    .orderBy('document_version.number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.document_id, { by: row.authors.at(-1) ?? '', at: row.changed_at }]))
}

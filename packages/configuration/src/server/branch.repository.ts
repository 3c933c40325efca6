import { CompiledQuery } from 'kysely'
import type { ReleaseTransaction } from '@vliegwiel/db'
import type { Block } from '../blocks/block.ts'
import type { StandingDocument, TenantBelow } from '../inheritance/cascade.ts'
import { titleOf, type DocumentReference, type Kind } from '../kind/kind.ts'

/** Which document a release is about. */
export interface About {
  readonly kind: Kind
  readonly key: string
}

/** What comes into force at one tenant of the branch. */
export interface BranchRow {
  readonly tenantId: string
  readonly validFrom: Date
  readonly content: Block
  readonly inherited: Block | null
  readonly ownBlocks: readonly string[]
  readonly own: boolean
  readonly fromTenant: string
  readonly fromName: string
  readonly documentId: string | null
  readonly number: number | null
  readonly source: unknown
  readonly status: 'in-force' | 'withdrawn'
  readonly reason: string | null
}

/** What holds at a tenant below. */
export interface StandingBelow extends StandingDocument {
  readonly validFrom: Date
  readonly fromTenant: string
  readonly fromName: string
  readonly documentId: string | null
  readonly number: number | null
  readonly source: unknown
  readonly status: 'in-force' | 'withdrawn'
  readonly reason: string | null
}

export interface BranchTenant extends TenantBelow {
  readonly name: string
}

/** The tenant in scope and everything below it, parents before children. */
export async function branchOf(branch: ReleaseTransaction): Promise<BranchTenant[]> {
  const rows = await branch.selectFrom('tenant').select(['tenant_id', 'path', 'name']).execute()
  return rows
    .map(({ tenant_id, path, name }) => ({ tenantId: tenant_id, path, name }))
    .toSorted((one, other) => one.path.length - other.path.length)
}

/** What holds below for one document, by tenant. */
export async function standingBelow(
  branch: ReleaseTransaction,
  { kind, key }: About,
  below: readonly TenantBelow[],
  at: Date,
) {
  if (below.length === 0) return new Map<string, StandingBelow>()
  const rows = await branch
    .selectFrom('document_in_force')
    .select([
      'tenant_id',
      'valid_from',
      'content',
      'inherited',
      'own',
      'from_tenant',
      'from_name',
      'status',
      'reason',
      'document_id',
      'number',
      'source',
    ])
    .distinctOn('tenant_id')
    .where('kind', '=', kind.word)
    .where('key', '=', key)
    .where('valid_from', '<=', at)
    .orderBy('tenant_id')
    .orderBy('valid_from', 'desc')
    .execute()
  return new Map(
    rows.map((row): [string, StandingBelow] => [
      row.tenant_id,
      {
        content: row.content as Block,
        inherited: row.inherited as Block | null,
        own: row.own,
        // Only who withdraws it has it as a document of its own; what was withdrawn above is named by nobody here.
        withdrawn: row.status === 'withdrawn' && row.document_id !== null,
        validFrom: row.valid_from,
        fromTenant: row.from_tenant,
        fromName: row.from_name,
        documentId: row.document_id,
        number: row.number,
        source: row.source,
        status: row.status,
        reason: row.reason,
      },
    ]),
  )
}

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters, and a text that many rows share is sent once. */
const rowsAtOnce = 2_000

/** Writes all rows of a document, as few statements as there can be. */
export async function insertRows(
  branch: ReleaseTransaction,
  { kind, key }: About,
  rows: readonly BranchRow[],
  at: Date,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const values: unknown[] = []
    const places = new Map<unknown, number>()
    /** A value that stood before, by `name`, is not sent again. */
    const once = (name: unknown, value: () => unknown, cast: string) => {
      const before = places.get(name)
      if (before !== undefined) return `$${before}::${cast}`
      const next = values.push(value())
      places.set(name, next)
      return `$${next}::${cast}`
    }
    const place = (value: Date | string | number | null, cast: string) =>
      once(`${cast} ${value instanceof Date ? value.getTime() : value}`, () => value, cast)
    const json = (value: object) => once(value, () => JSON.stringify(value), 'jsonb')
    const lines = rows
      .slice(start, start + rowsAtOnce)
      .map((row) =>
        [
          place(row.tenantId, 'uuid'),
          place(kind.word, 'text'),
          place(key, 'text'),
          place(row.validFrom, 'timestamptz'),
          place(row.status, 'text'),
          place(row.reason, 'text'),
          place(titleOf(kind, row.content, key), 'text'),
          json(row.content),
          row.inherited === null ? 'null' : json(row.inherited),
          row.ownBlocks.length === 0 ? `'{}'` : once(row.ownBlocks, () => row.ownBlocks, 'text[]'),
          row.own ? 'true' : 'false',
          place(row.fromTenant, 'uuid'),
          place(row.fromName, 'text'),
          place(row.documentId, 'uuid'),
          place(row.number, 'integer'),
          place(kind.schemaVersion, 'integer'),
          row.source === null ? 'null' : json(row.source as object),
          place(at, 'timestamptz'),
        ].join(', '),
      )
    const text = `insert into document_in_force (tenant_id, kind, key, valid_from, status, reason, title, content,
      inherited, own_blocks, own, from_tenant, from_name, document_id, number, schema_version, source,
      released_at)
      values (${lines.join('), (')})`
    await branch.executeQuery(CompiledQuery.raw(text, values))
  }
}

/** Names of all that ever held at these tenants. */
export function namesAt(branch: ReleaseTransaction, tenantIds: readonly string[]): Promise<DocumentReference[]> {
  const names = branch.selectFrom('document_in_force').select(['kind', 'key']).where('tenant_id', 'in', tenantIds)
  return names.distinct().execute()
}

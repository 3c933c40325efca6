import { titleOf } from '@vliegwiel/configuration/kind'
import {
  kindOf,
  lastWriters,
  listInForce,
  listDocuments as listOwnDocuments,
  openBaseChanges,
  openVersions,
  overridesBelow,
  type InForceRow,
  type VersionRow,
} from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asLine, peopleOf, visibleTo } from './lines.ts'
import { namesOf } from './colleague.repository.ts'
import { kindWord, versionLine } from './shapes.ts'
import { personal } from '../../ladder/personal.ts'

const line = z.strictObject({
  kind: z.string(),
  key: z.string(),
  title: z.string(),
  documentId: z.uuid().nullable(),
  /** `none`: never in force yet. */
  status: z.enum(['in-force', 'withdrawn', 'none']),
  reason: z.string().nullable(),
  origin: z.enum(['own', 'inherited', 'overridden']),
  fromName: z.string().nullable(),
  ownBlocks: z.number().int(),
  since: z.iso.datetime().nullable(),
  /** Who wrote on it last here, and when; null where nobody of this tenant did. */
  lastBy: personal(z.string().nullable(), 'colleague'),
  lastAt: z.iso.datetime().nullable(),
  open: z.array(versionLine),
  /** Blocks that changed above and wait for a decision. */
  waiting: z.number().int(),
  overridesBelow: z.number().int(),
})

/** All documents of a kind: in force, inherited or still a draft, with where each stands. */
export const listDocuments = tenantQuery(
  {
    permission: 'document:read',
    personalData: 'colleagues',
    input: z.strictObject({ kind: kindWord }),
    output: z.strictObject({ documents: z.array(line) }),
  },
  async ({ trx, input, at, subject }) => {
    const kind = kindOf(kinds, input.kind)
    const own = await listOwnDocuments(trx, input.kind)
    const open = (await openVersions(trx)).filter(visibleTo(subject.personId))
    const inForce = new Map((await listInForce(trx, at, input.kind)).map((row) => [row.key, row]))
    const changes = await openBaseChanges(trx, input.kind)
    const below = await overridesBelow(trx, input.kind)
    const last = await lastWriters(trx, input.kind)
    const names = await namesOf(trx, [...peopleOf(open), ...[...last.values()].map(({ by }) => by)])
    const reader = { personId: subject.personId, at }
    const keys = new Map<string, string | null>([...inForce.keys()].map((key) => [key, null]))
    for (const { key, document_id } of own) keys.set(key, document_id)
    const documents = [...keys].flatMap(([key, documentId]) => {
      const row = inForce.get(key)
      const versions = open.filter(({ document_id }) => document_id === documentId)
      if (!row && versions.length === 0) return []
      return [
        {
          kind: input.kind,
          key,
          title: row?.title ?? titleOf(kind, versions[0]?.content ?? null, key),
          documentId,
          ...standing(row, versions),
          ...written(versions[0], last.get(documentId ?? ''), names),
          open: versions.map((version) => asLine(version, names, reader)),
          waiting: changes.filter((change) => change.key === key && change.weight === 'conflict').length,
          overridesBelow: below.filter((notice) => notice.key === key).length,
        },
      ]
    })
    return { documents: documents.toSorted((one, other) => one.title.localeCompare(other.title, 'nl')) }
  },
)

function standing(row: InForceRow | undefined, versions: readonly VersionRow[]) {
  if (!row) {
    const since = versions.at(-1)?.created_at.toISOString() ?? null
    return { status: 'none', reason: null, origin: 'own', fromName: null, ownBlocks: 0, since } as const
  }
  const overridden = row.own_blocks.length > 0
  return {
    status: row.status,
    reason: row.reason,
    origin: row.own ? ('own' as const) : overridden ? ('overridden' as const) : ('inherited' as const),
    fromName: row.own ? null : row.from_name,
    ownBlocks: row.own_blocks.length,
    since: row.valid_from.toISOString(),
  }
}

function written(
  open: VersionRow | undefined,
  released: { readonly by: string; readonly at: Date } | undefined,
  names: ReadonlyMap<string, string>,
) {
  const last = open ? { by: open.authors.at(-1) ?? '', at: open.changed_at } : released
  return { lastBy: last ? (names.get(last.by) ?? '–') : null, lastAt: last?.at.toISOString() ?? null }
}

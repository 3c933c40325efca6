import { titleOf } from '@vliegwiel/configuration/kind'
import {
  kindOf,
  linesOf,
  listReleases as list,
  obstaclesOf,
  versionName,
  versionsAt,
} from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { releaseProblem } from './shapes.ts'
import { personal } from '../../ladder/personal.ts'

const item = z.strictObject({
  documentId: z.uuid(),
  number: z.number().int(),
  revision: z.number().int(),
  kind: z.string(),
  key: z.string(),
  title: z.string(),
  /** What stands in the way just now; null: nothing. */
  obstacle: z.enum(['base-moved', 'inbox-open']).nullable(),
})

/** What comes into force when, and what did: newest moment first. */
export const listReleases = tenantQuery(
  {
    permission: 'document:read',
    personalData: 'colleagues',
    input: z.strictObject({ limit: z.number().int().min(1).max(200) }),
    output: z.strictObject({
      /** On whose clock the moments are planned: an IANA name. */
      zone: z.string(),
      releases: z.array(
        z.strictObject({
          releaseId: z.uuid(),
          name: z.string(),
          moment: z.iso.datetime(),
          state: z.enum(['planned', 'done', 'suspended', 'cancelled']),
          emergency: z.boolean(),
          reason: z.string().nullable(),
          by: personal(z.string(), 'colleague'),
          doneAt: z.iso.datetime().nullable(),
          version: z.number().int(),
          problems: z.array(releaseProblem),
          items: z.array(item),
        }),
      ),
    }),
  },
  async ({ trx, input, at }) => {
    const rows = await list(trx, input.limit)
    const lines = await linesOf(
      trx,
      rows.map(({ release_id }) => release_id),
    )
    const coming = new Set(
      rows.filter(({ state }) => state === 'planned' || state === 'suspended').map(({ release_id }) => release_id),
    )
    const ahead = await versionsAt(
      trx,
      lines.filter(({ release_id }) => coming.has(release_id)),
    )
    const obstacles = await obstaclesOf(trx, ahead, at)
    const itemsOf = (releaseId: string) =>
      lines
        .filter(({ release_id }) => release_id === releaseId)
        .map((line): z.input<typeof item> => {
          const { kind, key, fields, document_id: documentId, number, revision } = line
          const title = titleOf(kindOf(kinds, kind), { id: 'root', type: 'root', fields }, key)
          const obstacle = coming.has(releaseId) ? (obstacles.get(versionName(line))?.obstacle ?? null) : null
          return { documentId, number, revision, kind, key, title, obstacle }
        })
    const releases = rows.map((row) => ({
      releaseId: row.release_id,
      name: row.name,
      moment: row.at.toISOString(),
      state: row.state,
      emergency: row.emergency,
      reason: row.reason,
      by: row.created_by_name,
      doneAt: row.done_at?.toISOString() ?? null,
      version: row.version,
      problems: (row.problem ?? []) as z.input<typeof releaseProblem>[],
      items: itemsOf(row.release_id),
    }))
    return { zone: await timeZoneOf(trx), releases }
  },
)

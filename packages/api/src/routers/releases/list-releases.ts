import { titleOf } from '@vliegwiel/configuration/kind'
import {
  documentById,
  findVersion,
  itemsOf,
  kindOf,
  listReleases as list,
  obstacle,
} from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { kinds } from '../../kinds.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { releaseProblem } from './shapes.ts'

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
          by: z.string(),
          doneAt: z.iso.datetime().nullable(),
          version: z.number().int(),
          problems: z.array(releaseProblem),
          items: z.array(item),
        }),
      ),
    }),
  },
  async ({ trx, input, at }) => {
    const releases = []
    for (const row of await list(trx, input.limit)) {
      const items: z.input<typeof item>[] = []
      for (const { document_id: documentId, number } of await itemsOf(trx, row.release_id)) {
        const document = await documentById(trx, documentId)
        const version = document && (await findVersion(trx, documentId, number))
        if (!document || !version) continue
        const coming = row.state === 'planned' || row.state === 'suspended'
        items.push({
          documentId,
          number,
          revision: version.revision,
          kind: document.kind,
          key: document.key,
          title: titleOf(kindOf(kinds, document.kind), version.content, document.key),
          obstacle: coming ? (await obstacle(trx, document, version, at)).reason : null,
        })
      }
      releases.push({
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
        items,
      })
    }
    return { zone: await timeZoneOf(trx), releases }
  },
)

import { startOfDay } from '@vliegwiel/configuration'
import { findRelease, previewAsOf, previewWith, type PreviewedMoment } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { documentContext } from './document-context.ts'
import { content } from './shapes.ts'

/** All documents as they stand on a day, or once a release is carried out. */
export const previewDocuments = tenantQuery(
  {
    permission: 'document:read',
    door: 'ahead',
    input: z.strictObject({ day: z.iso.date().nullable(), releaseId: z.uuid().nullable() }),
    output: z.strictObject({
      moment: z.iso.datetime(),
      zone: z.string(),
      /** The release that was asked for; null for a day. */
      release: z.string().nullable(),
      /** The planned releases that were counted, those from above among them: first moment first. */
      counted: z.array(z.strictObject({ name: z.string(), moment: z.iso.datetime(), above: z.boolean() })),
      documents: z.array(
        z.strictObject({
          kind: z.string(),
          key: z.string(),
          title: z.string(),
          status: z.enum(['in-force', 'withdrawn']),
          reason: z.string().nullable(),
          since: z.iso.datetime(),
          fromName: z.string(),
          content,
          release: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
        }),
      ),
    }),
  },
  async (call) => {
    const context = documentContext(call)
    const { day, releaseId } = call.input
    const zone = await timeZoneOf(call.trx)
    const release = releaseId === null ? undefined : await findRelease(call.trx, releaseId)
    const asked = day === null ? call.at : startOfDay(day, zone)
    const moment = release && release.at > call.at ? release.at : asked
    const seen: PreviewedMoment =
      releaseId === null
        ? await previewAsOf(context, moment)
        : { documents: await previewWith(context, releaseId), counted: [] }
    return {
      moment: moment.toISOString(),
      zone,
      release: release?.name ?? null,
      counted: seen.counted.map(({ name, at, above }) => ({ name, moment: at.toISOString(), above })),
      documents: seen.documents.map((row) => ({
        kind: row.kind,
        key: row.key,
        title: row.title,
        status: row.status,
        reason: row.reason,
        since: row.valid_from.toISOString(),
        fromName: row.from_name,
        content: row.content,
        release: row.release,
      })),
    }
  },
)

import { dayOf } from '@vliegwiel/i18n'
import { auditFilter } from '@vliegwiel/audit'
import { listEntries } from '@vliegwiel/audit/server'
import { csvOf } from '@vliegwiel/tabular/download'
import { z } from 'zod'
import { forgottenIn } from './forgotten.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { personal } from '../../ladder/personal.ts'

const most = 50_000

/** The filtered log as a file for a spreadsheet. A change, because the export itself stands in the log. */
export const exportEntries = tenantMutation(
  {
    permission: 'audit:export',
    objectType: 'audit',
    base: { none: 'hands-out' },
    input: z.strictObject({ filter: auditFilter }),
    output: z.strictObject({
      name: z.string(),
      csv: personal(z.string(), 'conduct'),
      rows: z.number().int(),
      complete: z.boolean(),
    }),
  },
  async ({ trx, input, at, membership, ctx }) => {
    const zone = await timeZoneOf(trx)
    const page = await listEntries(trx, {
      filter: input.filter,
      zone,
      before: null,
      limit: most,
      forgotten: forgottenIn(ctx.language),
    })
    const rows = page.entries.map((entry) => [
      entry.seq,
      entry.at,
      entry.actorName,
      entry.actingAs ?? '',
      entry.action,
      entry.objectType,
      entry.objectLabel ?? '',
      entry.result,
      entry.origin,
      entry.network ?? '',
      JSON.stringify(entry.detail),
    ])
    const head = [
      'nummer',
      'moment',
      'wie',
      'als rol',
      'handeling',
      'soort',
      'wat',
      'uitkomst',
      'vanuit',
      'netwerk',
      'bijzonderheden',
    ]
    const name = `logboek-${membership.tenant.slug}-${dayOf(at, zone)}.csv`
    const output = { name, csv: csvOf({ name, headings: head, rows }), rows: rows.length, complete: page.next === null }
    return done(output, { objectId: null, objectLabel: name, detail: { filter: input.filter, rows: rows.length } })
  },
)

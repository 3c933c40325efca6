import { startOfDay, type Block, type Fields } from '@vliegwiel/configuration'
import { listRoots, previewAsOf, previewWith, readInForce } from '@vliegwiel/configuration/server'
import type { TenantTransaction } from '@vliegwiel/db'
import { kinds } from '../../slices.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import type { PortalMoment } from '../../portal/preview-ticket.ts'

export interface PublishedDocument {
  readonly title: string
  readonly content: Block
  readonly status: 'in-force' | 'withdrawn'
  readonly reason: string | null
  readonly valid_from: Date
  readonly from_name: string
}

export interface PublishedTitle {
  readonly key: string
  readonly title: string
  readonly summary: string | null
  /** What it belongs to, as the writer chose it. */
  readonly event: string | null
  /** Other ways people ask it. */
  readonly asked: readonly string[]
}

/** What residents read: a page or a question, by one address. */
const readByResidents = ['page', 'question'] as const

/** What a portal reads of its municipality: what holds now, or what will hold at another moment. */
export interface PortalDocuments {
  readonly moment: Date
  readonly read: (kind: string, key: string) => Promise<PublishedDocument | undefined>
  /** The pages and questions in force, in the order of their keys. */
  readonly titles: () => Promise<readonly PublishedTitle[]>
}

/** What holds now: a row for each document that is asked for. */
export function documentsNow(trx: TenantTransaction, at: Date): PortalDocuments {
  return {
    moment: at,
    read: (kind, key) => readInForce(trx, kind, key, at),
    titles: async () =>
      (await listRoots(trx, at, readByResidents))
        .filter(({ status }) => status === 'in-force')
        .map(({ key, title, fields }) => titled(key, title, fields)),
  }
}

/** What will hold on a day, or once a release is carried out: with what is planned until then laid over what holds. */
export async function documentsThen(
  trx: TenantTransaction,
  { day, releaseId }: PortalMoment,
  at: Date,
): Promise<PortalDocuments> {
  const context = { trx, kinds, at, by: { personId: '', name: '' } }
  const asked = day === null ? at : startOfDay(day, await timeZoneOf(trx))
  const rows =
    releaseId === null ? (await previewAsOf(context, asked)).documents : await previewWith(context, releaseId)
  const moment = rows.reduce(
    (latest, row) => (row.release?.id === releaseId && row.valid_from > latest ? row.valid_from : latest),
    asked,
  )
  return {
    moment,
    read: (kind, key) => Promise.resolve(rows.find((row) => row.kind === kind && row.key === key)),
    titles: () =>
      Promise.resolve(
        rows
          .filter(({ kind, status }) => readByResidents.some((one) => one === kind) && status === 'in-force')
          .map(({ key, title, content }) => titled(key, title, content.fields)),
      ),
  }
}

function titled(key: string, title: string, fields: Fields): PublishedTitle {
  const { summary, event, asked } = fields
  return {
    key,
    title,
    summary: typeof summary === 'string' ? summary : null,
    event: typeof event === 'string' ? event : null,
    asked: Array.isArray(asked) ? asked : [],
  }
}

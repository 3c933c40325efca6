import { seePublished, type TenantTransaction } from '@vliegwiel/db'
import { publicationContent, type PublicationContent } from '@vliegwiel/pilots'
import { publishedPilots } from '@vliegwiel/pilots/server'

export interface Published {
  /** Names this pilot in a comparison: to read, and never the same for two tenants of one name. */
  readonly id: string
  readonly tenantName: string
  readonly own: boolean
  readonly key: string
  readonly number: number
  readonly publishedAt: string
  readonly content: PublicationContent
}

/** What all tenants tell each other just now. */
export async function readPublished(trx: TenantTransaction): Promise<Published[]> {
  const rows = await seePublished(trx, publishedPilots)
  return rows.map((row) => ({
    id: `${row.tenant_name} · ${row.pilot_key} · ${row.pilot_id.slice(-8)}`,
    tenantName: row.tenant_name,
    own: row.tenant_id === trx.tenantId,
    key: row.pilot_key,
    number: row.number,
    publishedAt: row.published_at.toISOString(),
    content: publicationContent.parse(row.content),
  }))
}

import type { Block } from '@vliegwiel/configuration'
import { inTenant } from '@vliegwiel/db'
import { allSettled } from '../routers/settings/read-setting.ts'
import { zoneIn } from '../routers/settings/time-zone.ts'
import type { Services } from '../services.ts'
import type { PortalData } from './portal-data.ts'
import { tenantOfPortal } from './portal-tenant.repository.ts'
import { documentsNow, documentsThen } from '../routers/documents/documents-at-moment.ts'
import { readTicket } from './preview-ticket.ts'
import { soleKeys } from './sole-keys.ts'

interface SoleDocument {
  readonly content: Block
  readonly since: string
  readonly fromName: string
}

/**
 * Everything a portal page shows, in one read-only transaction inside the tenant. null: there is no such municipality,
 * or it is closed; both get the same answer. `ticket`: of whoever looks at the portal as it will stand.
 */
export async function readPortal(
  services: Pick<Services, 'db' | 'auth'>,
  slug: string,
  pageKey: string | null,
  at: Date,
  ticket: string | null = null,
): Promise<PortalData | null> {
  const tenant = await tenantOfPortal(services.db, slug)
  if (tenant?.status !== 'active') return null
  const then = ticket === null ? null : readTicket(services.auth.secrets, slug, ticket, at)
  const door = then === null ? {} : { door: 'ahead' as const }
  return inTenant(services.db, { tenantId: tenant.tenant_id, readOnly: true, ...door }, async (trx) => {
    const documents = then === null ? documentsNow(trx, at) : await documentsThen(trx, then, at)
    const value = await allSettled(trx)
    const sole = async (kind: keyof typeof soleKeys): Promise<SoleDocument | null> => {
      const row = await documents.read(kind, soleKeys[kind])
      return row?.status === 'in-force'
        ? { content: row.content, since: row.valid_from.toISOString(), fromName: row.from_name }
        : null
    }
    const page =
      pageKey === null
        ? undefined
        : ((await documents.read('question', pageKey)) ?? (await documents.read('page', pageKey)))
    const contact = value('contact-point')
    return {
      base: `/portaal/${slug}`,
      open: tenant.portal_opened_at !== null && tenant.portal_opened_at <= at,
      tenant: {
        slug,
        name: value('official-name') ?? tenant.name,
        languages: value('languages') ?? ['nl'],
        zone: zoneIn(value),
      },
      contact: contact === null ? null : { ...contact, email: contact.email ?? null },
      legalLinks: value('legal-links') ?? {},
      theme: (await sole('theme'))?.content ?? null,
      questions: await documents.titles(),
      calendar: (await sole('payment-calendar'))?.content ?? null,
      rules: await sole('benefit-rules'),
      amounts: await sole('law-amounts'),
      page: page
        ? {
            title: page.title,
            content: page.content,
            status: page.status,
            reason: page.reason,
            since: page.valid_from.toISOString(),
          }
        : null,
      preview: ticket === null ? null : then === null ? 'over' : { ticket, moment: documents.moment.toISOString() },
    }
  })
}

import { grantPartner, handOver, openClient, organisationOf, stopGrant } from '@vliegwiel/clients/server'
import { inClients, inPartner, inTenant, type ClientTransaction } from '@vliegwiel/db'
import { momentOf } from '../bring-in.ts'
import { demoPersonId, noteInLog } from '../demo-log.ts'
import type { SeedingClients } from './seed-clients.ts'

interface Granted {
  readonly key: string
  readonly worker: string
  readonly partner: string
  readonly person: string
  readonly part: 'lead' | 'help'
  readonly domains: readonly string[]
  readonly purpose: string
  readonly from: number
  readonly until: number
  /** Stopped so many days ago, with this reason. */
  readonly stopped?: { readonly ago: number; readonly reason: string }
}

const brug = { partner: 'De Brug', person: 'Petra Vos' }
const noord = { partner: 'Buurthuis Noord', person: 'Wim Hof' }

/** Days before (from) and after (until) the moment of seeding. */
const granted: readonly Granted[] = [
  {
    key: 'K-2041',
    worker: 'Els Bakker',
    ...brug,
    part: 'lead',
    domains: ['dagbesteding', 'psychische-gezondheid'],
    purpose: 'Samen een plek in de buurt zoeken',
    from: 210,
    until: 150,
  },
  {
    key: 'K-2105',
    worker: 'Els Bakker',
    ...brug,
    part: 'lead',
    domains: ['gezin-en-familie'],
    purpose: 'Hulp thuis bij de opvoeding',
    from: 120,
    until: 8,
  },
  {
    key: 'K-2088',
    worker: 'Els Bakker',
    ...noord,
    part: 'help',
    domains: ['sociale-contacten'],
    purpose: 'Elke week samen eten in het buurthuis',
    from: 90,
    until: 90,
  },
  {
    key: 'K-2210',
    worker: 'Els Bakker',
    ...brug,
    part: 'help',
    domains: ['geld'],
    purpose: 'Hulp bij de administratie',
    from: 160,
    until: 60,
    stopped: { ago: 25, reason: 'Yara wil dit niet meer' },
  },
  {
    key: 'K-1990',
    worker: 'Sem Aksoy',
    ...noord,
    part: 'help',
    domains: ['dagbesteding'],
    purpose: 'Meedoen in de werkplaats',
    from: 300,
    until: -40,
  },
]

/** What partners may see and do, stopped and over too; a client that is handed over, and one that was opened with a reason. */
export async function seedPartners({ db, at }: SeedingClients, tenantId: string, slug: string): Promise<void> {
  if (slug !== 'voorbeeld') return
  const idOf = async (trx: ClientTransaction, key: string) =>
    (await trx.selectFrom('client').select('client_id').where('key', '=', key).executeTakeFirstOrThrow()).client_id
  const there = await inClients(db, { tenantId, personId: demoPersonId('Els Bakker'), readOnly: true }, (trx) =>
    trx.selectFrom('partner_grant').select('grant_id').limit(1).executeTakeFirst(),
  )
  if (there) return
  for (const worker of new Set(granted.map((one) => one.worker))) {
    const by = demoPersonId(worker)
    const organisations = await inTenant(db, { tenantId, readOnly: true }, async (trx) => {
      const found = new Map<string, string>()
      for (const { partner, person } of granted) {
        const id = await organisationOf(trx, demoPersonId(person))
        if (id !== null) found.set(partner, id)
      }
      return found
    })
    await inClients(db, { tenantId, personId: by }, async (trx) => {
      for (const one of granted.filter((each) => each.worker === worker)) {
        const clientId = await idOf(trx, one.key)
        const began = momentOf(at, one.from)
        const made = await grantPartner(trx, {
          clientId,
          organisationId: organisations.get(one.partner) ?? '',
          part: one.part,
          domains: one.domains,
          purpose: one.purpose,
          consent: 'spoken',
          consentOn: began.today,
          startsAt: began.at,
          endsAt: momentOf(at, -one.until).at,
          by,
          at: began.at,
        })
        const about = { by: worker, objectType: 'client', objectId: clientId, objectLabel: one.key }
        await noteInLog(trx, { ...about, at: began.at, action: 'clients.grantPartner' })
        if (one.stopped === undefined) continue
        const stoppedAt = momentOf(at, one.stopped.ago).at
        await stopGrant(trx, { grantId: made.id, reason: one.stopped.reason, by, at: stoppedAt })
        await noteInLog(trx, { ...about, at: stoppedAt, action: 'clients.stopGrant' })
      }
    })
    if (worker !== 'Els Bakker') continue
    const aisha = await inClients(db, { tenantId, personId: by, readOnly: true }, (trx) => idOf(trx, 'K-2105'))
    const petra = demoPersonId('Petra Vos')
    const organisationId = organisations.get('De Brug') ?? ''
    await inPartner(db, { tenantId, personId: petra, organisationId }, async (trx) => {
      await handOver(trx, {
        clientId: aisha,
        note: 'De hulp thuis is klaar. Aisha wil verder met leren. Zij weet dat u belt.',
        personId: petra,
      })
      const about = { by: 'Petra Vos', objectType: 'client', objectId: aisha, objectLabel: 'K-2105' }
      await noteInLog(trx, { ...about, at, action: 'clients.handOverGranted' })
    })
  }
  await inClients(db, { tenantId, personId: demoPersonId('Karim Yildiz') }, async (trx) => {
    const reason = 'Belde de balie voor een afspraak; Sem was in gesprek'
    const { clientId } = await openClient(trx, { key: 'K-1990', personId: demoPersonId('Karim Yildiz'), reason })
    const about = { by: 'Karim Yildiz', objectType: 'client', objectId: clientId, objectLabel: 'K-1990' }
    await noteInLog(trx, { ...about, at, action: 'clients.openClient' })
  })
}

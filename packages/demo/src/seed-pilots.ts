import { recordFact } from '@vliegwiel/audit/server'
import { inTenant, type Database, type TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'
import {
  closePilot,
  enrolParticipants,
  findPilotByKey,
  openPilot,
  pilotById,
  publishPilot,
} from '@vliegwiel/pilots/server'
import { bringIn, momentOf } from './bring-in.ts'
import { demoPersons } from './demo-persons.ts'
import { demoTenants } from './demo-tenants.ts'
import { drawnPeople, experimentFile, surveyPeople } from './national-experiment.ts'
import { inventedDays, inventedOutcomes, inventedPeople } from './invented-people.ts'
import { pilotDays } from './pilot-days.ts'

interface Seeding {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}

const invented = 'Verzonnen voor de demo'
const published = 'LaLonde 1986; Dehejia en Wahba 1999 (openbare gegevens)'

/** Pilots of the demo: one with real people of long ago, and a few with made-up ones that say so. */
export async function seedPilots(seeding: Seeding): Promise<void> {
  await real(seeding, 'begeleid-werk', experimentFile(drawnPeople(), 'geen aanbod'))
  await real(seeding, 'begeleid-werk-enquete', experimentFile(surveyPeople(), 'mensen uit een enquête'))
  await madeUp(seeding, { slug: 'merenburg', by: 'Mila Verhoef', people: 140, lift: 16 })
  await madeUp(seeding, { slug: 'duinstede', by: 'Karin de Wit', people: 150, lift: 12 })
  await madeUp(seeding, { slug: 'veenwaard', by: 'Frans Jacobs', people: 156, lift: 6 })
  await untilOutflow(seeding)
  await once(seeding, { slug: 'utrecht', by: 'Yara Haddad', key: 'vast-contact', daysAgo: 6 }, async () => {})
}

/** Through the import that everybody uses: participants and outcomes out of one file. */
async function real(seeding: Seeding, key: string, content: Uint8Array): Promise<void> {
  const who = { slug: 'voorbeeld', by: 'Noor Aydin', key, daysAgo: 25, source: published }
  await once(seeding, who, async (trx, pilotId, context) => {
    await bringIn({ ...context, trx }, 'pilot-participants', { destination: pilotId, fileName: `${key}.csv`, content })
    await bringIn({ ...context, trx }, 'pilot-outcomes', { destination: pilotId, fileName: `${key}.csv`, content })
    const publication = {
      pilotId,
      tenantName: 'Voorbeeld',
      threshold: 10,
      version: null,
      consent: 'Openbare gegevens uit de literatuur.',
    }
    await publishPilot({ ...context, trx }, publication)
    const { version } = await pilotById(trx, pilotId)
    await closePilot({ ...context, trx }, pilotId, version)
  })
}

async function madeUp(
  seeding: Seeding,
  { slug, by, people, lift }: { slug: string; by: string; people: number; lift: number },
): Promise<void> {
  await once(
    seeding,
    { slug, by, key: 'huisbezoek', daysAgo: pilotDays.begun, source: invented, synthetic: true },
    async (trx, pilotId, context) => {
      const begun = { ...context, trx }
      const pilot = { ...begun, ...momentOf(seeding.at, pilotDays.measured) }
      const fileName = 'deelnemers.csv'
      await bringIn(begun, 'pilot-participants', {
        destination: pilotId,
        fileName,
        content: inventedPeople(slug, people, begun.today),
      })
      const { lines } = await enrolParticipants(begun, pilotId, null, null)
      const content = inventedOutcomes(slug, lines, lift, pilot.today)
      await bringIn(pilot, 'pilot-outcomes', { destination: pilotId, fileName: 'uitkomsten.csv', content })
      await publishPilot(pilot, {
        pilotId,
        tenantName: demoTenants.find((one) => one.slug === slug)?.name ?? slug,
        threshold: 10,
        version: null,
        consent: 'Demo: verzonnen cijfers.',
      })
    },
  )
}

/** How long people stay, at the made-up municipality alone, and told to nobody else. */
async function untilOutflow(seeding: Seeding): Promise<void> {
  const who = { slug: 'voorbeeld', by: 'Noor Aydin', key: 'eerste-week', daysAgo: pilotDays.begun }
  await once(seeding, { ...who, source: invented, synthetic: true }, async (trx, pilotId, context) => {
    const begun = { ...context, trx }
    const content = inventedPeople('eerste-week', 120, begun.today)
    await bringIn(begun, 'pilot-participants', { destination: pilotId, fileName: 'deelnemers.csv', content })
    const { lines } = await enrolParticipants(begun, pilotId, null, null)
    const pilot = { ...begun, ...momentOf(seeding.at, pilotDays.measured) }
    // Nine months and a little: a plan of nine months takes no longer times.
    const followed = 276
    const days = inventedDays('eerste-week', lines, { helped: 'bellen', pace: 1.5, followed, day: pilot.today })
    await bringIn(pilot, 'pilot-outcomes', { destination: pilotId, fileName: 'uitkomsten.csv', content: days })
  })
}

type Work = (
  trx: TenantTransaction,
  pilotId: string,
  context: { by: { personId: string; name: string }; at: Date; today: LocalDay; zone: string },
) => Promise<void>

/** Made before: left alone. */
async function once(
  { db, tenants, at }: Seeding,
  given: { slug: string; by: string; key: string; daysAgo: number; source?: string; synthetic?: boolean },
  work: Work,
): Promise<void> {
  const tenantId = tenants.get(given.slug)
  const person = demoPersons.find(({ displayName }) => displayName === given.by)
  if (tenantId === undefined || !person) throw new Error(`${given.slug} or ${given.by} is not in the demo`)
  const context = { by: { personId: person.personId, name: given.by }, ...momentOf(at, given.daysAgo) }
  await inTenant(db, { tenantId, door: 'release' }, async (trx) => {
    if (await findPilotByKey(trx, given.key)) return
    const { key, synthetic = false, source = null } = given
    const pilotId = await openPilot({ ...context, trx }, { key, synthetic, source })
    await work(trx, pilotId, context)
    await recordFact(trx, {
      at: context.at,
      actor: { ...context.by, actingAs: null },
      action: 'pilots.openPilot',
      objectType: 'pilot',
      objectId: pilotId,
      objectLabel: key,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true, synthetic },
    })
  })
}

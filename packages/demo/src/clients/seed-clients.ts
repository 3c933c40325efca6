import { bringInRecords, type Identity, type KeyWrapper } from '@vliegwiel/clients/server'
import type { Block } from '@vliegwiel/configuration'
import { databaseTime, inClients, type Database } from '@vliegwiel/db'
import { decidedProfiles } from './decided-profiles.ts'
import { demoPersonId, noteInLog } from '../demo-log.ts'
import { invented, told, type InventedClient } from './invented-clients.ts'
import { otherReading } from './municipal-profiles.ts'
import { nationalProfiles } from './national-profiles.ts'
import { recordsOf, together } from './records-of-client.ts'
import { seedPartners } from './seed-partners.ts'
import { seedTeams } from './seed-teams.ts'
import { storyOf } from './story-of.ts'
import { toldStories } from './told-stories.ts'

export interface SeedingClients {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
  /** Seals names; left out: clients of the demo have a key alone. */
  readonly secrets?: KeyWrapper | undefined
}

interface Place {
  readonly slug: string
  readonly set: Block
  readonly clients: readonly InventedClient[]
  /** Who brings in clients that have no worker yet. */
  readonly lead: string
}

/** Clients stand at municipalities that are made up, and nowhere else. */
const places: readonly Place[] = [
  {
    slug: 'voorbeeld',
    set: otherReading,
    lead: 'Ida Groen',
    clients: [
      ...told,
      ...invented(52, 2_401, [
        { worker: 'Els Bakker', team: 'Klantregie', clients: 15 },
        { worker: 'Sem Aksoy', team: 'Klantregie', clients: 17 },
        { worker: null, team: 'Klantregie', clients: 2 },
        { worker: 'Karim Yildiz', team: 'Werk en stage', clients: 10 },
        { worker: 'Marit Dekker', team: 'Werk en stage', clients: 8 },
      ]),
    ],
  },
  {
    slug: 'merenburg',
    set: nationalProfiles,
    lead: 'Jet Smeets',
    clients: invented(8, 101, [{ worker: 'Jet Smeets', team: 'Meedoen', clients: 8 }]),
  },
]

/**
 * Teams, clients and partners of the demo. Each writer brings in the own clients, a statement a table. Their days are
 * told from the clock of the database: its policies say by that clock whose help has begun and is not over.
 */
export async function seedClients(given: Omit<SeedingClients, 'at'>): Promise<void> {
  const seeding = { ...given, at: await databaseTime(given.db) }
  for (const place of places) {
    const tenantId = seeding.tenants.get(place.slug)
    if (tenantId === undefined) throw new Error(`${place.slug} is not in the demo`)
    const teams = await seedTeams(seeding, tenantId, place.slug)
    const writers = new Set(place.clients.map(({ worker }) => worker ?? place.lead))
    for (const writer of writers) await bringIn(seeding, { ...place, tenantId, teams }, writer)
    await seedPartners(seeding, tenantId, place.slug)
  }
}

async function bringIn(
  { db, at, secrets }: SeedingClients,
  place: Place & { tenantId: string; teams: ReadonlyMap<string, string> },
  writer: string,
): Promise<void> {
  const by = demoPersonId(writer)
  const { tenantId } = place
  await inClients(db, { tenantId, personId: by }, async (trx) => {
    const own = place.clients.filter(({ worker }) => (worker ?? place.lead) === writer)
    const [key = ''] = own.map((client) => client.key)
    // An earlier start that was cut off brought them in: all of one writer, or none.
    if (await trx.selectFrom('client').select('key').where('key', '=', key).executeTakeFirst()) return
    const identities = new Map<string, Identity>()
    const rows = own.map((client) => {
      const story = toldStories[client.key] ?? storyOf(client)
      const profiles =
        toldStories[client.key] === undefined ? decidedProfiles(client, story, place.set) : story.profiles
      const made = recordsOf(
        client,
        { ...story, profiles },
        {
          at,
          by,
          workerId: client.worker === null ? null : demoPersonId(client.worker),
          teamId: place.teams.get(client.team) ?? '',
          idOf: demoPersonId,
        },
      )
      identities.set(made.id, { name: client.name, phone: null, email: null })
      return made.rows
    })
    const sealed = secrets === undefined ? undefined : { wrapper: secrets, identities, by, at }
    const count = await bringInRecords(trx, together(rows), sealed)
    await noteInLog(trx, {
      at,
      by: writer,
      action: 'clients.bringInClients',
      objectType: 'client-list',
      objectId: by,
      objectLabel: null,
      detail: { clients: own.length, rows: count },
    })
  })
}

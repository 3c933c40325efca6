import { recordFact } from '@vliegwiel/audit/server'
import { atSignIn, inTenant, type Database } from '@vliegwiel/db'
import { queueJob } from '@vliegwiel/jobs/server'
import type { KeyWrapper } from '@vliegwiel/clients/server'
import { seedClients } from './clients/seed-clients.ts'
import { demoPersons } from './demo-persons.ts'
import { seedBudgets } from './seed-budgets.ts'
import { seedCircle } from './seed-circle.ts'
import { seedDocuments } from './seed-documents.ts'
import { seedExercise } from './seed-exercise.ts'
import { seedHistory } from './seed-history.ts'
import { seedPilots } from './seed-pilots.ts'
import { seedPersons } from './seed-persons.ts'
import { seedTenants } from './seed-tenants.ts'

export interface SeedOptions {
  /** The moment of seeding; the history lies before it. */
  readonly at: Date
  /** For the links in the letters of the mailbox. */
  readonly publicUrl: string
  /** Seals the names of clients; left out: they have a key alone. */
  readonly secrets?: KeyWrapper | undefined
}

/** The tenant whose isolation is proved at the first start. */
const proved = 'den-helder'

/**
 * Puts the demo in: tenants, persons, settings with sources, invitations, some history. Through the use cases, so the
 * rules and the log hold for it too. Safe to repeat and to interrupt: only what is missing is made.
 *
 * @returns whether anything had to be made
 */
export async function seedDemo(db: Database, { at, publicUrl, secrets }: SeedOptions): Promise<boolean> {
  if (await isSeeded(db)) return false
  // Before everything that the demo tells of.
  const monthsAgo = new Date(at.getTime() - 400 * 86_400_000)
  const tenants = await seedTenants(db, monthsAgo)
  await seedPersons(db, tenants, monthsAgo)
  await seedHistory(db, { tenants, at, publicUrl })
  await seedDocuments({ db, tenants, at })
  await seedPilots({ db, tenants, at })
  await seedBudgets({ db, tenants, at })
  await seedCircle({ db, tenants, at })
  await seedExercise({ db, tenants, at })
  await seedClients({ db, tenants, secrets })
  await queueProof(db, tenants.get(proved), at)
  return true
}

const mark = 'demo.seed'

/** The last thing that is made says that everything is. */
function isSeeded(db: Database): Promise<boolean> {
  return atSignIn(db, async (trx) => {
    const tenant = await trx.selectFrom('tenant').select('tenant_id').where('slug', '=', proved).executeTakeFirst()
    return tenant?.tenant_id ?? null
  }).then((tenantId) =>
    tenantId === null
      ? false
      : inTenant(db, { tenantId }, async (trx) => {
          const row = await trx.selectFrom('audit_entry').select('seq').where('action', '=', mark).executeTakeFirst()
          return row !== undefined
        }),
  )
}

async function queueProof(db: Database, tenantId: string | undefined, at: Date): Promise<void> {
  const administrator = demoPersons.find((one) => one.roles[proved]?.includes('administrator'))
  if (tenantId === undefined || !administrator) throw new Error(`${proved} is not in the demo`)
  const { personId, displayName: name } = administrator
  await inTenant(db, { tenantId }, async (trx) => {
    const jobId = await queueJob(trx, {
      kind: 'isolation.run',
      input: { slug: proved },
      startedBy: personId,
      total: 2,
      at,
    })
    const fact = { at, actor: { personId, name, actingAs: null }, result: 'ok', origin: 'demo', network: null } as const
    await recordFact(trx, {
      ...fact,
      action: 'isolation.runProof',
      objectType: 'isolation',
      objectId: jobId,
      objectLabel: 'Den Helder',
      detail: { demo: true },
    })
    await recordFact(trx, {
      ...fact,
      actor: { personId: null, name: 'Vliegwiel', actingAs: null },
      action: mark,
      objectType: 'tenant',
      objectId: tenantId,
      objectLabel: 'Den Helder',
      detail: { demo: true },
    })
  })
}

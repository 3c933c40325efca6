import { recordFact } from '@vliegwiel/audit/server'
import { cents } from '@vliegwiel/budgets/money'
import { adoptPlan, bookOnLine, changeClasses, listPlans, type NewBooking, readLedger } from '@vliegwiel/budgets/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { daysAfter, type LocalDay } from '@vliegwiel/i18n'
import { bringIn, momentOf } from './bring-in.ts'
import { demoPersons } from './demo-persons.ts'
import { demoPlanKey } from './demo-plan.ts'
import { outflowFile, outflowReasons } from './invented-outflow.ts'
import { seedClaims } from './seed-claims.ts'
import { seedTargets } from './seed-targets.ts'
import { seedVangnet } from './seed-vangnet.ts'

interface Seeding {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}

const invented = 'Verzonnen voor de demo'

/** Budgets of the demo: invented months with public totals, an invented plan and benefit budget at the made-up Voorbeeld, a target at Merenburg. */
export async function seedBudgets(seeding: Seeding): Promise<void> {
  await outflowOfVoorbeeld(seeding)
  await planOfVoorbeeld(seeding)
  await seedClaims(seeding)
  await seedVangnet(seeding)
  await seedTargets(seeding)
}

function whoAt({ tenants, at }: Seeding, slug: string, name: string, daysAgo: number) {
  const tenantId = tenants.get(slug)
  const person = demoPersons.find(({ displayName }) => displayName === name)
  if (tenantId === undefined || !person) throw new Error(`${slug} or ${name} is not in the demo`)
  const by = { personId: person.personId, name }
  return { tenantId, context: { by, ...momentOf(at, daysAgo) } }
}

async function outflowOfVoorbeeld(seeding: Seeding): Promise<void> {
  const { tenantId, context } = whoAt(seeding, 'voorbeeld', 'Noor Aydin', 12)
  await inTenant(seeding.db, { tenantId }, async (trx) => {
    if ((await readLedger(trx)).version > 0) return
    await changeClasses({ trx, at: context.at }, { classes: outflowReasons, version: 0 })
    await bringIn({ ...context, trx }, 'outflow-ledger', {
      destination: 'outflow',
      fileName: 'uitstroom 18 maanden.csv',
      content: outflowFile(),
    })
    await recordFact(trx, {
      at: context.at,
      actor: { ...context.by, actingAs: null },
      action: 'budgets.changeClasses',
      objectType: 'ledger',
      objectId: null,
      objectLabel: null,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true },
    })
  })
}

async function planOfVoorbeeld(seeding: Seeding): Promise<void> {
  const { tenantId, context } = whoAt(seeding, 'voorbeeld', 'Noor Aydin', 0)
  await inTenant(seeding.db, { tenantId, door: 'release' }, async (trx) => {
    if ((await listPlans(trx)).length > 0) return
    const { planId, name } = await adoptPlan(
      { ...context, trx },
      {
        key: demoPlanKey,
        adoptedOn: daysAfter(context.today, -20),
        decision: { by: 'gemeenteraad', reference: 'Raadsbesluit (verzonnen)' },
        synthetic: true,
      },
    )
    for (const booking of inventedBookings(context.today))
      await bookOnLine({ ...context, trx }, { ...booking, planId, source: invented, of: null })
    await recordFact(trx, {
      at: context.at,
      actor: { ...context.by, actingAs: null },
      action: 'budgets.adoptPlan',
      objectType: 'budget-plan',
      objectId: planId,
      objectLabel: name,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true, synthetic: true },
    })
  })
}

/** A day a month until now for what is paid by the month, and some that are promised. Every amount is made up. */
function inventedBookings(today: LocalDay): Omit<NewBooking, 'planId' | 'source' | 'of'>[] {
  const year = today.slice(0, 4)
  const months = Array.from({ length: Number(today.slice(5, 7)) }, (_, at) => String(at + 1).padStart(2, '0'))
  const monthly = [
    { line: 'klantregie', cents: cents(27_600_00) },
    { line: 'training', cents: cents(21_900_00) },
    { line: 'subsidie', cents: cents(8_200_00) },
  ]
  const paid = months.flatMap((month) =>
    monthly.map((one) => ({
      ...one,
      kind: 'spending' as const,
      day: `${year}-${month}-01`,
      reference: `${one.line}-${month}`,
    })),
  )
  const firstDay = `${year}-01-01`
  return [
    ...paid,
    { line: 'buddys', kind: 'commitment', day: firstDay, cents: cents(85_000_00), reference: 'contract-buddys' },
    { line: 'fonds', kind: 'spending', day: firstDay, cents: cents(61_000_00), reference: 'leningen-1' },
    { line: 'fonds', kind: 'repayment', day: firstDay, cents: cents(12_000_00), reference: 'terug-1' },
  ]
}

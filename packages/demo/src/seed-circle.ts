import { recordFact } from '@vliegwiel/audit/server'
import { listPlans, namePilotLines, pilotLinkRows } from '@vliegwiel/budgets/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { findPilotByKey } from '@vliegwiel/pilots/server'
import { momentOf } from './bring-in.ts'
import { demoPersons } from './demo-persons.ts'
import { demoPlanKey } from './demo-plan.ts'

/** A tenth of the invented staff line pays the calls of the invented pilot. */
const share = 1_000

/** The circle of the demo: the made-up pilot of Voorbeeld is paid by a line of its made-up plan. */
export async function seedCircle({
  db,
  tenants,
  at,
}: {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}): Promise<void> {
  const tenantId = tenants.get('voorbeeld')
  const person = demoPersons.find(({ displayName }) => displayName === 'Noor Aydin')
  if (tenantId === undefined || !person) throw new Error('Voorbeeld or Noor is not in the demo')
  const by = { personId: person.personId, name: person.displayName }
  const moment = momentOf(at, 0)
  await inTenant(db, { tenantId }, async (trx) => {
    const pilot = await findPilotByKey(trx, 'eerste-week')
    const plan = (await listPlans(trx)).find(({ key }) => key === demoPlanKey)
    if (!pilot || !plan || (await pilotLinkRows(trx)).length > 0) return
    const links = [{ arm: 'bellen', planId: plan.plan_id, line: 'klantregie', share }]
    await namePilotLines(
      { trx, by, ...moment },
      { pilotId: pilot.pilot_id, links, arms: pilot.protocol.arms.map(({ key }) => key), version: 0 },
    )
    await recordFact(trx, {
      at: moment.at,
      actor: { ...by, actingAs: null },
      action: 'budgets.namePilotLines',
      objectType: 'pilot',
      objectId: pilot.pilot_id,
      objectLabel: pilot.name,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true, synthetic: true },
    })
  })
}

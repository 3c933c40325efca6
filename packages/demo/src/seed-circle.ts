import { listPlans, namePilotLines, pilotLinkRows } from '@vliegwiel/budgets/server'
import { findPilotByKey } from '@vliegwiel/pilots/server'
import { workAs, type Seeding } from './work-as.ts'
import { demoPlanKey } from './demo-plan.ts'

/** A tenth of the invented staff line pays the calls of the invented pilot. */
const share = 1_000

/** The circle of the demo: the made-up pilot of Voorbeeld is paid by a line of its made-up plan. */
export async function seedCircle(seeding: Seeding): Promise<void> {
  await workAs(seeding, { slug: 'voorbeeld', name: 'Noor Aydin', daysAgo: 0 }, async (context) => {
    const { trx, noted } = context
    const pilot = await findPilotByKey(trx, 'eerste-week')
    const plan = (await listPlans(trx)).find(({ key }) => key === demoPlanKey)
    if (!pilot || !plan || (await pilotLinkRows(trx)).length > 0) return
    const links = [{ arm: 'bellen', planId: plan.plan_id, line: 'klantregie', share }]
    await namePilotLines(context, {
      pilotId: pilot.pilot_id,
      links,
      arms: pilot.protocol.arms.map(({ key }) => key),
      version: 0,
    })
    await noted('budgets.namePilotLines', 'pilot', pilot.pilot_id, pilot.name, { synthetic: true })
  })
}

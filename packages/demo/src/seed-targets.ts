import { recordFact } from '@vliegwiel/audit/server'
import { addMonths, monthOfDay } from '@vliegwiel/budgets'
import type { NamedClass } from '@vliegwiel/budgets/ledger'
import { changeClasses, readLedger, writeTarget } from '@vliegwiel/budgets/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { bringIn, momentOf } from './bring-in.ts'
import { demoPersons } from './demo-persons.ts'

const source = 'Verzonnen voor de demo'

const classes: readonly NamedClass[] = [
  { id: 'werk', name: 'Werk', combines: [], work: true, influenceable: true },
  { id: 'werk-na-gesprek', name: 'Werk na een gesprek', combines: [], work: true, influenceable: true },
  { id: 'anders', name: 'Iets anders', combines: [], work: false, influenceable: false },
]

/** Nine invented months, the last two of them provisional. */
const months: readonly (readonly [work: number, talks: number, other: number])[] = [
  [322, 28, 210],
  [310, 31, 198],
  [335, 36, 205],
  [340, 40, 221],
  [318, 44, 214],
  [329, 47, 190],
  [331, 45, 186],
  [325, 49, 202],
  [338, 52, 207],
]

/**
 * A target of 4,000 and 500 more, as Den Haag told of it, with invented months at the made-up Merenburg. Its year began
 * nine months ago, so that the demo has the same on any day.
 */
export async function seedTargets({
  db,
  tenants,
  at,
}: {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}): Promise<void> {
  const tenantId = tenants.get('merenburg')
  const person = demoPersons.find(({ displayName }) => displayName === 'Mila Verhoef')
  if (tenantId === undefined || !person) throw new Error('Merenburg or Mila is not in the demo')
  const by = { personId: person.personId, name: person.displayName }
  const moment = momentOf(at, 2)
  const first = addMonths(monthOfDay(moment.today), -months.length)
  await inTenant(db, { tenantId }, async (trx) => {
    if ((await readLedger(trx)).version > 0) return
    const noted = (action: string, objectType: string, objectId: string | null, objectLabel: string | null) =>
      recordFact(trx, {
        at: moment.at,
        actor: { ...by, actingAs: null },
        action,
        objectType,
        objectId,
        objectLabel,
        result: 'ok',
        origin: 'demo',
        network: null,
        detail: { demo: true, synthetic: true },
      })
    await changeClasses({ trx, at: moment.at }, { classes, version: 0 })
    await noted('budgets.changeClasses', 'ledger', null, null)
    const rows = months.flatMap((counts, place) =>
      classes.map(({ id }, reason) => [
        moment.today,
        addMonths(first, place),
        id,
        place < months.length - 2 ? 'definitief' : 'voorlopig',
        counts[reason] ?? 0,
        source,
      ]),
    )
    const content = [['bekend op', 'maand', 'reden', 'stand', 'aantal', 'bron'], ...rows]
      .map((cells) => cells.join(';'))
      .join('\n')
    await bringIn({ trx, by, ...moment }, 'outflow-ledger', {
      destination: 'outflow',
      fileName: 'uitstroom Merenburg.csv',
      content: new TextEncoder().encode(content),
    })
    const article = { source: 'Artikel over Werkoffensief 500+', date: '2018-03-01', certainty: 'secondary' } as const
    const name = 'Vierduizend, en vijfhonderd extra'
    const targetId = await writeTarget(
      { trx, by, ...moment },
      {
        name,
        synthetic: true,
        target: {
          from: first,
          to: addMonths(first, 11),
          target: { regular: { value: 4_000, ...article }, extra: { value: 500, ...article } },
          reasons: { regular: ['werk'], extra: ['werk-na-gesprek'] },
        },
      },
    )
    await noted('budgets.writeTarget', 'budget-target', targetId, name)
  })
}

import { addMonths, monthOfDay } from '@vliegwiel/budgets'
import type { NamedClass } from '@vliegwiel/budgets/ledger'
import { changeClasses, readLedger, writeTarget } from '@vliegwiel/budgets/server'
import { bringIn } from './bring-in.ts'
import { workAs, type Seeding } from './work-as.ts'

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
export async function seedTargets(seeding: Seeding): Promise<void> {
  await workAs(seeding, { slug: 'merenburg', name: 'Mila Verhoef', daysAgo: 2 }, async (context) => {
    const { trx, today, noted } = context
    const first = addMonths(monthOfDay(today), -months.length)
    if ((await readLedger(trx)).version > 0) return
    await changeClasses(context, { classes, version: 0 })
    await noted('budgets.changeClasses', 'ledger', null, null, { synthetic: true })
    const rows = months.flatMap((counts, place) =>
      classes.map(({ id }, reason) => [
        today,
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
    await bringIn(context, 'outflow-ledger', {
      destination: 'outflow',
      fileName: 'uitstroom Merenburg.csv',
      content: new TextEncoder().encode(content),
    })
    const article = { source: 'Artikel over Werkoffensief 500+', date: '2018-03-01', certainty: 'secondary' } as const
    const name = 'Vierduizend, en vijfhonderd extra'
    const targetId = await writeTarget(context, {
      name,
      synthetic: true,
      target: {
        from: first,
        to: addMonths(first, 11),
        target: { regular: { value: 4_000, ...article }, extra: { value: 500, ...article } },
        reasons: { regular: ['werk'], extra: ['werk-na-gesprek'] },
      },
    })
    await noted('budgets.writeTarget', 'budget-target', targetId, name, { synthetic: true })
  })
}

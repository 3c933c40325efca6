import { monthsOf } from '@vliegwiel/budgets'
import type { NamedClass } from '@vliegwiel/budgets/ledger'
import { splitWhole } from '@vliegwiel/budgets/money'

/** How the article counts who left: one of its figures holds two reasons together, and is never divided. */
export const outflowReasons: readonly NamedClass[] = [
  { id: 'werk', name: 'Werk', combines: [], work: true, influenceable: true },
  {
    id: 'school-of-beeindigd',
    name: 'School of beëindigd',
    combines: ['school', 'beeindigd'],
    work: false,
    influenceable: true,
  },
  {
    id: 'niet-te-beinvloeden',
    name: 'Niet te beïnvloeden',
    combines: ['verhuisd', 'samenwonend'],
    work: false,
    influenceable: false,
  },
]

/** Eighteen months, as the article tells of. Which ones it does not say. */
export const outflowPeriod = { from: '2016-01', to: '2017-06' }

const counts = { werk: 857, 'school-of-beeindigd': 384, 'niet-te-beinvloeden': 976 }

/**
 * The article about Emmen states the eighteen months together. What is said of one month is made up, so this stands at a
 * municipality that is made up too, and its source says so.
 */
const source = 'Verzonnen voor de demo, met de totalen van Binnenlands Bestuur, 28 juli 2017'

/** A file as a municipality would send it, with the total of the article: 2,217 people. */
export function outflowFile(total = 2_217): Uint8Array {
  const months = monthsOf(outflowPeriod)
  const rows = Object.entries(counts).flatMap(([reason, count]) =>
    splitWhole(
      count,
      months.map(() => 1),
    ).map((part, at) => ['2017-07-28', months[at] ?? '', reason, 'voorlopig', part, source]),
  )
  const stated = ['2017-07-28', `${outflowPeriod.from} t/m ${outflowPeriod.to}`, 'totaal', '', total, source]
  const lines = [['bekend op', 'maand', 'reden', 'stand', 'aantal', 'bron'], ...rows, stated]
  return new TextEncoder().encode(lines.map((cells) => cells.join(';')).join('\n'))
}

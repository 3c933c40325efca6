import type { Block } from '@vliegwiel/configuration'

export const demoPlanKey = 'investeringsplan'

const invented = 'Verzonnen voor de demo'
const line = (key: string, name: string, fields: Block['fields']): Block => ({
  id: key,
  type: 'line',
  fields: { name, key, purse: 'guidance-money', funding: 'algemene reserve', source: invented, ...fields },
})

/** A made-up plan of this year and the next: staff, courses, buddies, a loan fund, and wage subsidies of another purse. */
export function demoPlan(year: string): Block {
  const next = String(Number(year) + 1)
  return {
    id: 'root',
    type: 'root',
    fields: { title: 'Investeringsplan', purpose: 'Meer mensen aan het werk, met een vaste klantregisseur.' },
    children: [yearOf(year, ''), yearOf(next, `-${next}`)],
  }
}

const yearOf = (year: string, mark: string): Block => {
  const sourceDate = { sourceDate: `${Number(year) - 1}-11-01` }
  return {
    id: `jaar-${year}`,
    type: 'year',
    fields: { name: year, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` },
    children: [
      line(`klantregie${mark}`, 'Klantregie', {
        kind: 'staff',
        fte: 40_000,
        pricePerFte: 84_000_00,
        ...sourceDate,
      }),
      line(`training${mark}`, 'Training en diagnose', { kind: 'training', amount: 264_000_00, ...sourceDate }),
      line(`buddys${mark}`, 'Buddy’s voor en na', {
        kind: 'contract',
        partner: 'Welzijn Voorbeeld (verzonnen)',
        amount: 120_000_00,
        ...sourceDate,
      }),
      line(`fonds${mark}`, 'Scholingsfonds', {
        kind: 'loan-fund',
        amount: 100_000_00,
        repayments: 20_000_00,
        ...sourceDate,
      }),
      line(`subsidie${mark}`, 'Loonkostensubsidie', {
        purse: 'benefit-budget',
        funding: 'van het Rijk',
        kind: 'other',
        amount: 100_000_00,
        ...sourceDate,
      }),
    ],
  }
}

import type { Block, Fields } from '@vliegwiel/configuration'

const sourced = { source: 'Raadsvoorstel 2026-041', sourceDate: '2025-11-20', funding: 'algemene reserve' }

/** A line of a plan's document; amounts in whole cents. */
export const someLine = (key: string, fields: Fields = {}): Block => ({
  id: key,
  type: 'line',
  fields: { name: key, key, purse: 'guidance-money', kind: 'other', amount: 100_000, ...sourced, ...fields },
})

export const someYear = (name: string, lines: readonly Block[], fields: Fields = {}): Block => ({
  id: `jaar-${name}`,
  type: 'year',
  fields: { name, firstDay: `${name}-01-01`, lastDay: `${name}-12-31`, ...fields },
  children: lines,
})

export const someAmendment = (id: string, day: string, changes: readonly Block[], fields: Fields = {}): Block => ({
  id,
  type: 'amendment',
  fields: { day, reason: 'Buddy’s begonnen later', decidedBy: 'college', reference: 'B-12', ...fields },
  children: changes,
})

export const someChange = (id: string, fields: Fields): Block => ({ id, type: 'change', fields })

/** A plan of one year: staff, courses, a partner, a loan fund and wage subsidies from the benefit budget. Made up. */
export const somePlan = (...children: readonly Block[]): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Investeringsplan 2026', purpose: null },
  children: children.length > 0 ? children : [someYear('2026', someLines)],
})

export const someLines: readonly Block[] = [
  someLine('klantregie', {
    name: 'Klantregie',
    kind: 'staff',
    amount: null,
    fte: 40_000,
    pricePerFte: 8_400_000,
  }),
  someLine('cursussen', { name: 'Cursussen', kind: 'training', amount: 100_000 }),
  someLine('buddys', { name: 'Buddy’s', kind: 'contract', partner: 'Welzijn', amount: 12_000_000 }),
  someLine('fonds', { name: 'Scholingsfonds', kind: 'loan-fund', amount: 10_000_000, repayments: 2_000_000 }),
  someLine('subsidie', { name: 'Loonkostensubsidie', purse: 'benefit-budget', amount: 10_000_000 }),
]

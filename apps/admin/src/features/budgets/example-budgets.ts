import type { Ledger, Plan } from './budget.ts'

const percent = (count: number, base: number, value: number) => ({
  count,
  base,
  percent: {
    name: 'share-of-reasons',
    of: null,
    unit: 'share',
    decimals: 2,
    value,
    formula: [
      { kind: 'value' as const, name: 'reasons', of: null, value: count, unit: 'persons', from: null },
      { kind: 'sign' as const, sign: '×' as const },
      { kind: 'value' as const, name: 'percent', of: null, value: 100, unit: 'ratio', from: null },
      { kind: 'sign' as const, sign: ':' as const },
      { kind: 'value' as const, name: 'base', of: null, value: base, unit: 'persons', from: null },
    ],
  },
})

const figure = (parts: readonly [number, number, number], stage: 'provisional' | 'final') => ({
  stage,
  knownAt: '2017-08-15',
  source: 'artikel over Emmen',
  parts: ['werk', 'school', 'verhuisd'].map((reason, at) => ({ reason, count: parts[at] ?? 0 })),
  total: parts[0] + parts[1] + parts[2],
})

/** Three months of a ledger, one of them not known; for stories. */
export const exampleLedger: Ledger = {
  classes: [
    { id: 'werk', name: 'Werk', combines: [], work: true, influenceable: true },
    { id: 'school', name: 'School of beëindigd', combines: ['school', 'ended'], work: false, influenceable: true },
    { id: 'verhuisd', name: 'Niet te beïnvloeden', combines: [], work: false, influenceable: false },
  ],
  version: 1,
  flow: 'outflow',
  day: '2026-11-26',
  today: '2026-11-26',
  days: ['2016-03-01', '2017-08-15'],
  reach: { from: '2016-01', to: '2016-03' },
  period: { from: '2016-01', to: '2016-03' },
  months: [
    { month: '2016-01', figure: figure([48, 22, 55], 'final') },
    { month: '2016-02', figure: null },
    { month: '2016-03', figure: figure([47, 21, 54], 'provisional') },
  ],
  sums: {
    parts: [
      { reason: 'werk', count: 95, share: percent(95, 247, 38.46) },
      { reason: 'school', count: 43, share: percent(43, 247, 17.41) },
      { reason: 'verhuisd', count: 109, share: percent(109, 247, 44.13) },
    ],
    total: 247,
    months: 2,
    missing: ['2016-02'],
    stages: { provisional: 1, revised: 0, final: 1 },
    work: percent(95, 247, 38.46),
    influenceable: percent(138, 247, 55.87),
    influenceUnknown: [],
  },
  stock: [
    {
      month: '2016-01',
      kind: 'differs',
      stock: 3_600,
      inflow: 110,
      outflow: 125,
      next: 3_580,
      difference: -5,
      missing: [],
    },
    {
      month: '2016-02',
      kind: 'cannot-be-checked',
      stock: null,
      inflow: null,
      outflow: null,
      next: null,
      difference: null,
      missing: ['outflow'],
    },
  ],
  assumptions: [
    {
      name: 'delivery',
      of: null,
      unit: 'text',
      value: 'd1',
      source: 'artikel over Emmen',
      date: '2017-08-15',
      certainty: 'secondary',
    },
  ],
}

export const emptyLedger: Ledger = {
  ...exampleLedger,
  classes: [],
  version: 0,
  days: [],
  reach: null,
  period: null,
  months: [],
  sums: null,
  stock: [],
  assumptions: [],
}

const amount = (name: string, cents: number) => ({
  name,
  of: null,
  unit: 'cents',
  decimals: 0,
  value: cents,
  formula: [{ kind: 'value' as const, name, of: null, value: cents, unit: 'cents', from: null }],
})

const line = (key: string, name: string, more: Partial<Plan['lines'][number]>): Plan['lines'][number] => ({
  line: key,
  name,
  year: '2026',
  from: '2026-01',
  to: '2026-12',
  purse: 'guidance-money',
  funding: 'algemene reserve',
  kind: 'staff',
  council: 33_600_000,
  budget: 33_600_000,
  committed: 8_400_000,
  spent: 24_900_000,
  repaid: 0,
  left: 300_000,
  months: [],
  pilots: [],
  yearEnd: {
    through: '2026-09',
    atPace: amount('spending-at-pace', 33_200_000),
    promised: amount('spent-and-promised', 33_300_000),
    expected: amount('expected-promised', 33_300_000),
    left: amount('left', 300_000),
  },
  ...more,
})

/** A plan with two purses, a line that was amended and one of which nothing can be expected yet; for stories. */
export const examplePlan: Plan = {
  planId: '019ab000-0000-7000-8000-000000000001',
  key: 'plan-2026',
  name: 'Investeringsplan 2026 en 2027',
  adoptedOn: '2025-11-12',
  decision: { by: 'gemeenteraad', reference: 'R-2025-41' },
  synthetic: true,
  version: 2,
  today: '2026-11-26',
  lines: [
    line('klantregie', 'Klantregie', {}),
    line('fonds', 'Scholingsfonds', {
      kind: 'loan-fund',
      council: 9_000_000,
      budget: 10_000_000,
      committed: 1_600_000,
      spent: 6_100_000,
      repaid: 1_200_000,
      left: 3_500_000,
    }),
    line('subsidie', 'Loonkostensubsidie', {
      purse: 'benefit-budget',
      kind: 'other',
      budget: 10_000_000,
      council: 10_000_000,
      committed: 3_000_000,
      spent: 7_000_000,
      left: 0,
      yearEnd: {
        through: '2026-09',
        atPace: amount('spending-at-pace', 10_200_000),
        promised: amount('spent-and-promised', 10_000_000),
        expected: amount('expected-at-pace', 10_200_000),
        left: amount('left', -200_000),
      },
    }),
    line('klantregie-27', 'Klantregie', { year: '2027', from: '2027-01', to: '2027-12', spent: 0, yearEnd: null }),
  ],
  amendments: [
    {
      number: 1,
      day: '2026-03-01',
      reason: 'Meer mensen vroegen een cursus aan',
      decision: { by: 'college', reference: 'B-12' },
      changes: [{ kind: 'raise', line: 'fonds', to: null, cents: 1_000_000 }],
      by: 'Noor Aydin',
      at: '2026-03-02T10:00:00Z',
    },
  ],
  open: [{ day: '2026-12-01', reason: 'Buddy’s begonnen later' }],
}

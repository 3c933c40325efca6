import type { CaseInput, Parameter, PilotEffect } from '../case/index.ts'
import { euros } from '../money/index.ts'

const from = { source: 'Article on the investment plan of Emmen', date: '2017-08-15', certainty: 'secondary' } as const
export const fixed = (value: number): Parameter => ({ value, ...from })
export const ranged = (low: number, value: number, high: number): Parameter => ({
  ...fixed(value),
  range: { low, high },
})

/** What every case below shares: everybody leaves at once, for a year, and stays away; nothing is discounted. */
const plain = {
  costs: [{ month: 0, cents: euros(900_000), purse: 'guidance-money' }],
  horizonMonths: 12,
  spreadMonths: 1,
  savingPerPersonYear: fixed(euros(14_000)),
  durationMonths: fixed(12),
  lagMonths: fixed(0),
  returnPerYear: fixed(0),
  durableShare: fixed(10_000),
  shortMonths: fixed(0),
  discountPerYear: fixed(0),
} as const

/** Emmen's later year: 900,000 for a year, 100 people at 14,000. */
export const emmenCase = (others: Partial<CaseInput<'gross'>> = {}): CaseInput<'gross'> => ({
  ...plain,
  persons: { reckoning: 'gross', left: fixed(100), deadweight: null },
  ...others,
})

/** Five years of a programme about which much is unknown; made up. */
export const uncertainCase = (others: Partial<CaseInput<'gross'>> = {}): CaseInput<'gross'> => ({
  ...plain,
  persons: { reckoning: 'gross', left: ranged(80, 100, 150), deadweight: ranged(1_000, 3_000, 5_000) },
  costs: Array.from({ length: 24 }, (_, month) => ({ month, cents: euros(37_500), purse: 'guidance-money' })),
  horizonMonths: 60,
  spreadMonths: 12,
  savingPerPersonYear: ranged(euros(12_000), euros(14_000), euros(17_000)),
  durationMonths: ranged(12, 24, 48),
  lagMonths: ranged(0, 2, 6),
  returnPerYear: ranged(500, 1_500, 3_500),
  durableShare: ranged(6_000, 7_500, 9_000),
  shortMonths: ranged(2, 4, 8),
  discountPerYear: ranged(0, 225, 450),
  ...others,
})

/** What a pilot of 400 people measured: 4 more per 100 left, between 1 fewer and 9 more; made up. */
export const exampleEffect: PilotEffect = {
  estimate: 0.04,
  low: -0.01,
  high: 0.09,
  level: 0.95,
  claim: 'effect',
  estimand: 'all-assigned',
  arm: 'small-caseload',
  control: 'usual',
  outcome: 'left-benefit',
  horizon: '12-months',
  people: 400,
  inputHash: 'made-up',
  computedAt: '2026-06-01T10:00:00Z',
}

/** The same year for the people of a pilot's effect. */
export const netCase = (
  effect: Partial<PilotEffect> = {},
  others: Partial<CaseInput<'net'>> = {},
): CaseInput<'net'> => ({
  ...plain,
  persons: { reckoning: 'net', offered: 1_000, effect: { ...exampleEffect, ...effect } },
  ...others,
})

import type { EffectReportInput, ReportData } from '../report/index.ts'

/** A report input as a pilot would make it; tests replace what they are about. */
export const exampleInput = (data: ReportData, others: Partial<EffectReportInput> = {}): EffectReportInput => ({
  plan: { hash: 'plan-hash', lockedAt: '2026-01-05', deviations: [] },
  design: {
    kind: 'random-simple',
    unit: 'person',
    strata: [],
    clusters: 0,
    allocation: { seed: 'seed', logHash: 'log-hash', ratio: [1, 1] },
  },
  population: {
    treated: { assigned: 180, started: 170, analysed: 175, lost: 5 },
    control: { assigned: 182, started: 182, analysed: 176, lost: 6 },
  },
  outcome: { id: 'at-work', kind: 'share', horizon: '12-months', direction: 'more-is-better', unit: 'people' },
  contrast: { arm: 'extra-help', control: 'usual' },
  estimand: 'all-assigned',
  data,
  prior: { kind: 'normal', mean: 0, sd: 0.1 },
  computedAt: '2027-02-01T10:00:00Z',
  ...others,
})

/** 30 and 27 of about 175 at work: an interval over 0. */
export const overZero: ReportData = {
  kind: 'shares',
  counts: { treated: { events: 33, n: 175 }, control: { events: 27, n: 176 } },
}

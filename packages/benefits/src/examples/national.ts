import type { Situation } from '../norm/situation.ts'
import type { Job } from '../wage/job.ts'
import type { WorkedExample } from './worked-example.ts'

const law = 'Participatiewet, text of 2026-01-01'
const single: Situation = { household: 'single', person: { age: 35 } }
const minimumWage = (weeklyCentihours: number): Job => ({
  start: '2026-01-01',
  pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours },
})
const earns = (cents: number, start = '2026-01-01'): Job => ({ start, pay: { kind: 'net', cents } })
const asked = '2026-01-10'

/** Examples of national law, without a municipal ordinance. They ship with the package and pass under the defaults. */
export const nationalExamples: readonly WorkedExample[] = [
  {
    id: 'national-no-income',
    title: 'No income means the norm, of which 5 % is kept back',
    source: law,
    situation: single,
    job: null,
    date: asked,
    expected: {
      '2025-07': { benefit: 136_906, payable: 130_061 },
      '2026-01': { benefit: 140_150 },
      '2026-07': { benefit: 141_946 },
    },
  },
  {
    id: 'national-cost-sharing',
    title: 'Two people share the costs: half the couple norm each',
    source: 'cost-sharing check values of 2026-01-01 and 2026-07-01',
    situation: { ...single, housemates: [{ age: 30 }] },
    job: null,
    date: asked,
    expected: { '2026-01': { norm: 100_107 }, '2026-07': { norm: 101_390 } },
  },
  {
    id: 'national-disregard-25',
    title: '400 earned: 100 does not count',
    source: `${law}, art. 31(2)(n)`,
    situation: single,
    job: earns(40_000),
    date: asked,
    expected: { '2026-01': { disregarded: 10_000, counted: 30_000, benefit: 110_150, total: 150_150 } },
  },
  {
    id: 'national-disregard-cap',
    title: '1,300 earned: at most 285 does not count',
    source: `${law}, art. 31(2)(n)`,
    situation: single,
    job: earns(130_000),
    date: asked,
    expected: { '2026-01': { disregarded: 28_500, counted: 101_500, benefit: 38_650 } },
  },
  {
    id: 'national-month-seven',
    title: 'The seventh month: everything counts',
    source: `${law}, art. 31(2)(n)`,
    situation: single,
    job: earns(40_000, '2025-10-01'),
    date: asked,
    expected: { '2026-03': { disregarded: 10_000 }, '2026-04': { disregarded: 0, benefit: 100_150 } },
  },
  {
    id: 'national-below-27',
    title: 'Aged 26: rule n does not hold',
    source: `${law}, art. 31(5)`,
    situation: { household: 'single', person: { age: 26 } },
    job: earns(40_000),
    date: asked,
    expected: { '2026-01': { disregarded: 0, benefit: 100_150 } },
  },
  {
    id: 'national-2027',
    title: 'From 2027: 15 % without a cap, twelve months',
    source: 'Participatiewet art. 34a(1)(a)',
    situation: single,
    job: earns(130_000, '2027-01-01'),
    date: '2026-12-20',
    expected: { '2027-01': { disregarded: 19_500 }, '2027-12': { disregarded: 19_500 }, '2028-01': { disregarded: 0 } },
  },
  {
    id: 'national-cap-unknown',
    title: 'The cap of July 2026 is not known: no answer unless the municipality allows the last known one',
    source: 'Participatiewet art. 38(4)',
    situation: single,
    job: earns(40_000, '2026-07-01'),
    date: '2026-07-10',
    expected: { '2026-07': {} },
    refused: 'value-unknown',
  },
  ...(
    [
      [800, 55_074],
      [2000, 134_498],
      [3600, 229_989],
    ] as const
  ).map(([hours, net]): WorkedExample => ({
    id: `national-net-${hours}`,
    title: `Net wage of ${hours / 100} hours a week at the minimum wage`,
    source: 'net wage rows of 2026: a month, holiday pay included, credits applied, no pension',
    situation: single,
    job: minimumWage(hours),
    date: asked,
    expected: { '2026-03': { net } },
  })),
]

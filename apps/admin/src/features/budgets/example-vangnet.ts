import type { Vangnet, VangnetFigure } from './budget.ts'

const figure = (year: number, name: VangnetFigure['figure'], euro: number): VangnetFigure => ({
  year,
  figure: name,
  version: 1,
  cents: euro * 100,
  source: 'Verzonnen voor de demo',
  date: `${year}-10-01`,
  certainty: 'assumed',
  synthetic: true,
  by: 'Noor Aydin',
  at: '2026-11-20T10:00:00.000Z',
})

/** The provisional budget of 2025 opens both entrances, the final one the extended alone; for stories. */
export const exampleVangnet: Vangnet = {
  today: '2026-11-26',
  figures: [
    figure(2022, 'final', 40_000_000),
    figure(2022, 'costs-realised', 42_300_000),
    figure(2023, 'final', 43_100_000),
    figure(2023, 'costs-realised', 45_600_000),
    figure(2024, 'final', 46_000_000),
    figure(2024, 'costs-realised', 48_100_000),
    figure(2025, 'provisional', 47_200_000),
    figure(2025, 'final', 49_100_000),
    figure(2025, 'costs-realised', 52_200_000),
  ],
  earlier: [{ ...figure(2025, 'costs-expected', 51_900_000), cents: null, version: 2 }],
}

export const emptyVangnet: Vangnet = { today: '2026-11-26', figures: [], earlier: [] }

/** What the seed 20261130 makes of `uncertainCase()`, to the cent: the same in Node and in every browser. */
export const GOLDEN_SEED = 20_261_130
export const GOLDEN = {
  runs: 10_000,
  saving: {
    low: { reckoning: 'gross', cents: 87_373_761 },
    median: { reckoning: 'gross', cents: 154_478_709 },
    high: { reckoning: 'gross', cents: 271_311_881 },
  },
  balance: { low: -1_672_160, median: 65_481_679, high: 182_117_550 },
  paidForItself: 9_708,
  ratio: { low: 0.981, median: 1.736, high: 3.048 },
  breakEvenPersons: { low: 39, median: 63, high: 106 },
  paybackMonths: { low: 10, median: 16, high: 31 },
}

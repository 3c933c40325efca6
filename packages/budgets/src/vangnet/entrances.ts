import { derived, type Found, type FoundNote, secondary, unknown, verified } from './found.ts'

/**
 * The entrances to the safety-net grant (vangnetuitkering, Participatiewet art. 73-75) by budget year, as collected on
 * 29 November 2026. Sources by their letter in `sources.ts`. Percentages are hundredths of a percent of the budget.
 */

/** `single` until 2024; since 2025 there are two, each with its own threshold and its own years. */
export type EntranceName = 'single' | 'regular' | 'extended'

/** What several years must show together. */
export type MultiYearRule =
  /** The results of these years added up, divided by the budget of the last one, must be above. */
  | { readonly kind: 'cumulative-over'; readonly years: readonly number[]; readonly basisPoints: number }
  /** At least so many of these years with a deficit of at least so much. */
  | {
      readonly kind: 'years-with-deficit'
      readonly years: readonly number[]
      readonly atLeastYears: number
      readonly basisPoints: number
    }

/** Which part of the deficit is paid: between `from` and `to` (null: no end), so much of it. */
export interface Tier {
  readonly from: number
  readonly to: number | null
  readonly paid: number
}

export interface Entrance {
  readonly budgetYear: number
  readonly name: EntranceName
  /** The deficit of the year must be above this. */
  readonly ownRisk: Found<number>
  readonly multiYear: Found<MultiYearRule>
  readonly tiers: Found<readonly Tier[]>
}

const from5: readonly Tier[] = [
  { from: 500, to: 1_250, paid: 5_000 },
  { from: 1_250, to: null, paid: 10_000 },
]
const from7half: readonly Tier[] = [
  { from: 750, to: 1_250, paid: 5_000 },
  { from: 1_250, to: null, paid: 10_000 },
]
const notFound = 'not-found'
const sameAs2021And2025 = 'same-in-2021-and-2025'

const nothingFound = (
  budgetYear: number,
  name: EntranceName,
  note: FoundNote = notFound,
  source?: string,
): Entrance => ({
  budgetYear,
  name,
  ownRisk: unknown(note, source),
  multiYear: unknown(notFound),
  tiers: unknown(notFound),
})

export const entrances: readonly Entrance[] = [
  nothingFound(2015, 'single'),
  nothingFound(2016, 'single', 'only-conditions-found', 'B11'),
  {
    budgetYear: 2017,
    name: 'single',
    ownRisk: derived(500, 'B6', 'bound-from-2018'),
    multiYear: unknown(notFound),
    tiers: derived(from5, 'B6', 'parts-from-2018-and-2021'),
  },
  {
    budgetYear: 2018,
    name: 'single',
    ownRisk: verified(500, 'B5'),
    multiYear: verified({ kind: 'cumulative-over', years: [2016, 2017, 2018], basisPoints: 500 }, 'B5'),
    tiers: unknown('likely-as-2017'),
  },
  nothingFound(2019, 'single'),
  nothingFound(2020, 'single', 'few-applications', 'B8'),
  {
    budgetYear: 2021,
    name: 'single',
    ownRisk: verified(750, 'B4'),
    multiYear: verified({ kind: 'cumulative-over', years: [2019, 2020, 2021], basisPoints: 750 }, 'B4'),
    tiers: verified(from7half, 'B4'),
  },
  {
    budgetYear: 2022,
    name: 'single',
    ownRisk: derived(750, 'B1', sameAs2021And2025),
    multiYear: unknown(notFound),
    tiers: unknown(notFound),
  },
  {
    budgetYear: 2023,
    name: 'single',
    ownRisk: derived(750, 'B1', sameAs2021And2025),
    multiYear: unknown(notFound),
    tiers: unknown(notFound),
  },
  {
    budgetYear: 2024,
    name: 'single',
    ownRisk: secondary(750, 'B9'),
    multiYear: unknown(notFound),
    tiers: secondary(from7half, 'B9'),
  },
  {
    budgetYear: 2025,
    name: 'extended',
    ownRisk: verified(500, 'B1'),
    multiYear: verified(
      { kind: 'years-with-deficit', years: [2022, 2023, 2024], atLeastYears: 2, basisPoints: 500 },
      'B1',
    ),
    tiers: unknown(notFound),
  },
  {
    budgetYear: 2025,
    name: 'regular',
    ownRisk: verified(750, 'B1'),
    multiYear: verified({ kind: 'cumulative-over', years: [2023, 2024, 2025], basisPoints: 750 }, 'B1'),
    tiers: unknown('parts-not-restated', 'B1'),
  },
  // An own risk of 2.5 % is announced, expressly not for 2025; its first year and its conditions were not seen.
  nothingFound(2026, 'extended', 'lower-risk-announced', 'B1'),
  nothingFound(2026, 'regular'),
]

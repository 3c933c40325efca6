/**
 * Amounts for the second calculation, copied by hand from the consolidated text of the Participatiewet (BWBR0015703) of
 * 2025-01-01, 2025-02-04, 2025-07-01, 2026-01-01 and 2026-07-01, the Wet op de loonbelasting 1964 and the minimum wage
 * notices. Nothing here is read from `src/parameters`: a slip of the pen there shows as a difference. Euros, as printed.
 */
export interface HalfYear {
  /** First month, 'YYYY-MM'. */
  readonly from: string
  /** Art. 20(1) a, b, c; 20(2) a, b, c; 20(3), null where the law does not have it. */
  readonly art20: readonly [number, number, number]
  readonly art20children: readonly [number, number, number]
  readonly art20parents: number | null
  readonly art21: readonly [number, number]
  readonly art22: readonly [number, number, number]
  /** Art. 22a(3) a (with children) and b. */
  readonly art22a3: readonly [number, number]
  /** Art. 23(1) a, b and 23(2) a, b. */
  readonly art23: readonly [number, number, number, number]
}

export const halfYears: readonly HalfYear[] = [
  {
    from: '2025-01',
    art20: [332.17, 664.34, 1293.21],
    art20children: [332.17, 1048.75, 1677.62],
    art20parents: null,
    art21: [1345.45, 1922.07],
    art22: [1501.07, 2053.48, 2053.48],
    art22a3: [716.58, 332.17],
    art23: [426.03, 662.69, 45, 101],
  },
  {
    from: '2025-07',
    art20: [337.98, 675.96, 1315.88],
    art20children: [337.98, 1067.12, 1707.04],
    art20parents: null,
    art21: [1369.06, 1955.8],
    art22: [1530.21, 2094.98, 2094.98],
    art22a3: [729.14, 337.98],
    art23: [433.49, 674.29, 45, 101],
  },
  {
    from: '2026-01',
    art20: [345.99, 691.98, 1347.06],
    art20children: [345.99, 1092.41, 1747.49],
    art20parents: 746.45,
    art21: [1401.5, 2002.13],
    art22: [1564.69, 2144.16, 2144.16],
    art22a3: [746.42, 345.99],
    art23: [443.76, 690.27, 47, 106],
  },
  {
    from: '2026-07',
    art20: [350.42, 700.84, 1364.32],
    art20children: [350.42, 1106.4, 1769.88],
    art20parents: 762.24,
    art21: [1419.46, 2027.79],
    art22: [1587.34, 2176.1, 2176.1],
    art22a3: [755.98, 350.42],
    art23: [449.44, 699.11, 47, 106],
  },
]

/** Art. 31(2) n, r, y, and z with aa: the most a month. From July 2026 the new ones are unknown: those of January. */
export const caps: readonly {
  readonly from: string
  readonly n: number
  readonly r: number
  readonly y: number
  readonly z: number
}[] = [
  { from: '2025-01', n: 273, r: 170.61, y: 173.04, z: 170.18 },
  { from: '2025-02', n: 273, r: 170.61, y: 173.04, z: 173.04 },
  { from: '2025-07', n: 278, r: 173.87, y: 176.35, z: 176.35 },
  { from: '2026-01', n: 285, r: 177.66, y: 180.19, z: 180.19 },
]

/** Art. 33(5) a and b. */
export const privatePensions: readonly { readonly from: string; readonly single: number; readonly couple: number }[] = [
  { from: '2025-01', single: 25.7, couple: 51.4 },
  { from: '2026-01', single: 26.5, couple: 53 },
]

/** WML: the least wage an hour from 21 on. */
export const leastWages: readonly { readonly from: string; readonly hour: number }[] = [
  { from: '2025-01', hour: 14.06 },
  { from: '2025-07', hour: 14.4 },
  { from: '2026-01', hour: 14.71 },
  { from: '2026-07', hour: 14.99 },
]

/** Wet LB 1964 art. 20a (bands, percentages with premiums), 22 (general credit) and 22a (labour credit), a year. */
export interface TaxYear {
  readonly from: string
  readonly bands: readonly (readonly [upTo: number, percent: number])[]
  readonly general: { readonly most: number; readonly above: number; readonly percent: number }
  readonly labour: readonly (readonly [above: number, percent: number, most: number])[]
  readonly labourFalls: readonly [above: number, percent: number]
}

export const taxYears: readonly TaxYear[] = [
  {
    from: '2025-01',
    bands: [
      [38_441, 35.82],
      [76_817, 37.48],
      [Number.POSITIVE_INFINITY, 49.5],
    ],
    general: { most: 3068, above: 28_406, percent: 6.337 },
    labour: [
      [0, 8.053, 980],
      [12_169, 30.03, 5220],
      [26_288, 2.258, 5599],
    ],
    labourFalls: [43_071, 6.51],
  },
  {
    from: '2026-01',
    bands: [
      [38_883, 35.75],
      [78_426, 37.56],
      [Number.POSITIVE_INFINITY, 49.5],
    ],
    general: { most: 3115, above: 29_736, percent: 6.398 },
    labour: [
      [0, 8.324, 996],
      [11_965, 31.009, 5300],
      [25_845, 1.95, 5685],
    ],
    labourFalls: [45_592, 6.51],
  },
]

/**
 * AOW art. 7a as the cohorts it makes: born from this day on, reached after so many years and months. The law prints the
 * ages until 2025; 67 years for 2026 and 2027 is the announced one.
 */
export const pensionCohorts: readonly { readonly born: string; readonly years: number; readonly months: number }[] = [
  { born: '1900-01-01', years: 66, months: 4 },
  { born: '1955-09-01', years: 66, months: 7 },
  { born: '1956-06-01', years: 66, months: 10 },
  { born: '1957-03-01', years: 67, months: 0 },
]

/** The last row that has begun in a month. */
export function inForce<R extends { readonly from: string }>(rows: readonly R[], month: string): R {
  const found = rows.filter((row) => row.from <= month).at(-1)
  if (found === undefined) throw new Error(`no amounts for ${month}`)
  return found
}

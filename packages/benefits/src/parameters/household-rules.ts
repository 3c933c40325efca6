import {
  type AssetKey,
  type CostSharingKey,
  euros,
  type GiftKey,
  type HolidayKey,
  type ParameterVersion,
  type PensionAgeKey,
  type PrivatePensionKey,
} from './parameter.ts'
import { participatiewet } from './participatiewet.ts'

/** Art. 22a: ((0.40 + 0.30 A) / A) x B a person; shares in basis points. The age of 27 holds since 2023-01-01 (art. 19a). */
export const costSharing: readonly ParameterVersion<CostSharingKey>[] = [
  {
    validFrom: '2022-01-01',
    staleAfter: '2022-12-31',
    status: 'secondary',
    mark: 'age of 21 verified-in-source (art. 19a and 22a of 2022-01-01 and 2022-07-01); formula as for 2023',
    source: participatiewet('2022-01-01').source,
    values: { 'fixed-share': 4000, 'person-share': 3000, 'least-age': 21 },
  },
  {
    validFrom: '2023-01-01',
    staleAfter: null,
    status: 'secondary',
    mark: 'formula from-memory (image missing in harvested text) but reproduces published per-person table 2023-07 exactly',
    source: 'https://www.venray.nl/hoogte-en-betaling-bijstandsuitkering',
    values: { 'fixed-share': 4000, 'person-share': 3000, 'least-age': 27 },
  },
]

/** Art. 19(3) and 45(1): share of the benefit in basis points, month in which it is paid, months in which it is paid after the end. */
export const holidayAllowance: readonly ParameterVersion<HolidayKey>[] = [
  {
    validFrom: '2022-01-01',
    staleAfter: '2023-12-31',
    status: 'secondary',
    mark: 'published tables of 2022-01-01 and 2022-07-01 reproduce to the cent with 5%',
    source: 'sociaalverhaal.com (2022-01-01), haarlemmermeergemeente.nl/normentabel (2022-07-01)',
    note: 'The harvested art. 19(3) prints 4,8 procent for 2022-01-01..2024-07-01.',
    values: { share: 500, month: 6, 'months-after-end': 3 },
  },
  {
    validFrom: '2024-01-01',
    staleAfter: '2026-12-31',
    status: 'secondary',
    mark: '2024-01-01 and 2025-07-01 municipal tables reproduce to the cent with 5%',
    source: 'https://www.hofvantwente.nl/inwoners/werk-en-inkomen/uitkeringen/bijstandsnormen',
    note: 'The harvested art. 19(3) prints 4,8 procent for 2025-01-01..2026-07-01; not used without the Staatscourant figure.',
    values: { share: 500, month: 6, 'months-after-end': 3 },
  },
]

/** Whole euros. Since 2022 the limit of a single parent and of a couple is printed as twice that of a single person. */
const assetsOf = (
  validFrom: string,
  staleAfter: string,
  single: number,
  homeEquity: number,
): ParameterVersion<AssetKey> => ({
  validFrom,
  staleAfter,
  ...participatiewet(validFrom),
  values: {
    single: euros(single),
    'single-parent': euros(2 * single),
    couple: euros(2 * single),
    'home-equity': euros(homeEquity),
  },
})

/** Art. 34(2)(d) and 34(3). */
export const assets: readonly ParameterVersion<AssetKey>[] = [
  {
    validFrom: '2019-01-01',
    staleAfter: '2019-12-31',
    status: 'verified',
    mark: 'verified-in-source (kempengemeenten.nl)',
    source: 'kempengemeenten.nl',
    values: { single: euros(6120), couple: euros(12_240), 'home-equity': euros(51_600) },
  },
  {
    validFrom: '2020-07-01',
    staleAfter: '2020-12-31',
    status: 'verified',
    mark: 'verified-in-source (venray.nl)',
    source: 'venray.nl',
    values: { single: euros(6225) },
  },
  assetsOf('2022-01-01', '2022-12-31', 6505, 54_900),
  assetsOf('2023-01-01', '2023-12-31', 7605, 64_100),
  assetsOf('2024-01-01', '2024-12-31', 7575, 63_900),
  assetsOf('2025-01-01', '2025-12-31', 7770, 65_500),
  assetsOf('2026-01-01', '2026-12-31', 8000, 67_500),
]

/** Art. 31(2)(m) and 18(8): gifts and contributions that save costs, a calendar year. Food banks never count. */
export const gifts: readonly ParameterVersion<GiftKey>[] = [
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-12-31',
    ...participatiewet('2026-01-01'),
    note: 'Indexed yearly and rounded up to 50 euros (art. 39).',
    values: { year: euros(1200) },
  },
]

const privatePensionOf = (
  validFrom: string,
  staleAfter: string,
  single: number,
  couple: number,
): ParameterVersion<PrivatePensionKey> => ({
  validFrom,
  staleAfter,
  ...participatiewet(validFrom),
  values: { single, couple },
})

/** Art. 33(5): cents a month of a private pension that do not count once somebody has reached pension age. */
export const privatePension: readonly ParameterVersion<PrivatePensionKey>[] = [
  privatePensionOf('2022-01-01', '2022-12-31', 2150, 4300),
  privatePensionOf('2023-01-01', '2023-12-31', 2515, 5030),
  privatePensionOf('2024-01-01', '2024-12-31', 2505, 5010),
  {
    ...privatePensionOf('2025-01-01', '2025-12-31', 2570, 5140),
    ...participatiewet('2025-02-04'),
    note: 'Read in the text of 2025-02-04; art. 39 changes it on 1 January alone.',
  },
  {
    ...privatePensionOf('2026-01-01', '2026-12-31', 2650, 5300),
    ...participatiewet('2026-07-01'),
    note: 'Read in the text of 2026-07-01; art. 39 changes it on 1 January alone.',
  },
]

const ageOf = (
  validFrom: string,
  staleAfter: string,
  years: number,
  months: number,
): ParameterVersion<PensionAgeKey> => ({
  validFrom,
  staleAfter,
  status: 'verified',
  mark: 'verified-in-source (art. 7a(1))',
  source: 'MinBZK/regelrecht-corpus (harvested BWB text) regulation/nl/wet/algemene_ouderdomswet/2025-01-01.yaml',
  values: { years, months },
})

/** Algemene Ouderdomswet art. 7a: needed only where a birth date is given instead of "reached pension age". */
export const pensionAge: readonly ParameterVersion<PensionAgeKey>[] = [
  ageOf('2022-01-01', '2022-12-31', 66, 7),
  ageOf('2023-01-01', '2023-12-31', 66, 10),
  ageOf('2024-01-01', '2025-12-31', 67, 0),
  {
    ...ageOf('2026-01-01', '2027-12-31', 67, 0),
    status: 'unverified',
    mark: 'from-memory-unverified',
    source: 'from memory: set yearly by the formula of Algemene Ouderdomswet art. 7a(2)',
    note: 'The law prints the ages until 2025; later ones are announced in the Staatscourant.',
  },
]

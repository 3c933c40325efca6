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
import { lawText, participatiewet } from './law-text.ts'

/** Art. 22a: ((0.40 + 0.30 A) / A) x B a person; shares in basis points. The age of 27 holds since 2023-01-01 (art. 19a). */
export const costSharing: readonly ParameterVersion<CostSharingKey>[] = [
  {
    validFrom: '2022-01-01',
    staleAfter: '2022-12-31',
    status: 'secondary',
    mark: 'De leeftijd van 21 staat in artikel 19a en 22a van 2022. De formule is die van 2023.',
    source: participatiewet('2022-01-01').source,
    values: { 'fixed-share': 4000, 'person-share': 3000, 'least-age': 21 },
  },
  {
    validFrom: '2023-01-01',
    staleAfter: null,
    status: 'secondary',
    mark: 'De formule ontbrak in de tekst die wij lazen. Zij geeft precies de bedragen per persoon die voor juli 2023 zijn gepubliceerd.',
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
    mark: 'Met 5 % komen gepubliceerde tabellen van januari en juli 2022 op de cent uit.',
    source: 'sociaalverhaal.com (januari 2022), haarlemmermeergemeente.nl (juli 2022)',
    note: 'Artikel 19 lid 3 noemt van 2022 tot juli 2024 4,8 procent.',
    values: { share: 500, month: 6, 'months-after-end': 3 },
  },
  {
    validFrom: '2024-01-01',
    staleAfter: '2026-12-31',
    status: 'secondary',
    mark: 'Met 5 % komen tabellen van gemeenten van januari 2024 en juli 2025 op de cent uit.',
    source: 'https://www.hofvantwente.nl/inwoners/werk-en-inkomen/uitkeringen/bijstandsnormen',
    note: 'Artikel 19 lid 3 noemt van 2025 tot juli 2026 4,8 procent. Dat gebruiken wij niet zonder de bekendmaking in de Staatscourant.',
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
    status: 'secondary',
    mark: 'Gelezen op de website van gemeenten.',
    source: 'kempengemeenten.nl',
    values: { single: euros(6120), couple: euros(12_240), 'home-equity': euros(51_600) },
  },
  {
    validFrom: '2020-07-01',
    staleAfter: '2020-12-31',
    status: 'secondary',
    mark: 'Gelezen op de website van een gemeente.',
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
    note: 'Stijgt elk jaar mee en wordt naar boven afgerond op 50 euro (artikel 39).',
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
    note: 'Gelezen in de tekst van 4 februari 2025. Artikel 39 verandert het alleen op 1 januari.',
  },
  {
    ...privatePensionOf('2026-01-01', '2026-12-31', 2650, 5300),
    ...participatiewet('2026-07-01'),
    note: 'Gelezen in de tekst van 1 juli 2026. Artikel 39 verandert het alleen op 1 januari.',
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
  mark: 'Gelezen in artikel 7a lid 1.',
  source: lawText('Algemene Ouderdomswet', '2025-01-01'),
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
    mark: 'Niet nagekeken.',
    source: 'Algemene Ouderdomswet, formule van artikel 7a lid 2',
    note: 'De wet noemt de leeftijden tot en met 2025. Latere worden bekendgemaakt in de Staatscourant.',
  },
]

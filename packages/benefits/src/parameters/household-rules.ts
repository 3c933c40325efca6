import {
  type AssetKey,
  type CostSharingKey,
  euros,
  type GiftKey,
  type HolidayKey,
  type ParameterVersion,
  type PensionAgeKey,
} from './parameter.ts'

const law2026 = 'MinBZK/regelrecht-corpus (harvested BWB text) regulation/nl/wet/participatiewet/2026-01-01.yaml'

/** Art. 22a: ((0.40 + 0.30 A) / A) x B a person; shares in basis points. The age of 27 holds since 2023-01-01 (art. 19a). */
export const costSharing: readonly ParameterVersion<CostSharingKey>[] = [
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
    validFrom: '2024-01-01',
    staleAfter: '2026-12-31',
    status: 'secondary',
    mark: '2024-01-01 and 2025-07-01 municipal tables reproduce to the cent with 5%',
    source: 'https://www.hofvantwente.nl/inwoners/werk-en-inkomen/uitkeringen/bijstandsnormen',
    note: 'The harvested art. 19(3) prints 4,8 procent for 2025-01-01..2026-07-01; not used without the Staatscourant figure.',
    values: { share: 500, month: 6, 'months-after-end': 3 },
  },
]

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
  {
    validFrom: '2023-07-01',
    staleAfter: '2023-12-31',
    status: 'verified',
    mark: 'verified-in-source (venray.nl)',
    source: 'venray.nl',
    values: { single: euros(7605), couple: euros(15_210) },
  },
  {
    validFrom: '2025-01-01',
    staleAfter: '2025-12-31',
    status: 'unverified',
    mark: 'from-memory-unverified',
    source: 'from memory',
    values: { single: euros(7770), 'single-parent': euros(15_540), couple: euros(15_540) },
  },
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-12-31',
    status: 'verified',
    mark: 'verified-in-source',
    source: law2026,
    values: {
      single: euros(8000),
      'single-parent': euros(16_000),
      couple: euros(16_000),
      'home-equity': euros(67_500),
    },
  },
]

/** Art. 31(2)(m) and 18(8): gifts and contributions that save costs, a calendar year. Food banks never count. */
export const gifts: readonly ParameterVersion<GiftKey>[] = [
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-12-31',
    status: 'verified',
    mark: 'verified-in-source',
    source: law2026,
    note: 'Indexed yearly and rounded up to 50 euros (art. 39).',
    values: { year: euros(1200) },
  },
]

/** Algemene Ouderdomswet art. 7a: needed only where a birth date is given instead of "reached pension age". */
export const pensionAge: readonly ParameterVersion<PensionAgeKey>[] = [
  {
    validFrom: '2024-01-01',
    staleAfter: '2027-12-31',
    status: 'unverified',
    mark: 'from-memory-unverified',
    source: 'from memory: Algemene Ouderdomswet art. 7a, 67 years in 2024 to 2027',
    values: { years: 67, months: 0 },
  },
]

import { type DisregardKey, euros, type NewDisregardKey, type ParameterVersion, type PremiumKey } from './parameter.ts'

const corpus = 'MinBZK/regelrecht-corpus (harvested BWB text) regulation/nl/wet/participatiewet'
const shares = { 'n-share': 2500, 'r-share': 1250, 'y-share': 1500, 'z-share': 1500, 'aa-share': 1500 } as const
const months = { 'n-months': 6, 'r-months': 30, 'z-months': 12 } as const

/** Art. 31(2) n, r, y, z and aa as they stand until 2026-12-31: share in basis points, most in cents a month. */
export const disregards: readonly ParameterVersion<DisregardKey>[] = [
  {
    validFrom: '2025-01-01',
    staleAfter: '2025-06-30',
    status: 'verified',
    mark: 'verified-in-source',
    source: `${corpus}/2025-01-01.yaml`,
    note: 'z and aa differ from y in the consolidated text of this date.',
    values: {
      ...shares,
      ...months,
      'n-most': 27_300,
      'r-most': 17_061,
      'y-most': 17_304,
      'z-most': 17_018,
      'aa-most': 17_018,
    },
  },
  {
    validFrom: '2025-07-01',
    staleAfter: '2025-12-31',
    status: 'verified',
    mark: 'verified-in-source',
    source: `${corpus}/2025-07-01.yaml`,
    note: 'The collected data hold no cap of aa for this date.',
    values: {
      ...shares,
      ...months,
      'n-most': 27_800,
      'r-most': 17_387,
      'y-most': 17_635,
      'z-most': 17_635,
      'aa-most': null,
    },
  },
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-06-30',
    status: 'verified',
    mark: 'verified-in-source (285 and 3398/2=1699 confirmed by iasz.nl)',
    source: `${corpus}/2026-01-01.yaml`,
    values: {
      ...shares,
      ...months,
      'n-most': 28_500,
      'r-most': 17_766,
      'y-most': 18_019,
      'z-most': 18_019,
      'aa-most': 18_019,
    },
  },
  {
    validFrom: '2026-07-01',
    staleAfter: '2026-12-31',
    status: 'unknown',
    mark: 'NOT VERIFIED',
    source: `${corpus}/2026-07-01.yaml`,
    last: true,
    note: 'The text of this date still prints 285/177.66/180.19, although art. 38(4) indexes them with the net minimum wage: look up the Staatscourant notice. Shares and months stand in the text and are not indexed.',
    values: { ...shares, ...months, 'n-most': null, 'r-most': null, 'y-most': null, 'z-most': null, 'aa-most': null },
  },
]

/** Art. 34a and 34b, in force on 2027-01-01: no cap below pension age. The 226 euros and the buffer are indexed. */
export const disregards2027: readonly ParameterVersion<NewDisregardKey>[] = [
  {
    validFrom: '2027-01-01',
    staleAfter: '2027-06-30',
    status: 'verified',
    mark: 'text verified-in-source (art. 34a/34b stand in the harvested text); commencement 2027-01-01 from gemeente.nu 2025-10-15 + wetten.overheid.nl BWBR0051679/2027-01-01',
    source: `${corpus}/2026-07-01.yaml`,
    values: {
      'a-share': 1500,
      'a-months': 12,
      'b-share': 1500,
      'c-share': 2500,
      'c-most': euros(226),
      'buffer-year': euros(1000),
    },
  },
]

/** Art. 31(2)(j): the most a municipality may pay as a premium in a calendar year, in at most two parts. */
export const premium: readonly ParameterVersion<PremiumKey>[] = [
  {
    validFrom: '2025-01-01',
    staleAfter: '2025-06-30',
    status: 'verified',
    mark: 'verified-in-source',
    source: `${corpus}/2025-01-01.yaml`,
    values: { 'premium-year': euros(3263) },
  },
  {
    validFrom: '2025-07-01',
    staleAfter: '2025-12-31',
    status: 'verified',
    mark: 'verified-in-source',
    source: `${corpus}/2025-07-01.yaml`,
    values: { 'premium-year': euros(3326) },
  },
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-06-30',
    status: 'verified',
    mark: 'verified-in-source (285 and 3398/2=1699 confirmed by iasz.nl)',
    source: `${corpus}/2026-01-01.yaml`,
    values: { 'premium-year': euros(3398) },
  },
  {
    validFrom: '2026-07-01',
    staleAfter: '2026-12-31',
    status: 'unknown',
    mark: 'NOT VERIFIED',
    source: `${corpus}/2026-07-01.yaml`,
    note: 'The text of this date still prints 3398 although art. 38(4) indexes it.',
    values: { 'premium-year': null },
  },
]

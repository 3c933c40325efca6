import { euros, type MinimumWageKey, type ParameterVersion, type WageTaxKey } from './parameter.ts'

/** Wet minimumloon en minimumvakantiebijslag: cents an hour by age; `age-21` is for 21 and older. */
export const minimumWage: readonly ParameterVersion<MinimumWageKey>[] = [
  {
    validFrom: '2024-01-01',
    staleAfter: '2024-06-30',
    status: 'verified',
    mark: 'verified-in-source (rd.nl)',
    source: 'rd.nl',
    values: { 'age-21': 1327 },
  },
  {
    validFrom: '2025-01-01',
    staleAfter: '2025-06-30',
    status: 'verified',
    mark: 'verified-in-source (metronieuws.nl)',
    source: 'metronieuws.nl',
    values: { 'age-21': 1406 },
  },
  {
    validFrom: '2025-07-01',
    staleAfter: '2025-12-31',
    status: 'verified',
    mark: 'verified-in-source (metronieuws.nl)',
    source: 'metronieuws.nl',
    values: { 'age-21': 1440, 'age-20': 1152, 'age-18': 720, 'age-15': 432 },
  },
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-06-30',
    status: 'verified',
    mark: 'verified-in-source (staffice.nl, vertiadvies.nl)',
    source: 'staffice.nl, vertiadvies.nl',
    values: {
      'age-21': 1471,
      'age-20': 1177,
      'age-19': 883,
      'age-18': 736,
      'age-17': 581,
      'age-16': 507,
      'age-15': 441,
    },
  },
  {
    validFrom: '2026-07-01',
    staleAfter: '2026-12-31',
    status: 'unverified',
    mark: 'from-memory-unverified (consistent within EUR 0.62/month with the 2026-07 norm)',
    source: 'from memory',
    values: { 'age-21': 1499 },
  },
]

/**
 * Wet op de loonbelasting 1964 art. 20a, 22 and 22a, with the national insurance premiums, for people below pension age:
 * bands in cents a year, rates per 100,000 (35.75 % is 35,750).
 */
export const wageTax: readonly ParameterVersion<WageTaxKey>[] = [
  {
    validFrom: '2025-01-01',
    staleAfter: '2025-12-31',
    status: 'secondary',
    mark: 'rates/bounds/max credits verified-in-source (krolwezenberg.nl table); phase-out from-memory-unverified',
    source: 'krolwezenberg.nl',
    note: 'The steps of the labour tax credit of 2025 are not collected: a gross wage of 2025 gives no net wage.',
    values: {
      'band-1-rate': 35_820,
      'band-1-upto': euros(38_441),
      'band-2-rate': 37_480,
      'band-2-upto': euros(76_817),
      'band-3-rate': 49_500,
      'general-most': euros(3068),
      'general-from': euros(28_406),
      'general-rate': 6337,
      'work-3-most': euros(5599),
    },
  },
  {
    validFrom: '2026-01-01',
    staleAfter: '2026-12-31',
    status: 'verified',
    mark: 'verified-in-source for 8.10%/37.56%/49.50%, bands and credits (Wet LB 1964 art. 20a, 22, 22a); 27.65% premium from-memory (sum 35.75%)',
    source: 'MinBZK/regelrecht-corpus regulation/nl/wet/wet_op_de_loonbelasting_1964/2026-01-01.yaml',
    values: {
      'band-1-rate': 35_750,
      'band-1-upto': euros(38_883),
      'band-2-rate': 37_560,
      'band-2-upto': euros(78_426),
      'band-3-rate': 49_500,
      'general-most': euros(3115),
      'general-from': euros(29_736),
      'general-rate': 6398,
      'work-1-rate': 8324,
      'work-1-most': euros(996),
      'work-2-from': euros(11_965),
      'work-2-rate': 31_009,
      'work-2-most': euros(5300),
      'work-3-from': euros(25_845),
      'work-3-rate': 1950,
      'work-3-most': euros(5685),
      'work-4-from': euros(45_592),
      'work-4-rate': 6510,
    },
  },
]

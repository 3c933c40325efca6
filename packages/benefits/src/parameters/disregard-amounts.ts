import { type DisregardKey, euros, type NewDisregardKey, type ParameterVersion, type PremiumKey } from './parameter.ts'
import { participatiewet } from './law-text.ts'

const before2023 = { 'n-share': 2500, 'n-months': 6, 'r-share': 1250, 'r-months': 30, 'y-share': 1500 } as const
const since2023 = { ...before2023, 'z-share': 1500, 'z-months': 12, 'aa-share': 1500 } as const

/** Art. 31(2) n, r and y, and since 2023 z and aa, as printed: share in basis points, most in cents a month. */
function printed(
  validFrom: string,
  staleAfter: string,
  [n = null, r = null, y = null, z = null, aa = z]: readonly (number | null)[],
  more: Partial<ParameterVersion<DisregardKey>> = {},
): ParameterVersion<DisregardKey> {
  const most = { 'n-most': n, 'r-most': r, 'y-most': y }
  const values = z === null ? { ...before2023, ...most } : { ...since2023, ...most, 'z-most': z, 'aa-most': aa }
  return { validFrom, staleAfter, ...participatiewet(validFrom), values, ...more }
}

/** The disregards until 2026-12-31. Before 2023 there is no z or aa: those keys are missing, not unknown. */
export const disregards: readonly ParameterVersion<DisregardKey>[] = [
  printed('2022-01-01', '2022-06-30', [22_400, 13_971, 14_169]),
  printed('2022-07-01', '2022-12-31', [22_600, 14_112, 14_312]),
  printed('2023-01-01', '2023-06-30', [24_600, 15_338, 15_556, 15_556]),
  printed('2023-07-01', '2023-12-31', [24_900, 15_574, 15_796, 15_796]),
  printed('2024-01-01', '2024-06-30', [26_400, 16_473, 16_707, 15_796], {
    note: 'De regels z en aa hebben in deze tekst een ander bedrag dan y.',
  }),
  printed('2024-07-01', '2024-12-31', [26_900, 16_779, 17_018, 17_018]),
  printed('2025-01-01', '2025-01-31', [27_300, 17_061, 17_304, 17_018], {
    note: 'De regels z en aa hebben in deze tekst een ander bedrag dan y.',
  }),
  printed('2025-02-01', '2025-06-30', [27_300, 17_061, 17_304, 17_304], {
    ...participatiewet('2025-02-04'),
    note: 'De tekst van 4 februari 2025 noemt 173,04 voor y, z en aa. Een maand heeft één grens: februari heeft die van het einde.',
  }),
  printed('2025-07-01', '2025-12-31', [27_800, 17_387, 17_635, 17_635]),
  printed('2026-01-01', '2026-06-30', [28_500, 17_766, 18_019, 18_019], {
    mark: 'Gelezen in de tekst van de wet; iasz.nl noemt dezelfde bedragen (285 en de helft van 3.398).',
  }),
  {
    ...printed('2026-07-01', '2026-12-31', []),
    status: 'unknown',
    mark: 'Niet nagekeken: het bedrag is niet bekend.',
    last: true,
    note: 'De tekst van deze dag noemt nog 285, 177,66 en 180,19. Artikel 38 lid 4 zegt dat ze meestijgen: zoek de bekendmaking in de Staatscourant. Delen en maanden staan in de tekst en stijgen niet mee.',
    values: { ...since2023, 'n-most': null, 'r-most': null, 'y-most': null, 'z-most': null, 'aa-most': null },
  },
]

/** Art. 34a and 34b, in force on 2027-01-01: no cap below pension age. The 226 euros and the buffer are indexed. */
export const disregards2027: readonly ParameterVersion<NewDisregardKey>[] = [
  {
    validFrom: '2027-01-01',
    staleAfter: '2027-06-30',
    ...participatiewet('2026-07-01'),
    mark: 'Artikel 34a en 34b gelezen in de tekst van de wet. Dat ze ingaan op 1 januari 2027 staat op wetten.overheid.nl (BWBR0051679) en gemeente.nu.',
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

const premiumOf = (validFrom: string, staleAfter: string, most: number): ParameterVersion<PremiumKey> => ({
  validFrom,
  staleAfter,
  ...participatiewet(validFrom),
  values: { 'premium-year': euros(most) },
})

/** Art. 31(2)(j): the most a municipality may pay as a premium in a calendar year, in at most two parts. */
export const premium: readonly ParameterVersion<PremiumKey>[] = [
  premiumOf('2022-01-01', '2022-06-30', 2672),
  premiumOf('2022-07-01', '2022-12-31', 2699),
  premiumOf('2023-01-01', '2023-06-30', 2934),
  premiumOf('2023-07-01', '2023-12-31', 2979),
  premiumOf('2024-01-01', '2024-06-30', 3151),
  premiumOf('2024-07-01', '2024-12-31', 3209),
  premiumOf('2025-01-01', '2025-06-30', 3263),
  premiumOf('2025-07-01', '2025-12-31', 3326),
  {
    ...premiumOf('2026-01-01', '2026-06-30', 3398),
    mark: 'Gelezen in de tekst van de wet; iasz.nl noemt dezelfde bedragen (285 en de helft van 3.398).',
  },
  {
    ...premiumOf('2026-07-01', '2026-12-31', 0),
    status: 'unknown',
    mark: 'Niet nagekeken: het bedrag is niet bekend.',
    note: 'De tekst van deze dag noemt nog 3.398. Artikel 38 lid 4 zegt dat het bedrag meestijgt.',
    values: { 'premium-year': null },
  },
]

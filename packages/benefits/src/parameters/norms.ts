import type { NormKey, ParameterVersion } from './parameter.ts'
import { participatiewet } from './law-text.ts'

/** In the order in which the law prints them: art. 20(1), 20(2), 21, 22, 22a(3), 23(1), 23(2) and, since 2026, 20(3). */
const columns: readonly NormKey[] = [
  'single-18-20',
  'couple-18-20',
  'couple-one-18-20',
  'single-parent-18-20',
  'couple-18-20-children',
  'couple-one-18-20-children',
  'single',
  'couple',
  'single-pensioner',
  'couple-pensioner',
  'young-partner-children',
  'young-partner',
  'institution-single',
  'institution-couple',
  'institution-single-extra',
  'institution-couple-extra',
  'no-parents-18-20',
]

function printed(
  validFrom: string,
  staleAfter: string,
  cents: readonly number[],
  note?: string,
): ParameterVersion<NormKey> {
  const values = Object.fromEntries(cents.map((value, place) => [columns[place], value]))
  return { validFrom, staleAfter, ...participatiewet(validFrom), ...(note === undefined ? {} : { note }), values }
}

/**
 * Participatiewet art. 20 to 23: cents a calendar month, holiday allowance included. Every figure is stored as printed
 * and none is derived: in 2026 the single norm is one cent above 70 % of the couple norm.
 */
export const norms: readonly ParameterVersion<NormKey>[] = [
  printed(
    '2022-01-01',
    '2022-06-30',
    [
      26_951, 53_902, 104_930, 26_951, 85_094, 136_122, 109_171, 155_958, 121_306, 164_254, 58_143, 26_951, 34_568,
      53_769, 3400, 7900,
    ],
  ),
  printed(
    '2022-07-01',
    '2022-12-31',
    [
      27_202, 54_404, 105_904, 27_202, 85_885, 137_385, 110_182, 157_403, 122_567, 166_036, 58_683, 27_202, 34_889,
      54_269, 3400, 7900,
    ],
  ),
  printed(
    '2023-01-01',
    '2023-06-30',
    [
      29_520, 59_040, 114_924, 29_520, 93_202, 149_086, 119_566, 170_808, 133_067, 180_720, 63_682, 29_520, 37_862,
      58_893, 300, 5000,
    ],
    'Artikel 22 onder b noemt 1,807,20.',
  ),
  printed(
    '2023-07-01',
    '2023-12-31',
    [
      30_036, 60_072, 116_937, 30_036, 94_832, 151_697, 121_662, 173_802, 135_766, 184_360, 64_796, 30_036, 38_524,
      59_923, 300, 5000,
    ],
  ),
  printed(
    '2024-01-01',
    '2024-06-30',
    [
      31_694, 63_388, 123_396, 31_694, 100_069, 160_077, 128_383, 183_404, 142_576, 193_232, 68_375, 31_694, 40_651,
      63_231, 4200, 9500,
    ],
  ),
  printed(
    '2024-07-01',
    '2024-12-31',
    [
      32_303, 64_606, 125_764, 32_303, 101_990, 163_148, 130_845, 186_921, 145_685, 197_664, 69_687, 32_303, 41_431,
      64_445, 4200, 9500,
    ],
  ),
  printed(
    '2025-01-01',
    '2025-06-30',
    [
      33_217, 66_434, 129_321, 33_217, 104_875, 167_762, 134_545, 192_207, 150_107, 205_348, 71_658, 33_217, 42_603,
      66_269, 4500, 10_100,
    ],
  ),
  printed(
    '2025-07-01',
    '2025-12-31',
    [
      33_798, 67_596, 131_588, 33_798, 106_712, 170_704, 136_906, 195_580, 153_021, 209_498, 72_914, 33_798, 43_349,
      67_429, 4500, 10_100,
    ],
  ),
  printed(
    '2026-01-01',
    '2026-06-30',
    [
      34_599, 69_198, 134_706, 34_599, 109_241, 174_749, 140_150, 200_213, 156_469, 214_416, 74_642, 34_599, 44_376,
      69_027, 4700, 10_600, 74_645,
    ],
  ),
  printed(
    '2026-07-01',
    '2026-12-31',
    [
      35_042, 70_084, 136_432, 35_042, 110_640, 176_988, 141_946, 202_779, 158_734, 217_610, 75_598, 35_042, 44_944,
      69_911, 4700, 10_600, 76_224,
    ],
  ),
]

import { disregards, disregards2027, premium } from './disregard-amounts.ts'
import { assets, costSharing, gifts, holidayAllowance, pensionAge, privatePension } from './household-rules.ts'
import { norms } from './norms.ts'
import type { ParameterSet } from './parameter.ts'
import { minimumWage, wageTax } from './wages.ts'

/** The Dutch parameters as collected in 2026. Replace a subject to try another law: `{ ...nationalParameters, norms }`. */
export const nationalParameters: ParameterSet = {
  norms,
  costSharing,
  holidayAllowance,
  disregards,
  disregards2027,
  premium,
  assets,
  gifts,
  privatePension,
  minimumWage,
  pensionAge,
  wageTax,
}

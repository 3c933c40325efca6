import { type Cents, roundHalfUp } from '../money/cents.ts'
import type { MonthRules } from '../rules/rules.ts'
import { ageIn } from './ages.ts'
import type { Household } from './household.ts'
import type { Housemate } from './situation.ts'

/**
 * Art. 22a: ((0.40 + 0.30 A) / A) x B a person, exactly and once rounded half up to cents. `sharers` is A: everybody who
 * shares the costs, the person included. `coupleNorm` is B in cents. Rounded percentages (43.33 %) give other cents.
 */
export function costSharingNorm(sharers: number, coupleNorm: Cents, fixedShare = 4000, personShare = 3000): Cents {
  return roundHalfUp((fixedShare + personShare * sharers) * coupleNorm, 10_000 * sharers)
}

export type SharerReason = 'counts' | 'too-young' | 'student' | 'commercial-contract' | 'care-elsewhere'

/** Art. 19a: who counts, and why not. */
export function sharerReason(housemate: Housemate, household: Household, rules: MonthRules): SharerReason {
  if (household.situation.temporaryCareElsewhere === true) return 'care-elsewhere'
  if (housemate.not !== undefined) return housemate.not
  return ageIn(housemate, rules.month) >= rules.number('costSharing', 'least-age') ? 'counts' : 'too-young'
}

export function sharersIn(household: Household, rules: MonthRules): number {
  let count = 0
  for (const housemate of household.housemates) {
    if (sharerReason(housemate, household, rules) === 'counts') count += 1
  }
  return count
}

import type { IsoDate } from '../dates/iso-date.ts'
import type { Cents } from '../money/cents.ts'

/** An age that stays, or a birth date that makes the age follow the calendar. No name and no number of a person. */
export type Person = (
  | { readonly age: number; readonly birthDate?: never }
  | { readonly birthDate: IsoDate; readonly age?: never }
) & {
  /** Reached pension age. Asked where the age leaves it open; what contradicts the age or birth date is refused. */
  readonly pensioner?: boolean
}

export type Partner = Person & {
  /** False: the partner has no right to assistance (art. 24). Absent means true. */
  readonly entitled?: boolean
  /** As `Situation.noParentalSupport`, for the partner. */
  readonly noParentalSupport?: boolean
}

/** Somebody with the same main residence. `not` says why art. 19a leaves the person out. */
export type Housemate = Person & { readonly not?: 'student' | 'commercial-contract' }

export type HouseholdKind = 'single' | 'single-parent' | 'couple'

/** What a resident knows about the own household. Amounts in cents a month unless the name says otherwise. */
export interface Situation {
  readonly household: HouseholdKind
  /** The one who takes the job. */
  readonly person: Person
  readonly partner?: Partner
  /**
   * The youngest dependent child (below 18). A single parent has one. With a birth date it counts from the month after
   * the birth until the month after the 18th birthday; a child that is yet to be born is refused.
   */
  readonly youngestChild?: Person
  readonly housemates?: readonly Housemate[]
  /** Who stays in an institution (art. 23). */
  readonly institution?: 'nobody' | 'person' | 'partner' | 'both'
  /** 18 to 20 and parents cannot or need not pay (art. 20(3)). */
  readonly noParentalSupport?: boolean
  /** Lives elsewhere for a time to give intensive care: housemates there do not count (art. 22a(4)). */
  readonly temporaryCareElsewhere?: boolean
  readonly medicallyLimited?: boolean
  /** Belongs to the target group of the wage-cost subsidy and works with it (art. 10d). */
  readonly wageCostSubsidy?: boolean
  /** The municipality holds that more hours are not possible (art. 31(2)(aa), 34a(2)). */
  readonly moreHoursImpossible?: boolean
  /** What the municipality decided about the disregard in this very case. Absent: not decided, the answer says "may". */
  readonly decision?: 'granted' | 'refused'
  /** Months of each disregard that were used before this job. `new` is art. 34a. */
  readonly monthsUsed?: {
    readonly n?: number
    readonly r?: number
    readonly z?: number
    readonly new?: number
    /** Months of any of them, where nobody knows of which: spread over the rules in their order. Not beside the others. */
    readonly unspecified?: number
  }
  /** Net, of the household that has the right; a private pension and the income of a partner without right stand apart. */
  readonly otherIncomeCents?: Cents
  /** A private pension, net: a part does not count from pension age on (art. 33(5)). */
  readonly privatePensionCents?: Cents
  /** The net income of a partner without right, as far as art. 31 takes it into account (art. 32(3)). */
  readonly partnerIncomeCents?: Cents
  /** What the municipality takes back each month. */
  readonly recoveryCents?: Cents
  readonly assetsCents?: Cents
  readonly homeEquityCents?: Cents
  readonly giftsThisYearCents?: Cents
  /** A reduction for conduct (art. 18), by the category of the ordinance, from a day on. */
  readonly reduction?: { readonly category: string; readonly from: IsoDate }
  /** Holiday allowance that was kept back until the job starts; absent: reckoned from the norms since June. */
  readonly holidayReservedCents?: Cents
  /** First day of the benefit, for the holiday allowance; absent: longer than a year. */
  readonly benefitSince?: IsoDate
  /** Receives rent, care, childcare or child allowances: they may change. */
  readonly receivesAllowances?: boolean
}

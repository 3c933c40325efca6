import type { Cents } from '../money/cents.ts'
import type { IsoDate } from '../dates/iso-date.ts'

/**
 * How sure a value is. `verified`: read in the law or the official notice. `secondary`: read in a source that quotes it.
 * `unverified`: put down from memory, not yet read anywhere. `unknown`: a value exists in law, but not here.
 */
export type ParameterStatus = 'verified' | 'secondary' | 'unverified' | 'unknown'

/** A whole number: cents, basis points, months, years or a rate per 100,000; null says that the value is not known. */
export type ParameterValue = number | null

/**
 * All values of one subject from one day on, as one source prints them. A change of law is a new version; a version is
 * never edited. After `staleAfter` (last day) a newer version must exist: without it a calculation is refused.
 */
export interface ParameterVersion<K extends string = string> {
  readonly validFrom: IsoDate
  readonly staleAfter: IsoDate | null
  readonly status: ParameterStatus
  /** The status in the words of whoever collected the value. */
  readonly mark: string
  readonly source: string
  readonly note?: string
  /** The law drops this subject after `staleAfter`: no newer version will come, so none is missed. */
  readonly last?: true
  /** It stands in a document that somebody approved; absent: it came with this package. */
  readonly origin?: 'document'
  readonly values: { readonly [Key in K]?: ParameterValue }
}

export type NormKey =
  | 'single-18-20'
  | 'couple-18-20'
  | 'couple-one-18-20'
  | 'single-parent-18-20'
  | 'couple-18-20-children'
  | 'couple-one-18-20-children'
  | 'no-parents-18-20'
  | 'single'
  | 'couple'
  | 'single-pensioner'
  | 'couple-pensioner'
  | 'young-partner-children'
  | 'young-partner'
  | 'institution-single'
  | 'institution-couple'
  | 'institution-single-extra'
  | 'institution-couple-extra'

export type DisregardKey =
  | 'n-share'
  | 'n-most'
  | 'n-months'
  | 'r-share'
  | 'r-most'
  | 'r-months'
  | 'y-share'
  | 'y-most'
  | 'z-share'
  | 'z-most'
  | 'z-months'
  | 'aa-share'
  | 'aa-most'

export type PremiumKey = 'premium-year'
export type NewDisregardKey = 'a-share' | 'a-months' | 'b-share' | 'c-share' | 'c-most' | 'buffer-year'
export type HolidayKey = 'share' | 'month' | 'months-after-end'
export type CostSharingKey = 'fixed-share' | 'person-share' | 'least-age'
export type AssetKey = 'single' | 'single-parent' | 'couple' | 'home-equity'
export type GiftKey = 'year'
export type PrivatePensionKey = 'single' | 'couple'
export type MinimumWageKey = `age-${15 | 16 | 17 | 18 | 19 | 20 | 21}`
export type PensionAgeKey = 'years' | 'months'
export type WageTaxKey =
  | 'band-1-rate'
  | 'band-1-upto'
  | 'band-2-rate'
  | 'band-2-upto'
  | 'band-3-rate'
  | 'general-most'
  | 'general-from'
  | 'general-rate'
  | 'work-1-rate'
  | 'work-1-most'
  | 'work-2-from'
  | 'work-2-rate'
  | 'work-2-most'
  | 'work-3-from'
  | 'work-3-rate'
  | 'work-3-most'
  | 'work-4-from'
  | 'work-4-rate'

/** Every subject with its versions, oldest first. */
export interface ParameterSet {
  readonly norms: readonly ParameterVersion<NormKey>[]
  readonly costSharing: readonly ParameterVersion<CostSharingKey>[]
  readonly holidayAllowance: readonly ParameterVersion<HolidayKey>[]
  readonly disregards: readonly ParameterVersion<DisregardKey>[]
  readonly disregards2027: readonly ParameterVersion<NewDisregardKey>[]
  readonly premium: readonly ParameterVersion<PremiumKey>[]
  readonly assets: readonly ParameterVersion<AssetKey>[]
  readonly gifts: readonly ParameterVersion<GiftKey>[]
  readonly privatePension: readonly ParameterVersion<PrivatePensionKey>[]
  readonly minimumWage: readonly ParameterVersion<MinimumWageKey>[]
  readonly pensionAge: readonly ParameterVersion<PensionAgeKey>[]
  readonly wageTax: readonly ParameterVersion<WageTaxKey>[]
}
export type ParameterSubject = keyof ParameterSet

/** How a version came to be used: it holds on that day; it is the last known of an unknown value; or the day lies ahead. */
export type ParameterUse = 'in-force' | 'last-known' | 'expected'

/** A value that took part in an answer, with everything a reader needs to check it. */
export interface UsedParameter {
  /** `norms.single` */
  readonly id: string
  readonly value: number
  readonly validFrom: IsoDate
  readonly staleAfter: IsoDate | null
  readonly status: ParameterStatus
  readonly mark: string
  readonly source: string
  readonly note: string | null
  readonly use: ParameterUse
  /** Who brought it: a document that somebody approved, or this package. */
  readonly origin: 'document' | 'package'
}

/** Whole euros to cents, so that data files read like the source. */
export const euros = (whole: number): Cents => whole * 100

import type { Characteristic } from './characteristic.ts'
import type { NumberRange } from './range.ts'

interface AnyCondition {
  readonly characteristic: string
  /** When nobody knows the value: the rule stays open until somebody asks, or the condition holds all the same. */
  readonly whenUnknown: 'open' | 'fits'
  /** `decides`: the rule holds only with it. `shown`: it stands beside the suggestion as what fits or does not. */
  readonly use: 'decides' | 'shown'
}

/** What a rule asks of one characteristic. */
export type Condition =
  | (AnyCondition & { readonly kind: 'range'; readonly range: NumberRange })
  | (AnyCondition & { readonly kind: 'among'; readonly among: readonly string[] })

/** A row of the table: all its deciding conditions together suggest a profile. */
export interface Rule {
  readonly id: string
  readonly profile: string
  readonly conditions: readonly Condition[]
}

/**
 * Criteria as a table: for every person at most one profile. Rules of one profile are "or". The order means nothing,
 * which is why rules of two profiles may not overlap (hit policy "unique" of DMN 1.3, OMG).
 */
export interface DecisionTable {
  readonly characteristics: readonly Characteristic[]
  readonly profiles: readonly { readonly key: string; readonly name: string }[]
  readonly rules: readonly Rule[]
}

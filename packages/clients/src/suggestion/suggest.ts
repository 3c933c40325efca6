import type { Person } from '../criteria/characteristic.ts'
import type { Condition } from '../criteria/decision-table.ts'
import { type PreparedRule, type PreparedTable, valuesOf, type Verdict, verdictOf } from './prepare.ts'

/** A condition with what it says of this person. */
export interface Reason {
  readonly condition: Condition
  readonly verdict: Verdict
  /** What was known; null: nothing. */
  readonly value: number | string | null
}

/** The rule that comes nearest for one profile, and what keeps it from holding. */
export interface NearestRule {
  readonly profile: string
  readonly rule: string
  readonly reasons: readonly Reason[]
  readonly misses: number
  readonly unknown: number
}

/**
 * A profile that the criteria would suggest. It decides nothing: a named person confirms it or departs from it.
 * `suggested`: one profile. `open`: none yet, and asking `ask` could bring one. `none`: nothing fits, also not with
 * everything known. `several`: the criteria overlap for this person, so that nothing is suggested.
 */
export interface Suggestion {
  readonly outcome: 'suggested' | 'open' | 'none' | 'several'
  readonly profile: string | null
  readonly rule: string | null
  /** Every condition of that rule, also those that are only shown: what fits, what does not, what nobody knows. */
  readonly reasons: readonly Reason[]
  /** The other profiles, nearest first in the order of the table. */
  readonly others: readonly NearestRule[]
  /** Characteristics of which the value would matter and is not known. */
  readonly ask: readonly string[]
  /** Characteristics with a value that cannot be. */
  readonly impossible: readonly string[]
}

interface Asked extends NearestRule {
  readonly prepared: PreparedRule
  readonly holds: boolean
}

/** Which profile the criteria suggest for a person, why, and what keeps the other profiles from it. */
export function suggest({ table, rules }: PreparedTable, person: Person): Suggestion {
  const { values, impossible } = valuesOf(table, person)
  const asked = rules.map((prepared) => ask(prepared, values))
  const holding = asked.filter(({ holds }) => holds)
  const open = asked.filter(({ holds, misses, unknown }) => !holds && misses === 0 && unknown > 0)
  const profiles = new Set(holding.map(({ profile }) => profile))
  const [first] = holding
  const outcome = profiles.size > 1 ? 'several' : first !== undefined ? 'suggested' : open.length > 0 ? 'open' : 'none'
  const chosen = outcome === 'suggested' && first !== undefined ? first : null
  return {
    outcome,
    profile: chosen?.profile ?? null,
    rule: chosen?.rule ?? null,
    reasons: chosen?.reasons ?? [],
    others: table.profiles.flatMap(({ key }) => (key === chosen?.profile ? [] : nearest(asked, key))),
    ask: [...new Set([...(chosen === null ? [] : [chosen]), ...open].flatMap(unknownIn))],
    impossible,
  }
}

const unknownIn = ({ reasons }: Asked) =>
  reasons.filter(({ verdict }) => verdict === 'unknown').map(({ condition }) => condition.characteristic)

function ask(prepared: PreparedRule, values: readonly (number | string | null)[]): Asked {
  const reasons: Reason[] = []
  let [misses, unknown] = [0, 0]
  for (const one of prepared.conditions) {
    const verdict = verdictOf(one, values)
    reasons.push({ condition: one.condition, verdict, value: values[one.slot] ?? null })
    if (!one.decides) continue
    if (verdict === 'misses') misses += 1
    else if (verdict === 'unknown' && !one.fitsUnknown) unknown += 1
  }
  const { id, profile } = prepared.rule
  return { profile, rule: id, reasons, misses, unknown, prepared, holds: misses === 0 && unknown === 0 }
}

function nearest(asked: readonly Asked[], key: string): NearestRule[] {
  let best: Asked | undefined
  for (const one of asked) {
    if (one.profile !== key) continue
    const nearer =
      best === undefined || one.misses < best.misses || (one.misses === best.misses && one.unknown < best.unknown)
    if (nearer) best = one
  }
  if (best === undefined) return []
  const { profile, rule, reasons, misses, unknown } = best
  return [{ profile, rule, reasons, misses, unknown }]
}

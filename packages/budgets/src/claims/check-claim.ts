import { type Answer, refusal, refused, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption, sourceProblems } from '../assumption.ts'
import type { Spread } from '../case/index.ts'
import {
  assumedValue,
  divide,
  evaluate,
  type Explained,
  explained,
  type Formula,
  multiply,
  subtract,
  valueOf,
} from '../formula/formula.ts'
import { countsOver, countOfReason, type Counts, type KnownLedger, singlesOf } from '../ledger/index.ts'
import { type Cents, isCents } from '../money/cents.ts'
import type { Saving } from '../money/saving.ts'
import { monthsIn, type Period } from '../months.ts'
import { type Basis, offeredBases } from './basis.ts'
import { type Claim, claimProblems } from './claim.ts'

/** Why a claim cannot be checked by a basis. */
export type Uncheckable =
  | { readonly why: 'no-period' | 'nothing-known' | 'net-without-comparison-group' | 'net-without-a-pilot' }
  | { readonly why: 'months-missing'; readonly months: readonly string[] }
  | { readonly why: 'reason-unknown'; readonly reason: string }
  | { readonly why: 'reason-within-combined-class'; readonly reason: string; readonly within: readonly string[] }

/**
 * A claim by one basis. `difference` is the recomputed amount less the claimed one; `percent` that of the claimed one.
 * What is recomputed from a ledger is gross: it counts who left, also who would have left anyway.
 */
export type BasisCheck =
  | { readonly verdict: 'cannot-be-checked'; readonly basis: Basis; readonly because: Uncheckable }
  | {
      readonly verdict: 'reconciles' | 'does-not-reconcile'
      readonly basis: Basis
      readonly reckoning: 'gross'
      readonly because: 'no-comparison-group'
      readonly persons: number
      /**
       * Whether the basis gives the unit that the claim states. A claim "in all" that reconciles by a basis per year is
       * an amount a year, whatever it is called.
       */
      readonly sameUnit: boolean
      readonly recomputed: Explained
      readonly difference: Explained
      readonly percent: Explained
    }

/** A net claim beside what a pilot's case gives: within its interval or not. */
export type NetCheck =
  | { readonly verdict: 'cannot-be-checked'; readonly because: Uncheckable }
  | {
      readonly verdict: 'reconciles' | 'does-not-reconcile'
      readonly reckoning: 'net'
      readonly interval: Spread<Saving<'net'>>
      /** Outside the interval: by how much; 0 within it. */
      readonly outsideBy: Cents
    }

/** All that can be said about a claim. */
export interface ClaimCheck {
  readonly claim: Claim
  readonly offered: readonly BasisCheck[]
  /** The check by the basis that a person chose; nothing is chosen for them, whichever reconciles. */
  readonly chosen: BasisCheck | NetCheck | 'choose-a-basis'
  /** How many person-years the claim needs to be true. */
  readonly needed: Explained
  readonly assumptions: readonly Assumption[]
}

export interface ClaimEvidence {
  readonly known: KnownLedger
  readonly savingPerPersonYear: Assumed<Cents>
  /** How far the recomputed amount may be off and still be the same, in hundredths of a percent of the claim. */
  readonly tolerance: Assumed<number>
  /** Which bases are offered; those of the ledger's classes unless given. */
  readonly bases?: readonly Basis[]
  /** What a pilot's net case gives, for a claim that says net. */
  readonly net?: Spread<Saving<'net'>>
}

/**
 * Recomputes a claim from the ledger by every offered basis. Refused: a claim without a unit, an amount or a source, and
 * a basis that is not offered. A net claim is never held against a gross amount.
 */
export function checkClaim(claim: Claim, evidence: ClaimEvidence): Answer<ClaimCheck> {
  const { known, savingPerPersonYear: saving, tolerance, bases = offeredBases(known.classes) } = evidence
  const possible = isCents(saving.value) && saving.value > 0
  const wrong = [
    ...claimProblems(claim),
    ...(possible ? [] : [refusal('amount-impossible', 'savingPerPersonYear', { value: String(saving.value) })]),
    ...sourceProblems(saving, 'savingPerPersonYear'),
    ...sourceProblems(tolerance, 'tolerance'),
    ...(Number.isInteger(tolerance.value) && tolerance.value >= 0 && tolerance.value <= 10_000
      ? []
      : [refusal('share-impossible', 'tolerance', { value: String(tolerance.value) })]),
  ]
  if (wrong.length > 0) return refused(...wrong)
  const offered = bases.map((basis) => checkBy(basis, claim, evidence))
  const chosen = chosenOf(claim, offered, evidence.net)
  if (chosen === null) return refused(refusal('name-missing', 'basis', { basis: claim.basis ?? '' }))
  const perPerson = assumedValue({
    ...assumption('saving-per-person-year', 'cents-per-person-year', saving),
    ...saving,
  })
  const needed = divide(valueOf('claimed', claim.amount, 'cents'), perPerson)
  return unless([], () => ({
    claim,
    offered,
    chosen,
    needed: explained('person-years-needed', 'person-years', needed, 2),
    assumptions: [
      assumption('saving-per-person-year', 'cents-per-person-year', saving),
      assumption('tolerance', 'basis-points', tolerance),
      ...(claim.period === null ? [] : countsOver(known, claim.period).assumptions),
    ],
  }))
}

function chosenOf(
  claim: Claim,
  offered: readonly BasisCheck[],
  net: ClaimEvidence['net'],
): ClaimCheck['chosen'] | null {
  if (claim.basis === null) return 'choose-a-basis'
  const found = offered.find(({ basis }) => basis.id === claim.basis)
  if (found === undefined) return null
  return claim.reckoning === 'net' ? checkNet(claim, net) : found
}

function checkNet({ counterfactual, amount }: Claim, net: ClaimEvidence['net']): NetCheck {
  if (counterfactual.kind === 'none')
    return { verdict: 'cannot-be-checked', because: { why: 'net-without-comparison-group' } }
  if (net === undefined) return { verdict: 'cannot-be-checked', because: { why: 'net-without-a-pilot' } }
  const [low, high] = [net.low.cents, net.high.cents]
  const outside = amount < low ? low - amount : amount > high ? amount - high : 0
  return {
    verdict: outside === 0 ? 'reconciles' : 'does-not-reconcile',
    reckoning: 'net',
    interval: net,
    outsideBy: isCents(outside) ? outside : amount,
  }
}

function checkBy(basis: Basis, claim: Claim, { known, savingPerPersonYear, tolerance }: ClaimEvidence): BasisCheck {
  const cannot = (because: Uncheckable): BasisCheck => ({ verdict: 'cannot-be-checked', basis, because })
  if (claim.reckoning === 'net')
    return cannot({
      why: claim.counterfactual.kind === 'none' ? 'net-without-comparison-group' : 'net-without-a-pilot',
    })
  if (claim.period === null) return cannot({ why: 'no-period' })
  const counts = countsOver(known, claim.period)
  if (counts.months === 0) return cannot({ why: 'nothing-known' })
  if (counts.missing.length > 0) return cannot({ why: 'months-missing', months: counts.missing })
  const persons = personsOf(basis, known, counts)
  if (typeof persons !== 'number') return cannot(persons)
  const formula = recomputation(basis, persons, savingPerPersonYear, claim.period)
  const recomputed = explained('recomputed', 'cents', formula)
  const claimed = valueOf('claimed', claim.amount, 'cents')
  const off = subtract(formula, claimed)
  const share = divide(multiply(off, valueOf('percent', 100, 'ratio')), claimed)
  // Judged on the exact difference: a percentage that is rounded for the reader decides nothing.
  const { top, bottom } = evaluate(off)
  const within = (top < 0n ? -top : top) * 10_000n <= BigInt(tolerance.value) * BigInt(claim.amount) * bottom
  return {
    verdict: within ? 'reconciles' : 'does-not-reconcile',
    basis,
    reckoning: 'gross',
    because: 'no-comparison-group',
    persons,
    sameUnit: basis.perYear === (claim.unit === 'euro-per-year') || monthsIn(claim.period) === 12,
    recomputed,
    difference: explained('difference', 'cents', off),
    percent: explained('difference-percent', 'share', share, 2),
  }
}

function personsOf(basis: Basis, known: KnownLedger, counts: Counts): number | Uncheckable {
  let sum = 0
  const reasons = new Set(known.classes.flatMap((one) => [one.id, ...singlesOf(one)]))
  // A reason that is written twice is one reason; one that no class has is no 0.
  for (const reason of new Set(basis.reasons)) {
    if (!reasons.has(reason)) return { why: 'reason-unknown', reason }
    const found = countOfReason(known, counts, reason)
    if (!found.known) return { why: 'reason-within-combined-class', reason, within: found.within }
    sum += found.count
  }
  return sum
}

/** Persons × saving, brought to a year or not: 857 × 14,000 × 12 / 18. */
function recomputation({ perYear, id }: Basis, persons: number, saving: Assumed<Cents>, period: Period): Formula {
  const perPerson = assumedValue({
    ...assumption('saving-per-person-year', 'cents-per-person-year', saving),
    ...saving,
  })
  const all = multiply(valueOf('persons', persons, 'persons', id), perPerson)
  if (!perYear) return all
  const year = multiply(all, valueOf('months-in-year', 12, 'months'))
  return divide(year, valueOf('months-in-period', monthsIn(period), 'months'))
}

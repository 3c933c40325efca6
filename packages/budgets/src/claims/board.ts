import { type Answer, refusal, type Refusal, refused, unless } from '../answer.ts'
import { type Assumed, assumption, sourceProblems } from '../assumption.ts'
import { assumedValue, type Explained, explained } from '../formula/formula.ts'
import type { KnownLedger } from '../ledger/index.ts'
import type { Cents } from '../money/cents.ts'
import { monthsIn } from '../months.ts'
import { amountProblems } from '../plan/plan.ts'
import { offeredBases } from './basis.ts'
import { checkClaim, type ClaimCheck } from './check-claim.ts'
import { type Claim, claimProblems } from './claim.ts'
import { type Beside, besideOthers, type SavingDefinition, type UnitSaving, unitSavingOf } from './unit-saving.ts'

/** A claim as it is kept: what was said, what it is recomputed with, and what its amount per person means. */
export interface KeptClaim extends Omit<Claim, 'id' | 'basis'> {
  /** A claim about other people than those of this ledger is never held against it. */
  readonly about: 'own-ledger' | 'elsewhere'
  /** What somebody saves who is off the benefit for a year; null: nobody knows, so nothing can be recomputed. */
  readonly saving: Assumed<Cents> | null
  /** In hundredths of a percent of the claim. */
  readonly tolerance: Assumed<number>
  readonly definition: SavingDefinition
}

/** The longest period that a claim may be about, in months. */
export const MOST_CLAIM_MONTHS = 600

/** Everything that keeps a claim from being kept. */
export function keptClaimProblems(kept: KeptClaim): Refusal[] {
  const { period, saving, tolerance } = kept
  const own = claimProblems({ ...kept, id: 'kept', basis: null })
  const long = own.length === 0 && period !== null && monthsIn(period) > MOST_CLAIM_MONTHS
  const possible = Number.isInteger(tolerance.value) && tolerance.value >= 0 && tolerance.value <= 10_000
  return [
    ...own,
    ...(long ? [refusal('horizon-impossible', 'period', { most: MOST_CLAIM_MONTHS })] : []),
    ...(saving === null ? [] : amountProblems(saving, 'saving')),
    ...(saving?.value === 0 ? [refusal('amount-impossible', 'saving', { value: '0' })] : []),
    ...(possible ? [] : [refusal('share-impossible', 'tolerance', { value: String(tolerance.value) })]),
    ...sourceProblems(tolerance, 'tolerance'),
  ]
}

/** Why a claim is not recomputed at all. */
export type NotRecomputed = 'elsewhere' | 'no-saving'

/** What a claim says per person, and how that is known: from its own people, or as its saving was filled in. */
export interface PerPerson extends UnitSaving {
  readonly explained: Explained
  readonly from: 'people-of-the-claim' | 'saving-filled-in'
}

export interface BoardLine {
  readonly id: string
  readonly check: ClaimCheck | NotRecomputed
  readonly perPerson: PerPerson | null
  readonly beside: readonly Beside[]
}

export interface BoardClaim {
  readonly id: string
  /** What people call it: two claims of one municipality stay apart by it. */
  readonly title: string
  readonly kept: KeptClaim
  /** Which basis a person chose. One that is not offered any more is no choice. */
  readonly basis: string | null
}

/** All claims beside each other: each recomputed where that can be, and its amount per person beside those of others. */
export function claimBoard(claims: readonly BoardClaim[], known: KnownLedger): Answer<readonly BoardLine[]> {
  const problems = claims.flatMap(({ id, kept }) =>
    keptClaimProblems(kept).map((one) => ({ ...one, field: `${id}.${one.field}` })),
  )
  if (problems.length > 0) return refused(...problems)
  const persons = claims.map((one) => perPersonOf(one))
  return unless([], () =>
    claims.map((one, place): BoardLine => {
      const own = persons[place] ?? null
      const others = persons.filter((other, at) => at !== place && other !== null).flatMap((other) => other ?? [])
      const beside = own === null ? null : besideOthers(own, others)
      return {
        id: one.id,
        check: checkOf(one, known),
        perPerson: own,
        beside: beside?.ok === true ? beside.value : [],
      }
    }),
  )
}

function checkOf({ id, kept, basis }: BoardClaim, known: KnownLedger): BoardLine['check'] {
  const { about, saving, tolerance } = kept
  if (about === 'elsewhere') return 'elsewhere'
  if (saving === null) return 'no-saving'
  const offered = offeredBases(known.classes).some((one) => one.id === basis)
  const checked = checkClaim(
    { ...kept, id, basis: offered ? basis : null },
    { known, savingPerPersonYear: saving, tolerance },
  )
  if (!checked.ok) throw new Error(`a claim that may be kept was refused: ${JSON.stringify(checked.refusals)}`)
  return checked.value
}

function perPersonOf({ id, title, kept }: BoardClaim): PerPerson | null {
  const { persons, saving, definition } = kept
  if (persons !== null) {
    const found = unitSavingOf({ ...kept, id, basis: null }, definition)
    return found.ok && found.value.cents > 0 ? { ...found.value, who: title, from: 'people-of-the-claim' } : null
  }
  if (saving === null) return null
  const value = assumedValue({ ...assumption('saving-per-person-year', 'cents-per-person-year', saving), ...saving })
  return {
    who: title,
    cents: saving.value,
    definition,
    source: saving.source,
    date: saving.date,
    explained: explained('saving-per-person', 'cents', value),
    from: 'saving-filled-in',
  }
}

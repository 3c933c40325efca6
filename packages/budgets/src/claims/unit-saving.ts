import { type Answer, refusal, refused, unless } from '../answer.ts'
import { divide, type Explained, explained, type Formula, valueOf } from '../formula/formula.ts'
import { type Cents, cents, isCents } from '../money/cents.ts'
import { type Claim, claimProblems } from './claim.ts'

/** What an amount per person means. null: the source does not say; that is a question, never a guess. */
export interface SavingDefinition {
  /** What counts as saved: the benefit, execution, tax, … */
  readonly counts: string | null
  /** Over which time: a year off the benefit, the whole time off it. */
  readonly time: string | null
  /** Per which person: an exit, somebody extra, a client. */
  readonly person: string | null
  readonly reckoning: 'gross' | 'net' | null
}

/** An amount per person as somebody states or implies it. */
export interface UnitSaving {
  readonly who: string
  readonly cents: Cents
  readonly definition: SavingDefinition
  readonly source: string
  readonly date: string
}

/** What a claim implies per person: its amount over the people it names. Refused when it names none. */
export function unitSavingOf(
  claim: Claim,
  definition: SavingDefinition,
): Answer<UnitSaving & { explained: Explained }> {
  const { persons, amount, who, source, date } = claim
  const wrong = claimProblems(claim)
  if (wrong.length > 0) return refused(...wrong)
  if (persons === null) return refused(refusal('not-whole', 'persons', { value: 'null' }))
  const formula = divide(valueOf('claimed', amount, 'cents'), valueOf('persons-claimed', persons, 'persons'))
  const perPerson = explained('saving-per-person', 'cents', formula)
  return unless([], () => ({ who, cents: cents(perPerson.value), definition, source, date, explained: perPerson }))
}

/** One amount per person beside another. */
export interface Beside {
  readonly other: string
  /** How many times the other's, with one decimal. */
  readonly times: Explained
  /** `alike`: about as much, with the same definitions. Else it cannot be said that one is better. */
  readonly verdict: 'alike' | 'definitions-needed'
  readonly missing: readonly { readonly who: string; readonly what: keyof SavingDefinition }[]
  readonly differing: readonly (keyof SavingDefinition)[]
}

/** Above this many times another's amount, or below one over it, both need their definitions looked at. */
export const FAR_APART = 1.5

const parts: readonly (keyof SavingDefinition)[] = ['counts', 'time', 'person', 'reckoning']

/** Sets an amount per person beside those of others. A difference is never explained here: it asks for definitions. */
export function besideOthers(one: UnitSaving, others: readonly UnitSaving[]): Answer<readonly Beside[]> {
  const wrong = [one, ...others].filter((unit) => !isCents(unit.cents) || unit.cents <= 0)
  return unless(
    wrong.map(({ who, cents: value }) => refusal('amount-impossible', 'cents', { who, value: String(value) })),
    () =>
      others.map((other): Beside => {
        const formula: Formula = divide(
          valueOf('saving-per-person', one.cents, 'cents', one.who),
          valueOf('saving-per-person', other.cents, 'cents', other.who),
        )
        const missing = parts.flatMap((what) =>
          [one, other].filter(({ definition }) => definition[what] === null).map(({ who }) => ({ who, what })),
        )
        const differing = parts.filter(
          (what) =>
            one.definition[what] !== null &&
            other.definition[what] !== null &&
            one.definition[what] !== other.definition[what],
        )
        const apart = one.cents > FAR_APART * other.cents || other.cents > FAR_APART * one.cents
        return {
          other: other.who,
          times: explained('times', 'ratio', formula, 1),
          verdict: apart || missing.length > 0 || differing.length > 0 ? 'definitions-needed' : 'alike',
          missing,
          differing,
        }
      }),
  )
}

import { type Answer, isFilled, refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'
import { shareOf, type FunnelShare } from '../funnel/employer-funnel.ts'
import type { Suggestion } from './suggest.ts'

/** What a named person made of a suggestion. */
export type ProfileChoice =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'depart'; readonly profile: string; readonly reason: string }

/** A profile of a client, decided by a person. What was suggested stands beside it, with the version of the set. */
export interface ProfileDecision {
  readonly profile: string
  readonly decidedBy: string
  readonly day: IsoDay
  readonly departs: boolean
  readonly reason: string | null
  readonly suggested: string | null
  readonly rule: string | null
  readonly setVersion: number
}

export interface DecidingPerson {
  readonly decidedBy: string
  readonly day: IsoDay
  readonly setVersion: number
  /** Keys of the profiles that the set has. */
  readonly profiles: readonly string[]
}

/**
 * Confirms what was suggested, or departs from it with a reason. Nobody confirms what was not suggested; where the
 * criteria suggest nothing, choosing a profile is a departure too, so that it carries its reason.
 */
export function decideProfile(
  suggestion: Pick<Suggestion, 'profile' | 'rule'>,
  choice: ProfileChoice,
  { decidedBy, day, setVersion, profiles }: DecidingPerson,
): Answer<ProfileDecision> {
  const profile = choice.kind === 'confirm' ? suggestion.profile : choice.profile
  const problems = [
    ...(isFilled(decidedBy) ? [] : [refusal('person-missing', 'decidedBy')]),
    ...dayProblems(day, 'day'),
    ...(choice.kind === 'confirm' && suggestion.profile === null ? [refusal('nothing-suggested', 'choice')] : []),
    ...(choice.kind === 'depart' && !isFilled(choice.reason) ? [refusal('reason-missing', 'choice.reason')] : []),
    ...(choice.kind === 'depart' && choice.profile === suggestion.profile
      ? [refusal('departs-to-the-same', 'choice.profile', { profile: choice.profile })]
      : []),
    ...(profile !== null && !profiles.includes(profile)
      ? [refusal('profile-unknown', 'choice.profile', { value: profile })]
      : []),
  ]
  return unless(problems, () => ({
    profile: profile ?? '',
    decidedBy,
    day,
    departs: choice.kind === 'depart',
    reason: choice.kind === 'depart' ? choice.reason.trim() : null,
    suggested: suggestion.profile,
    rule: suggestion.rule,
    setVersion,
  }))
}

/** How often people departed from what one rule suggested, and where they went instead. */
export interface RuleDepartures {
  /** null: the criteria suggested nothing. */
  readonly rule: string | null
  readonly decided: number
  readonly departed: number
  /** Departed of decided, with its margin: of few decisions little can be said. */
  readonly share: FunnelShare | null
  readonly to: readonly { readonly profile: string; readonly count: number }[]
}

/** Departures per rule, so that a set can learn. Most departures first; then by rule. */
export function departuresPerRule(decisions: readonly ProfileDecision[]): RuleDepartures[] {
  const rules = [...new Set(decisions.map(({ rule }) => rule))]
  return rules
    .map((rule) => {
      const decided = decisions.filter((one) => one.rule === rule)
      const departed = decided.filter(({ departs }) => departs)
      const to = [...new Set(departed.map(({ profile }) => profile))]
      return {
        rule,
        decided: decided.length,
        departed: departed.length,
        share: shareOf(departed.length, decided.length),
        to: to
          .map((profile) => ({ profile, count: departed.filter((one) => one.profile === profile).length }))
          .toSorted((one, other) => other.count - one.count || (one.profile < other.profile ? -1 : 1)),
      }
    })
    .toSorted((one, other) => other.departed - one.departed || ((one.rule ?? '') < (other.rule ?? '') ? -1 : 1))
}

import { type Answer, refusal, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption, sourceProblems } from '../assumption.ts'
import { add, divide, type Explained, explained, multiply, valueOf } from '../formula/formula.ts'
import { chosen } from './caseload.ts'

/** Clients of one profile. `share` of them leaves in a year, in hundredths of a percent; null when nobody knows. */
export interface ProfileOutflow {
  readonly profile: string
  readonly clients: number
  readonly share: Assumed<number> | null
}

export interface ExpectedOutflow {
  readonly profiles: readonly { readonly profile: string; readonly expected: Explained | null }[]
  /** Over the profiles of which a share is known. With unknown ones beside it, it is "at least". */
  readonly total: Explained
  readonly atLeast: boolean
  readonly unknown: readonly string[]
  readonly assumptions: readonly Assumption[]
}

/** How many leave in a year, by profile. A profile without a share is unknown, not 0. */
export function expectedOutflow(profiles: readonly ProfileOutflow[]): Answer<ExpectedOutflow> {
  const names = profiles.map(({ profile }) => profile)
  const problems = profiles.flatMap(({ profile, clients, share }, place) => [
    ...(profile.trim() === '' ? [refusal('name-missing', `profiles.${place}.profile`)] : []),
    ...(names.indexOf(profile) < place ? [refusal('name-twice', `profiles.${place}.profile`, { name: profile })] : []),
    ...(Number.isSafeInteger(clients) && clients >= 0
      ? []
      : [refusal('not-whole', `profiles.${place}.clients`, { value: String(clients) })]),
    ...(share === null || (Number.isInteger(share.value) && share.value >= 0 && share.value <= 10_000)
      ? []
      : [refusal('share-impossible', `profiles.${place}.share`, { value: String(share.value) })]),
    ...(share === null ? [] : sourceProblems(share, `profiles.${place}.share`)),
  ])
  return unless(problems, () => {
    const formulas = profiles.map(({ profile, clients, share }) =>
      share === null
        ? null
        : divide(
            multiply(
              valueOf('clients-of-profile', clients, 'clients', profile),
              chosen('outflow-share', 'basis-points', share, profile),
            ),
            valueOf('whole', 10_000, 'basis-points'),
          ),
    )
    const known = formulas.filter((formula) => formula !== null)
    return {
      profiles: profiles.map(({ profile }, place) => {
        const formula = formulas[place] ?? null
        return {
          profile,
          expected: formula === null ? null : explained('expected-outflow', 'persons', formula, 1, profile),
        }
      }),
      total: explained('expected-outflow-total', 'persons', add(...known), 1),
      atLeast: known.length < profiles.length,
      unknown: profiles.filter(({ share }) => share === null).map(({ profile }) => profile),
      assumptions: profiles.flatMap(({ profile, share }) =>
        share === null ? [] : [assumption('outflow-share', 'basis-points', share, profile)],
      ),
    }
  })
}

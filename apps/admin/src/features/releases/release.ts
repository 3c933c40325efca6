import type { RouterOutputs } from '@vliegwiel/api'

export type Release = RouterOutputs['releases']['listReleases']['releases'][number]
export type ReleaseItem = Release['items'][number]

export interface ReleaseParts {
  readonly suspended: readonly Release[]
  /** The nearest first. */
  readonly planned: readonly Release[]
  /** The latest first. */
  readonly past: readonly Release[]
}

/** Nothing of it will come into force as it stands: somebody must decide first. Seen before its moment, not after it. */
export const isHeldUp = ({ state, items }: Pick<Release, 'state' | 'items'>): boolean =>
  state === 'planned' && items.some(({ obstacle }) => obstacle !== null)

/** Releases by what a person has to do with them. The server gives the newest moment first. */
export function releaseParts(releases: readonly Release[]): ReleaseParts {
  const of = (...states: readonly Release['state'][]) => releases.filter(({ state }) => states.includes(state))
  return { suspended: of('suspended'), planned: of('planned').toReversed(), past: of('done', 'cancelled') }
}

import { trajectoryOf, type Trajectory } from '@vliegwiel/clients/ladder'
import { daysBetween } from '@vliegwiel/i18n'
import type { Client } from './client.ts'

type Assessment = Pick<Client['assessments'][number], 'domain' | 'score' | 'on' | 'at' | 'scaleFrom' | 'scaleTo'>

/** Days on which life domains were talked about, first one first: what was left out that day was not discussed. */
export const roundsOf = (assessments: readonly Assessment[]): string[] =>
  [...new Set(assessments.map(({ on }) => on))].toSorted()

export interface DomainLine {
  readonly trajectory: Trajectory
  /** The scale of the newest score; older ones on another scale are left out, and counted. */
  readonly scale: { readonly least: number; readonly most: number }
  readonly otherScale: number
}

/** One life domain over time. null: it was never talked about, or its scores cannot be put on one line. */
export function lineOf(
  assessments: readonly Assessment[],
  domain: string,
  rounds: readonly string[],
): DomainLine | null {
  const own = assessments.filter((one) => one.domain === domain)
  const newest = own.toSorted((one, other) =>
    one.on < other.on || (one.on === other.on && one.at < other.at) ? 1 : -1,
  )[0]
  if (newest === undefined) return null
  const scale = { least: newest.scaleFrom, most: newest.scaleTo }
  const same = own.filter((one) => one.scaleFrom === scale.least && one.scaleTo === scale.most)
  const first = same.map(({ on }) => on).toSorted()[0] ?? newest.on
  const events = [
    ...same
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ on: day, score: value }, order) => ({ day, order, value })),
    // Not talked about on a day after it was first: the line is drawn through, and says so.
    ...rounds
      .filter((day) => day > first && !own.some(({ on }) => on === day))
      .map((day) => ({ day, order: 0, value: null })),
  ]
  const found = trajectoryOf(events, scale)
  return found.ok ? { trajectory: found.value, scale, otherScale: own.length - same.length } : null
}

/** How far along a line a day lies, from 0 to 1. One day alone lies at the end. */
export function placeOfDay(day: string, rounds: readonly string[]): number {
  const [from, to] = [rounds[0], rounds.at(-1)]
  if (from === undefined || to === undefined || from === to) return 1
  return daysBetween(from, day) / daysBetween(from, to)
}

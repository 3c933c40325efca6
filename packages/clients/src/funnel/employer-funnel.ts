import { wilson } from '@vliegwiel/statistics/two-groups'
import { type Answer, isCount, isFilled, refusal, unless } from '../answer.ts'

/** A stage of a project with employers, in order: approached, in pre-training, placed. */
export interface FunnelStage {
  readonly name: string
  readonly people: number
}

/** A share per 100 people, in tenths, with the 95 % interval of Wilson; null when nobody was there to count. */
export interface FunnelShare {
  readonly percent: number
  readonly low: number
  readonly high: number
}

export interface FunnelRow extends FunnelStage {
  /** Of the people in the first stage, and of those in the stage before. null for the first stage itself. */
  readonly ofFirst: FunnelShare | null
  readonly ofBefore: FunnelShare | null
  /** People who were in the stage before and not in this one. */
  readonly lost: number
}

/**
 * How many people of each stage came into the next. A stage with more people than the one before is refused: somebody
 * was counted who did not come through it.
 */
export function employerFunnel(stages: readonly FunnelStage[]): Answer<readonly FunnelRow[]> {
  const problems = [
    ...(stages.length === 0 ? [refusal('no-stage', 'stages')] : []),
    ...stages.flatMap(({ name, people }, place) => {
      const before = stages[place - 1]?.people
      return [
        ...(isFilled(name) ? [] : [refusal('name-missing', `stages.${place}.name`)]),
        ...(isCount(people) ? [] : [refusal('not-a-count', `stages.${place}.people`, { value: String(people) })]),
        ...(before !== undefined && people > before
          ? [refusal('more-than-before', `stages.${place}.people`, { people, before, more: people - before })]
          : []),
      ]
    }),
  ]
  return unless(problems, () => {
    const [first] = stages
    return stages.map((stage, place) => {
      const before = stages[place - 1]
      return {
        ...stage,
        ofFirst: before === undefined || first === undefined ? null : shareOf(stage.people, first.people),
        ofBefore: before === undefined ? null : shareOf(stage.people, before.people),
        lost: before === undefined ? 0 : before.people - stage.people,
      }
    })
  })
}

/** A share of people with its margin, in tenths of a percent. Source of the interval: E. B. Wilson, JASA 22 (1927). */
export function shareOf(people: number, of: number): FunnelShare | null {
  const found = wilson({ events: people, n: of })
  if (!found.computable) return null
  const { proportion, interval } = found
  return { percent: tenths(proportion), low: tenths(interval.low), high: tenths(interval.high) }
}

const tenths = (share: number) => Math.round(share * 1_000) / 10

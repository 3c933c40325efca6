import { refusal, type Refusal } from '../answer.ts'
import { type Cents, cents, NOTHING, sumOf } from '../money/index.ts'
import { shareOf } from '../money/rounding.ts'

/** A line of a plan that pays an arm of a pilot: so much of what is spent on the line, in hundredths of a percent. */
export interface PilotLink {
  readonly arm: string
  readonly planId: string
  readonly line: string
  readonly share: number
}

/** The links of one pilot. */
export interface PilotLinks {
  readonly pilotId: string
  readonly links: readonly PilotLink[]
}

/** What stands on a line now. */
export interface LineMoney {
  readonly planId: string
  readonly line: string
  readonly name: string
  readonly spent: Cents
  readonly repaid: Cents
  /** Promised and not paid yet. */
  readonly committed: Cents
}

/** So many lines pay a pilot at most. */
export const MOST_LINKS = 40

const WHOLE = 10_000
const keyOf = ({ planId, line }: Pick<PilotLink, 'planId' | 'line'>) => `${planId} ${line}`

/**
 * What is wrong with the links of a pilot. A line pays all pilots and arms together once: beyond 100 % the same euro would
 * be counted twice.
 */
export function linkProblems(
  { pilotId, links }: PilotLinks,
  around: {
    readonly arms: readonly string[]
    readonly lines: readonly Pick<LineMoney, 'planId' | 'line' | 'name'>[]
    readonly others: readonly PilotLinks[]
  },
): Refusal[] {
  const lines = new Map(around.lines.map((one) => [keyOf(one), one.name]))
  const taken = new Map<string, number>()
  const others = around.others.filter((one) => one.pilotId !== pilotId)
  for (const link of others.flatMap((one) => one.links))
    taken.set(keyOf(link), (taken.get(keyOf(link)) ?? 0) + link.share)
  const seen = new Set<string>()
  return links.flatMap((link, place) => {
    const field = `links.${place}`
    const key = keyOf(link)
    const pair = `${link.arm} ${key}`
    const twice = seen.has(pair)
    seen.add(pair)
    const possible = Number.isInteger(link.share) && link.share >= 1 && link.share <= WHOLE
    const together = (taken.get(key) ?? 0) + (possible ? link.share : 0)
    taken.set(key, together)
    return [
      ...(around.arms.includes(link.arm) ? [] : [refusal('arm-not-there', `${field}.arm`, { name: link.arm })]),
      ...(lines.has(key) ? [] : [refusal('line-unknown', `${field}.line`, { line: link.line })]),
      ...(twice ? [refusal('name-twice', `${field}.line`, { name: lines.get(key) ?? link.line })] : []),
      ...(possible ? [] : [refusal('share-impossible', `${field}.share`, { value: String(link.share) })]),
      ...(together > WHOLE
        ? [refusal('line-shared-over', `${field}.share`, { name: lines.get(key) ?? link.line, value: together / 100 })]
        : []),
    ]
  })
}

/** What was really spent on an arm, by line; repayments into a loan fund are not spent. */
export interface ArmSpending {
  readonly lines: readonly (PilotLink & { readonly name: string; readonly spent: Cents; readonly committed: Cents })[]
  readonly spent: Cents
  /** Promised on these lines and not paid yet: it comes on top. */
  readonly committed: Cents
}

export function spendingOfArm(arm: string, links: readonly PilotLink[], money: readonly LineMoney[]): ArmSpending {
  const found = new Map(money.map((one) => [keyOf(one), one]))
  const lines = links
    .filter((link) => link.arm === arm)
    .flatMap((link) => {
      const line = found.get(keyOf(link))
      if (line === undefined) return []
      const share = (of: number): Cents => shareOf(cents(of), link.share, WHOLE)
      return [{ ...link, name: line.name, spent: share(line.spent - line.repaid), committed: share(line.committed) }]
    })
  const sum = (of: (one: (typeof lines)[number]) => Cents) => (lines.length === 0 ? NOTHING : sumOf(lines.map(of)))
  return { lines, spent: sum((one) => one.spent), committed: sum((one) => one.committed) }
}

import { type Answer, refusal, type Refusal, unless } from '../answer.ts'

/**
 * A class of the ledger: why somebody left, or came in. `combines` names the single reasons that one figure holds
 * together ("school or ended"); such a figure is never divided. `influenceable`: whether the municipality can do
 * something about it; it is the municipality's own judgement.
 */
export interface ReasonClass {
  readonly id: string
  readonly combines: readonly string[]
  readonly work: boolean
  readonly influenceable: boolean | 'unknown'
}

/** The single reasons that a class holds: itself, or those that it combines. */
export const singlesOf = ({ id, combines }: ReasonClass): readonly string[] => (combines.length === 0 ? [id] : combines)

/** A list of classes that can be counted by: names there and once, and a combination of two or more. */
export function checkClasses(classes: readonly ReasonClass[]): Answer<readonly ReasonClass[]> {
  const seen = new Set<string>()
  const problems: Refusal[] = []
  classes.forEach(({ id, combines }, place) => {
    const field = `classes.${place}`
    if (id.trim() === '') problems.push(refusal('name-missing', `${field}.id`))
    if (seen.has(id)) problems.push(refusal('name-twice', `${field}.id`, { name: id }))
    seen.add(id)
    if (combines.length === 1 || new Set(combines).size < combines.length || combines.some((one) => one.trim() === ''))
      problems.push(refusal('class-overlaps', `${field}.combines`, { name: id }))
  })
  return unless(problems, () => classes)
}

/** Two classes of one month that hold one reason twice ("school" beside "school or ended"), or null. */
export function overlapOf(classes: readonly ReasonClass[]): { one: string; other: string; reason: string } | null {
  const heldBy = new Map<string, string>()
  for (const found of classes)
    for (const reason of singlesOf(found)) {
      const one = heldBy.get(reason)
      if (one !== undefined && one !== found.id) return { one, other: found.id, reason }
      heldBy.set(reason, found.id)
    }
  return null
}

import { plantingAttempts } from './planting-attempts.ts'
import { readingAttempts } from './reading-attempts.ts'
import { roleAttempts } from './role-attempts.ts'
import { scopeAttempts } from './scope-attempts.ts'
import { writingAttempts } from './writing-attempts.ts'
import type { Attempt, Target } from './target.ts'

export { attackDoor, plantMarks, readLog, type DoorReport } from './attack-door.ts'
export type { Attempt, Target } from './target.ts'

/** Statements that somebody who got one in might send: our own, and techniques that are public knowledge. */
export function hostileAttempts(target: Target): Attempt[] {
  return [
    ...scopeAttempts(target),
    ...roleAttempts(target),
    ...readingAttempts(target),
    ...plantingAttempts(target),
    ...writingAttempts(target),
  ]
}

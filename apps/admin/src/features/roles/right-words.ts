import type { Cell, Condition, Permission } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import * as words from '@vliegwiel/i18n/words/roles'

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? Snake<`${A}_${B}`> : S
type Resource = Permission extends infer P ? (P extends `${infer R}:${string}` ? R : never) : never
type Action = Permission extends infer P
  ? P extends `${infer R}:${infer A}`
    ? `${Snake<R>}_${Snake<A>}`
    : never
  : never

// The name of a text follows from the right; one without a text does not compile.
const rights: Readonly<Record<`roles_right_${Action}` | `roles_group_${Snake<Resource>}`, () => string>> = words
const snake = (text: string) => text.replaceAll(/[:-]/g, '_')

const conditions: Record<Condition, () => string> = {
  'someone-else': m.roles_condition_someone_else,
  'own-work': m.roles_condition_own_work,
  'first-administrator': m.roles_condition_first_administrator,
}

export const rightName = (permission: Permission): string =>
  rights[`roles_right_${snake(permission)}` as `roles_right_${Action}`]()

/** The heading under which the right stands: its resource. */
export const rightGroup = (permission: Permission): string =>
  rights[`roles_group_${snake(permission.split(':')[0] ?? '')}` as `roles_group_${Snake<Resource>}`]()

/** The condition as the end of a sentence. A word we do not know stays as it is. */
export const conditionText = (condition: string): string =>
  Object.hasOwn(conditions, condition) ? conditions[condition as Condition]() : condition

export const cellValue = (cell: Cell): 'yes' | 'no' | 'if' => (typeof cell === 'object' ? 'if' : cell)

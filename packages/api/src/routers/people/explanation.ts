import { permissions, roles, type Explanation, type Instead, type Permission } from '@vliegwiel/auth'
import { z } from 'zod'
import { conditionIds } from '../session/signed-in-person.ts'
import { personal } from '../../ladder/personal.ts'

const instead = [
  'ask-who-grants',
  'ask-who-suspends',
  'ask-operator',
  'ask-to-be-invited',
  'ask-colleague-with-role',
  'stop-viewing-as',
  'go-to-platform',
  'go-to-tenant',
  'wait-for-reactivation',
] as const satisfies readonly Instead[]

const stepIds = [
  'person-active',
  'right-floor',
  'tenant-open',
  'membership-active',
  'role-has-permission',
  'condition-met',
  'view-as-allows',
  'verdict',
] as const satisfies readonly Explanation['steps'][number]['id'][]

/** A chain of questions with its verdict, and what to do now. Words are message keys for the screen. */
export const explanation = z.strictObject({
  personId: z.uuid(),
  name: personal(z.string(), 'account'),
  permission: z.enum(permissions),
  allowed: z.boolean(),
  steps: z.array(
    z.strictObject({
      id: z.enum(stepIds),
      status: z.enum(['ok', 'bad', 'not-checked']),
      params: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
  missing: z.enum(permissions).nullable(),
  rolesWithIt: z.array(z.strictObject({ role: z.enum(roles), condition: z.enum(conditionIds).nullable() })),
  /** Names of colleagues who can grant the right. */
  whoCanGrant: z.array(personal(z.string(), 'colleague')),
  instead: z.array(z.enum(instead)),
})

export function asExplanation(
  about: { readonly personId: string; readonly name: string; readonly permission: Permission },
  { allowed, steps, missing, rolesWithIt, whoCanGrant, instead: now }: Explanation,
): z.input<typeof explanation> {
  return {
    ...about,
    allowed,
    steps: steps.map(({ id, status, params }) => ({
      id,
      status,
      params: Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
      ),
    })),
    missing,
    rolesWithIt: [...rolesWithIt],
    whoCanGrant: [...whoCanGrant],
    instead: [...now],
  }
}

/**
 * The conditions ("mits …") that a cell of the permission table may carry. Each is one sentence
 * (message key `condition.<word>`) and one test on what the caller knows about the object at hand.
 */
export type ConditionContext = {
  /** The person who asks. */
  readonly actorId: string
  /** The person the action is about (suspend, grant). */
  readonly targetPersonId?: string | undefined
  /** The person who made the view or started the job. */
  readonly ownerId?: string | null | undefined
  /** True when the tenant has no administrator yet and no open invitation for one. */
  readonly tenantHasNoAdministrator?: boolean | undefined
}

/** What the caller passes: the actor is filled in from the subject. */
export type PermissionContext = Omit<ConditionContext, 'actorId'>

// A fact that was not passed counts as not met: forgetting the context refuses, it never allows.
export const conditions = {
  'someone-else': (context) => context.targetPersonId !== undefined && context.targetPersonId !== context.actorId,
  'own-work': (context) => context.ownerId !== undefined && context.ownerId === context.actorId,
  'first-administrator': (context) => context.tenantHasNoAdministrator === true,
} as const satisfies Record<string, (context: ConditionContext) => boolean>

export type Condition = keyof typeof conditions

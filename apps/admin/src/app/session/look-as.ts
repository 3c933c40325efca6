import type { TenantRole } from '@vliegwiel/auth'
import { callsOf, queryClient } from '../api/api.ts'
import { setViewAs } from './view-as.ts'

/** Starts looking at a tenant as a role: in its log first, then in this tab, then everything is read again. */
export async function startLookingAs(slug: string, role: TenantRole): Promise<void> {
  await callsOf(slug).people.startViewAs.mutate({ role, idempotencyKey: crypto.randomUUID() })
  setViewAs({ slug, role })
  await queryClient.invalidateQueries()
}

/** Ends it. The role goes first: whoever looks as another changes nothing, not even this. */
export async function stopLookingAs(slug: string, role: TenantRole): Promise<void> {
  setViewAs(null)
  await callsOf(slug).people.stopViewAs.mutate({ role, idempotencyKey: crypto.randomUUID() })
  await queryClient.invalidateQueries()
}

import type { Kind } from '../kind/kind.ts'

/** How a tenant guards one kind. */
export interface KindPolicy {
  /** Somebody else must approve. */
  readonly fourEyes: boolean
  /** How many others: 1, 2 or 3. */
  readonly approvers: number
  /** Rules of checks that only advise here. */
  readonly advised: readonly string[]
}

/** What holds while a tenant has decided nothing. */
export function defaultPolicy(kind: Pick<Kind, 'fourEyes'>): KindPolicy {
  return { fourEyes: kind.fourEyes !== 'off', approvers: 1, advised: [] }
}

/** A kind that is always under four eyes stays so, whatever was settled before it became so. */
export function effectivePolicy(kind: Pick<Kind, 'fourEyes'>, settled: KindPolicy | null): KindPolicy {
  const policy = settled ?? defaultPolicy(kind)
  return kind.fourEyes === 'always' ? { ...policy, fourEyes: true } : policy
}

/** Approvals that are needed before this may go into force. */
export function approvalsNeeded({ fourEyes, approvers }: KindPolicy): number {
  return fourEyes ? approvers : 0
}

export type ApprovalRefusal = 'own-work' | 'approved-before' | 'not-in-review'

/**
 * May this person approve this version? Never who wrote any part of it, whatever role they have: an administrator or
 * an operator is a pair of eyes like any other.
 */
export function approvalRefusal(
  version: { readonly state: string; readonly authors: readonly string[]; readonly approvedBy: readonly string[] },
  personId: string,
): ApprovalRefusal | null {
  if (version.state !== 'in-review') return 'not-in-review'
  if (version.authors.includes(personId)) return 'own-work'
  return version.approvedBy.includes(personId) ? 'approved-before' : null
}

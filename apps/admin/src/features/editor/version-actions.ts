import { m } from '@vliegwiel/i18n'
import type { Permission } from '@vliegwiel/auth'
import type { Version } from './version.ts'

export type VersionAct = 'submit' | 'approve' | 'return' | 'release' | 'plan' | 'emergency' | 'share' | 'discard'

/** A thing to do with a version now; with a reason it cannot be done yet. */
export interface Offered {
  readonly act: VersionAct
  readonly reason?: string | undefined
}

export interface ActionsOf {
  readonly primary: Offered | null
  readonly others: readonly Offered[]
  readonly menu: readonly Offered[]
}

/**
 * What a person can do with a version: one thing first, a second beside it, the rest in a menu. What cannot be done yet
 * stays in sight with its reason.
 * @param blocked what must be decided first, in words @param errors of the checks
 */
export function actionsOf(
  version: Pick<Version, 'line' | 'approvalRefusal' | 'approvalsNeeded'>,
  may: (permission: Permission) => boolean,
  blocked: string | undefined,
  errors: number,
): ActionsOf {
  const { state, personal, mine } = version.line
  const writes = may('document:write')
  const faulty = errors > 0 ? m.editor_reason_errors({ count: errors }) : undefined
  const open = state === 'draft' || state === 'in-review' || state === 'approved' || state === 'scheduled'
  const emergency: Offered[] =
    open && may('release:emergency') && version.approvalsNeeded > 0 && state !== 'approved'
      ? [{ act: 'emergency', reason: faulty ?? blocked }]
      : []
  const discard: Offered[] = state === 'draft' && writes ? [{ act: 'discard' }] : []
  const share: Offered[] = personal && writes ? [{ act: 'share' }] : []
  const menu = [...share, ...emergency, ...discard]
  switch (state) {
    case 'draft':
      return { primary: writes ? { act: 'submit', reason: blocked ?? faulty } : null, others: [], menu }
    case 'in-review': {
      if (!may('document:approve')) return { primary: null, others: [], menu }
      const refused =
        version.approvalRefusal === 'own-work'
          ? m.editor_reason_own_work()
          : version.approvalRefusal === null
            ? undefined
            : m.editor_reason_approved_before()
      // Who wrote it takes it back by writing on; sending back is for who judges.
      const others: Offered[] = mine ? [] : [{ act: 'return' }]
      return { primary: { act: 'approve', reason: refused ?? blocked }, others, menu }
    }
    case 'approved': {
      if (!may('release:plan')) return { primary: null, others: [], menu }
      const reason = blocked ?? faulty
      return { primary: { act: 'release', reason }, others: [{ act: 'plan', reason }], menu }
    }
    default:
      return { primary: null, others: [], menu }
  }
}

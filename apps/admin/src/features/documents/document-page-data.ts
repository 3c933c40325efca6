import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'

export type Shown = RouterOutputs['documents']['showDocument']
export type Comparison = RouterOutputs['documents']['compareVersions']
export type Step = Shown['steps'][number]

/** The one sentence that says how a document stands: since when, from whom, with what of one's own. */
export function standingSentence(shown: Shown, tenantName: string): string {
  const { inForce } = shown
  if (inForce === null) return m.editor_doc_never_sentence()
  const date = formatDate(new Date(inForce.since))
  if (inForce.status === 'withdrawn') return m.editor_doc_withdrawn_sentence({ date, reason: inForce.reason ?? '–' })
  const from = inForce.own
    ? m.editor_doc_made_here({ name: tenantName })
    : inForce.ownBlocks.length > 0
      ? m.editor_doc_from_own({
          name: inForce.fromName,
          blocks: m.editor_own_blocks({ count: inForce.ownBlocks.length }),
        })
      : m.editor_doc_from({ name: inForce.fromName })
  return `${m.editor_doc_since({ date })} ${from}`
}

/** Who agreed to what is in force; null where it was agreed above. */
export function agreedBy({ inForce, steps }: Shown): readonly string[] | null {
  if (inForce === null || inForce.number === null) return null
  // Only what came after the last change counts: an edit takes the approvals away.
  const own = steps.filter(({ number }) => number === inForce.number)
  const last = own.findLastIndex(({ step }) => step === 'revoke' || step === 'return' || step === 'start')
  return own.slice(last + 1).flatMap(({ step, by }) => (step === 'approve' ? [by] : []))
}

/** What somebody did, as the list of steps says it: "keurde goed". */
export function stepText({ step, reason }: Step): string {
  switch (step) {
    case 'start':
      return m.editor_step_start()
    case 'save':
      return m.editor_step_save()
    case 'submit':
      return m.editor_step_submit()
    case 'approve':
      return m.editor_step_approve()
    case 'return':
      return m.editor_step_return()
    case 'revoke':
      return m.editor_step_revoke()
    case 'schedule':
      return m.editor_step_schedule()
    case 'unschedule':
      return m.editor_step_unschedule()
    case 'suspend':
      return m.editor_step_suspend()
    case 'release':
      return m.editor_step_release()
    case 'emergency':
      return m.editor_step_emergency()
    case 'withdraw':
      return m.editor_step_withdraw()
    case 'discard':
      return m.editor_step_discard()
    default:
      return m.editor_step_restore({ reason: reason ?? '' })
  }
}

import { m } from '@vliegwiel/i18n'
import { useNavigate, useToasts } from '@vliegwiel/ui'
import { useState } from 'react'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { documentAddress } from '../../versions/document-path.ts'
import type { VersionAct } from './version-actions.ts'
import type { Finding, Version } from './version.ts'
import type { Writing } from './writing.ts'

/**
 * The steps of a version, tied to the API. What is typed is saved first, so that the step is made on what the person
 * sees. `asked` is the step that waits for an answer in a dialog.
 */
export function useVersionSteps(version: Version, title: string, writing: Writing<Finding>) {
  const api = useTenantApi()
  const slug = useSlug()
  const go = useNavigate()
  const toasts = useToasts()
  const [asked, setAsked] = useState<Exclude<VersionAct, 'share' | 'approve'> | null>(null)
  const steps = {
    submit: useSave(api.documents.submitVersion.mutationOptions()),
    approve: useSave(api.documents.approveVersion.mutationOptions()),
    return: useSave(api.documents.returnVersion.mutationOptions()),
    release: useSave(api.releases.releaseNow.mutationOptions()),
    emergency: useSave(api.releases.releaseInEmergency.mutationOptions()),
    share: useSave(api.documents.offerDraft.mutationOptions()),
    discard: useSave(api.documents.discardDraft.mutationOptions()),
  }
  const toDocument = () => go(documentAddress(slug, version.document))
  const { documentId, number } = version.line

  const send = async (act: keyof typeof steps, reason: string | null): Promise<void> => {
    if (!(await writing.saveNow())) return
    const at = { documentId, number, revision: writing.get().saved.revision }
    const made = async (): Promise<unknown> => {
      switch (act) {
        case 'submit':
          return steps.submit.sendAndWait({ ...at, reason })
        case 'approve':
          return steps.approve.sendAndWait({ ...at, reason })
        case 'return':
          return steps.return.sendAndWait({ ...at, reason: reason ?? '' })
        case 'release':
          return steps.release.sendAndWait({ name: title.slice(0, 120), versions: [at] })
        case 'emergency':
          return steps.emergency.sendAndWait({ ...at, reason: reason ?? '' })
        case 'share':
          return steps.share.sendAndWait(at)
        default:
          return steps.discard.sendAndWait({ ...at, reason })
      }
    }
    if ((await made()) === null) return
    setAsked(null)
    toasts.show({ text: saidOf(act, version.approvalsNeeded === 0) })
    if (act === 'release' || act === 'emergency' || act === 'discard') toDocument()
  }
  const act = (chosen: VersionAct) => {
    for (const step of Object.values(steps)) step.reset()
    if (chosen === 'share' || chosen === 'approve') void send(chosen, null)
    else setAsked(chosen)
  }
  const waiting = (Object.keys(steps) as (keyof typeof steps)[]).find((name) => steps[name].busy) ?? null
  const problem = Object.values(steps).find((step) => step.problem !== null)?.problem ?? null
  return { asked, close: () => setAsked(null), act, send, busy: waiting, problem, toDocument }
}

function saidOf(act: string, alone: boolean): string {
  switch (act) {
    case 'submit':
      return alone ? m.editor_said_finish() : m.editor_said_submit()
    case 'approve':
      return m.editor_said_approve()
    case 'return':
      return m.editor_said_return()
    case 'release':
    case 'emergency':
      return m.editor_said_release()
    case 'share':
      return m.editor_said_share()
    default:
      return m.editor_said_discard()
  }
}

import { m } from '@vliegwiel/i18n'
import { useNavigate, useToasts } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useMembership } from '../../app/session/me.ts'
import { versionAddress } from '../../versions/document-path.ts'
import type { DocumentLine, KindOverview } from './document-line.ts'
import { NewDocumentDialog, type NewDocument } from './new-document-dialog.tsx'
import { PolicyDialog, type PolicyDraft } from './policy-dialog.tsx'

interface DocumentsDialogsProps {
  act: 'new' | 'policy'
  kind: KindOverview
  documents: readonly DocumentLine[]
  onClose: () => void
}

/** The dialog that was asked for, tied to the API. */
export default function DocumentsDialogs({ act, ...rest }: DocumentsDialogsProps) {
  return act === 'new' ? <Start {...rest} /> : <Settle {...rest} />
}

function Start({ kind, documents, onClose }: Omit<DocumentsDialogsProps, 'act'>) {
  const { tenant } = useMembership()
  const go = useNavigate()
  const save = useSave(useTenantApi().documents.startDraft.mutationOptions())
  const word = kind.description.word
  const start = async ({ title, key, personal }: NewDocument) => {
    const made = await save.sendAndWait({ kind: word, key, title, personal, isNew: true })
    if (made !== null) go(versionAddress(tenant.slug, { kind: word, key }, made.number))
  }
  return (
    <NewDocumentDialog
      kind={kind.description}
      taken={new Map(documents.map((one) => [one.key, one.title]))}
      busy={save.busy}
      error={save.problem?.text}
      onStart={(document) => void start(document)}
      onClose={onClose}
    />
  )
}

function Settle({ kind, onClose }: Omit<DocumentsDialogsProps, 'act'>) {
  const { tenant } = useMembership()
  const api = useTenantApi()
  const toasts = useToasts()
  const save = useSave(api.documents.setPolicy.mutationOptions(), { reads: [api.documents.pathKey()] })
  const { description, policy } = kind
  const settle = async ({ fourEyes, approvers, advised }: PolicyDraft, version: number) => {
    const settled = { kind: description.word, fourEyes, approvers, advised: [...advised], version }
    if ((await save.sendAndWait(settled)) === null) return
    toasts.show({ text: m.documents_policy_saved() })
    onClose()
  }
  const theirs = save.conflict ? save.problem?.params : undefined
  return (
    <PolicyDialog
      tenantName={tenant.name}
      kind={kind}
      busy={save.busy}
      error={save.conflict ? undefined : save.problem?.text}
      theirs={theirs === undefined ? null : draftOf(theirs)}
      onSave={(draft) => void settle(draft, policy.version)}
      onMine={(draft) => void settle(draft, Number(theirs?.['version'] ?? 0))}
      onClose={onClose}
    />
  )
}

/** What stands there now, as the refusal tells it. */
function draftOf(params: Readonly<Record<string, unknown>>): PolicyDraft {
  const advised = params['advised']
  return {
    fourEyes: params['fourEyes'] === true,
    approvers: Number(params['approvers'] ?? 1),
    advised: Array.isArray(advised) ? advised.filter((one) => typeof one === 'string') : [],
  }
}

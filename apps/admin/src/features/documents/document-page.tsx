import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { m } from '@vliegwiel/i18n'
import { Banner, LoadingRows, useNavigate, useShortcuts, useToasts } from '@vliegwiel/ui'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { kindAddress, versionAddress } from '../../versions/document-path.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { PageCrumbs } from '../../app/page-crumbs.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { useMay, useMembership } from '../../app/session/me.ts'
import { inLanguage, useKind } from '../../blocks/kinds.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { PresentPeople } from '../../versions/present-people.tsx'
import { VersionCompare } from './document-page-compare.tsx'
import { DocumentPageView } from './document-page-view.tsx'
import { openDraft } from './open-draft.ts'

const DocumentDialog = lazy(() => import('./document-page-dialogs.tsx'))

/** One document: `/inhoud/page/betaaldata`. */
export function DocumentPage() {
  const params = useParams({ strict: false })
  const reference = { kind: params.kind ?? '', key: params.key ?? '' }
  const api = useTenantApi()
  const may = useMay()
  const go = useNavigate()
  const toasts = useToasts()
  const { letters } = usePreferences()
  const { tenant } = useMembership()
  const { search, change } = useScreenSearch('/$slug/inhoud/$kind/$key')
  const [asked, setAsked] = useState<'withdraw' | number | null>(null)
  const kind = useKind(reference.kind)
  const shown = useQuery(api.documents.showDocument.queryOptions(reference))
  const documentId = shown.data?.documentId ?? null
  const { van: before, tot: after } = search
  const comparing = documentId !== null && before !== undefined && after !== undefined
  const comparison = useQuery(
    api.documents.compareVersions.queryOptions(
      { documentId: documentId ?? '', before: before ?? 1, after: after ?? 1 },
      { enabled: comparing },
    ),
  )
  const starting = useSave(api.documents.startDraft.mutationOptions())
  const restoring = useSave(api.documents.bringBackVersion.mutationOptions())
  const withdrawing = useSave(api.documents.withdrawDocument.mutationOptions(), { say: m.editor_doc_withdraw_done() })
  const versionHref = (of: number) => versionAddress(tenant.slug, reference, of)
  const mayWrite = may('document:write')
  // A question is answered on what the page said when it was asked; after a conflict on what it says by then.
  const [seen, setSeen] = useState(shown.data)
  const base = asked === null ? shown.data : seen
  const look = async () => setSeen((await shown.refetch()).data)
  const ask = (act: 'withdraw' | number) => {
    setSeen(shown.data)
    setAsked(act)
  }
  const edit = async (personal: boolean) => {
    const made = await starting.sendAndWait({ ...reference, title: (shown.data?.title ?? '').slice(0, 120), personal })
    if (made !== null) go(versionHref(made.number))
  }
  const restore = async (of: number, blockId: string | null) => {
    if (documentId === null) return
    const onto = base === undefined ? null : openDraft(base)
    const made = await restoring.sendAndWait({ documentId, number: of, blockId, onto })
    if (made === null) return look()
    setAsked(null)
    toasts.show({ text: m.editor_doc_restored({ number: made.number }) })
    if (blockId === null) go(versionHref(made.number))
  }
  const withdraw = async (reason: string) => {
    const since = base?.inForce?.since
    if (since === undefined) return
    const done = await withdrawing.sendAndWait({ ...reference, reason, since })
    if (done === null) await look()
    else setAsked(null)
  }
  useShortcuts({ e: () => mayWrite && void edit(false) }, { letters })
  if (shown.error !== null && shown.data === undefined)
    return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined || kind === undefined) return <LoadingRows rows={10} />
  const problem = starting.problem ?? restoring.problem
  return (
    <>
      <PageCrumbs
        crumbs={[
          { label: inLanguage(kind.words.many), href: kindAddress(tenant.slug, kind.word) },
          { label: shown.data.title },
        ]}
      />
      <DocumentPageView
        kind={kind}
        shown={shown.data}
        tenantName={tenant.name}
        mayWrite={mayWrite}
        mayWithdraw={may('document:withdraw')}
        busy={starting.busy}
        here={<PresentPeople kind={reference.kind} name={reference.key} />}
        problem={problem !== null && asked === null && <Banner tone="bad">{problem.text}</Banner>}
        compare={
          comparing &&
          comparison.data !== undefined && (
            <VersionCompare
              kind={kind}
              from={before}
              to={after}
              comparison={comparison.data}
              mayWrite={mayWrite}
              busy={restoring.busy}
              onRestoreBlock={(blockId) => void restore(before, blockId)}
              onClose={() => change({ van: undefined, tot: undefined })}
            />
          )
        }
        inboxHref={address('/$slug/van-boven', { slug: tenant.slug })}
        versionHref={versionHref}
        onEdit={(personal) => void edit(personal)}
        onWithdraw={() => ask('withdraw')}
        onCompare={(from, to) => change({ van: from, tot: to })}
        onRestore={ask}
      />
      {asked !== null && (
        <Suspense fallback={null}>
          <DocumentDialog
            act={asked}
            title={shown.data.title}
            busy={withdrawing.busy || restoring.busy}
            error={(withdrawing.problem ?? restoring.problem)?.text}
            onSend={(reason) => {
              if (asked !== 'withdraw') void restore(asked, null)
              else void withdraw(reason)
            }}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </>
  )
}

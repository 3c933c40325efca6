import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, LoadingRows, useToasts } from '@vliegwiel/ui'
import Check from 'lucide-react/icons/check'
import Undo2 from 'lucide-react/icons/undo-2'
import { lazy, Suspense, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { versionAt } from '../../versions/version-line.ts'
import type { ReviewItem } from './review-groups.ts'
import { VersionSummary, type ShownVersion } from './version-summary.tsx'

const ReturnDialog = lazy(async () => ({ default: (await import('./return-dialog.tsx')).ReturnDialog }))

/** What a version changes; and, for who may, the judgement right here. */
export function ReviewDetail({ item, mayApprove }: { item: ReviewItem; mayApprove: boolean }) {
  const { documentId, number } = item.line
  const shown = useQuery(useTenantApi().documents.showVersion.queryOptions({ documentId, number }))
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined) return <LoadingRows rows={2} />
  return (
    <>
      <VersionSummary version={shown.data} />
      {item.line.state === 'in-review' && <Judgement item={item} version={shown.data} mayApprove={mayApprove} />}
    </>
  )
}

const refusals: Readonly<Record<NonNullable<ShownVersion['approvalRefusal']>, () => string>> = {
  'own-work': m.review_own_work,
  'approved-before': m.review_approved_before,
  'not-in-review': m.errors_configuration_step_not_allowed,
}

function Judgement({ item, version, mayApprove }: { item: ReviewItem; version: ShownVersion; mayApprove: boolean }) {
  const api = useTenantApi()
  const toasts = useToasts()
  const [returning, setReturning] = useState(false)
  const save = useSave(api.documents.approveVersion.mutationOptions(), {
    reads: [api.documents.pathKey(), api.home.pathKey()],
  })
  const { title } = item
  // What was read is what is approved: the revision that is on the screen, never a newer one.
  const at = versionAt(version.line)
  const approve = async () => {
    const done = await save.sendAndWait({ ...at, reason: null })
    if (done === null) return
    const left = done.needed - done.approvals
    toasts.show({ text: left > 0 ? m.review_approved_more({ title, count: left }) : m.review_approved({ title }) })
  }
  const refusal = !mayApprove
    ? m.review_no_right()
    : version.approvalRefusal === null
      ? undefined
      : refusals[version.approvalRefusal]()
  return (
    <>
      {save.problem !== null && <Banner tone="bad">{save.problem.text}</Banner>}
      <div className="adm-buttons">
        <Button icon={Check} busy={save.busy} disabledReason={refusal} onClick={() => void approve()}>
          {m.review_approve()}
        </Button>
        {refusal === undefined && (
          <Button icon={Undo2} onClick={() => setReturning(true)}>
            {m.review_return()}
          </Button>
        )}
      </div>
      {returning && (
        <Suspense fallback={null}>
          <ReturnDialog title={title} at={at} authors={version.line.authors} onClose={() => setReturning(false)} />
        </Suspense>
      )}
    </>
  )
}

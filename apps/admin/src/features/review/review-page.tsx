import '../documents.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { versionAddress } from '../../versions/document-path.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useNow } from '../../app/use-now.ts'
import { inLanguage, useKinds } from '../../blocks/kinds.ts'
import { versionId } from '../../planning/choosable.ts'
import { wayOut } from '../../versions/obstacle-words.ts'
import { dayHere } from '../../app/today.ts'
import { ReviewDetail } from './review-detail.tsx'
import { reviewGroups, type ReviewItem } from './review-groups.ts'
import { ReviewRow } from './review-row.tsx'
import { ReviewView } from './review-view.tsx'

const PlanRelease = lazy(() => import('../../planning/plan-release.tsx'))
const ReleaseChosen = lazy(() => import('./release-chosen.tsx'))

/** What waits for a judgement, what is approved, what is still being written. */
export function ReviewPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const now = useNow()
  const kinds = useKinds().data?.kinds ?? []
  const queue = useQuery(useTenantApi().documents.reviewQueue.queryOptions({}))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [act, setAct] = useState<'plan' | 'release' | null>(null)
  if (queue.isError) return <ProblemState problem={problemOf(queue.error)} onRetry={() => void queue.refetch()} />
  if (queue.data === undefined) {
    return (
      <>
        <PageHeader title={m.review_title()} />
        <LoadingRows rows={6} />
      </>
    )
  }
  const { items } = queue.data
  const mayApprove = may('document:approve')
  const mayRelease = may('release:plan')
  // What was released or sent back meanwhile is no longer chosen.
  const picked = items.filter((item) => item.line.state === 'approved' && chosen.includes(versionId(item)))
  const ids = picked.map(versionId)
  const sortOf = (word: string) => {
    const kind = kinds.find(({ description }) => description.word === word)
    return kind === undefined ? word : inLanguage(kind.description.words.one)
  }
  const first = reviewGroups(items)[0]?.items[0]
  const row = (item: ReviewItem) => {
    const version = versionAddress(slug, item, item.line.number)
    const id = versionId(item)
    return (
      <ReviewRow
        key={id}
        item={item}
        first={item === first}
        sort={sortOf(item.kind)}
        today={dayHere(now)}
        versionHref={version}
        releasesHref={address('/$slug/ingang', { slug })}
        wayOut={item.obstacle === null ? null : wayOut(item.obstacle, slug, version)}
        chosen={ids.includes(id)}
        onChoose={
          item.line.state === 'approved' && mayRelease
            ? (on) => setChosen(on ? [...ids, id] : ids.filter((one) => one !== id))
            : undefined
        }
        detail={() => <ReviewDetail item={item} mayApprove={mayApprove} />}
      />
    )
  }
  const close = () => setAct(null)
  const done = () => {
    setChosen([])
    close()
  }
  return (
    <>
      <ReviewView
        items={items}
        mayApprove={mayApprove}
        mayRelease={mayRelease}
        chosen={ids}
        row={row}
        idOf={versionId}
        contentHref={address('/$slug/inhoud', { slug })}
        onChoose={setChosen}
        onRelease={() => setAct('release')}
        onPlan={() => setAct('plan')}
      />
      <Suspense fallback={null}>
        {act === 'plan' && <PlanRelease start={{ chosen: ids }} onPlanned={() => setChosen([])} onClose={close} />}
        {act === 'release' && <ReleaseChosen items={picked} onDone={done} onClose={close} />}
      </Suspense>
    </>
  )
}

import '../documents.css'
import { useQuery } from '@tanstack/react-query'
import { dayOf, m } from '@vliegwiel/i18n'
import { formatDate, shownZone } from '../../app/shown-clock.ts'
import { LoadingRows, PageHeader, useToasts } from '@vliegwiel/ui'
import { lazy, Suspense, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useNow } from '../../app/use-now.ts'
import { inLanguage, useKinds } from '../../blocks/kinds.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { versionAt } from '../../versions/version-line.ts'
import { ComingRelease, type ReleaseAct } from './coming-release.tsx'
import type { Release, ReleaseItem } from './release.ts'
import { ReleasesView } from './releases-view.tsx'

const PlanRelease = lazy(() => import('../../planning/plan-release.tsx'))
const ReleaseDialogs = lazy(() => import('./release-dialogs.tsx'))

/** As many as the calendar and the list of what was show; older ones stand in the log. */
const MOST = 60

/** What comes into force when, and what did. */
export function ReleasesPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const now = useNow()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/ingang')
  const kinds = useKinds().data?.kinds ?? []
  const list = useQuery(api.releases.listReleases.queryOptions({ limit: MOST }))
  const [act, setAct] = useState<{ act: ReleaseAct; release: Release } | { act: 'plan'; day: string | null } | null>(
    null,
  )
  const remove = useRemove()
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  if (list.data === undefined) {
    return (
      <>
        <PageHeader title={m.releases_title()} />
        <LoadingRows rows={6} />
      </>
    )
  }
  const { releases, zone } = list.data
  const today = dayOf(now, zone ?? shownZone())
  const mayPlan = may('release:plan')
  const sortOf = (word: string) => {
    const kind = kinds.find(({ description }) => description.word === word)
    return kind === undefined ? word : inLanguage(kind.description.words.one)
  }
  const shown = act ?? (search.nieuw === 'ja' && mayPlan ? ({ act: 'plan', day: null } as const) : null)
  const close = () => {
    setAct(null)
    if (search.nieuw !== undefined) change({ nieuw: undefined })
  }
  return (
    <>
      <ReleasesView
        releases={releases}
        zone={zone}
        today={today}
        mayPlan={mayPlan}
        slug={slug}
        onPlan={(day) => setAct({ act: 'plan', day })}
        coming={(release) => (
          <ComingRelease
            key={release.releaseId}
            release={release}
            zone={zone}
            today={today}
            mayPlan={mayPlan}
            slug={slug}
            sortOf={sortOf}
            onAct={(what) => setAct({ act: what, release })}
            onRemove={(item) => remove(release, item)}
          />
        )}
      />
      <Suspense fallback={null}>
        {shown?.act === 'plan' ? (
          <PlanRelease
            start={shown.day === null ? {} : { day: shown.day, name: formatDate(shown.day, 'long') }}
            onClose={close}
          />
        ) : (
          shown !== null && (
            <ReleaseDialogs act={shown.act} release={shown.release} zone={zone} today={today} onClose={close} />
          )
        )}
      </Suspense>
    </>
  )
}

/** Takes a text out of its release, with a way back: it stays approved, so it can go in again. */
function useRemove() {
  const api = useTenantApi()
  const toasts = useToasts()
  const removing = useSave(api.releases.removeFromRelease.mutationOptions())
  const adding = useSave(api.releases.addToRelease.mutationOptions())
  const remove = async ({ releaseId }: Release, item: ReleaseItem) => {
    if ((await removing.sendAndWait(versionAt(item))) === null) return
    toasts.show({
      text: m.releases_removed({ title: item.title }),
      undo: () => adding.send({ releaseId, ...versionAt(item) }),
    })
  }
  return (release: Release, item: ReleaseItem) => void remove(release, item)
}

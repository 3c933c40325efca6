import './imports.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader, ShowMore } from '@vliegwiel/ui'
import { lazy, Suspense } from 'react'
import { address } from '../../app/address/address.ts'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { usePages } from '../../lists/use-pages.ts'
import { ImportList } from './import-list.tsx'
import { ImportStart } from './import-start.tsx'
import { useUpload } from './use-upload.ts'

// Fetched when somebody opens an import: its dialogs weigh as much as the list.
const RunPage = lazy(() => import('./run-page.tsx').then((file) => ({ default: file.RunPage })))

/** Rows from files: a new import, one that is open, and all of before. */
export function ImportsPage() {
  const { slug } = useMembership().tenant
  const { search, change } = useScreenSearch('/$slug/importeren')
  const listHref = address('/$slug/importeren', { slug })
  const hrefOfRun = (runId: string) => address('/$slug/importeren', { slug }, { import: runId })
  const open = (runId: string | undefined) => change({ import: runId })
  if (search.import !== undefined) {
    return (
      <Suspense fallback={<LoadingRows rows={8} />}>
        <RunPage key={search.import} runId={search.import} listHref={listHref} hrefOfRun={hrefOfRun} onOpen={open} />
      </Suspense>
    )
  }
  return (
    <>
      <PageHeader title={m.imports_title()} sentence={m.imports_sentence()} />
      <div className="vw-stack">
        <Start target={search.doel} destination={search.plek} onChoose={change} onOpen={open} />
        <Runs hrefOfRun={hrefOfRun} />
      </div>
    </>
  )
}

interface StartProps {
  target: string | undefined
  destination: string | undefined
  onChoose: (choice: { doel: string; plek: string | undefined }) => void
  onOpen: (runId: string) => void
}

function Start({ target, destination, onChoose, onOpen }: StartProps) {
  const api = useTenantApi()
  const targets = useQuery(api.imports.listTargets.queryOptions({}))
  const upload = useUpload(onOpen)
  if (targets.error !== null) {
    return <ProblemState problem={problemOf(targets.error)} onRetry={() => void targets.refetch()} />
  }
  if (targets.data === undefined) return <LoadingRows rows={4} />
  return (
    <ImportStart
      targets={targets.data.targets}
      target={target}
      destination={destination}
      sent={upload.sent}
      problem={upload.problem}
      onChoose={onChoose}
      onTake={({ word }, chosen, file) => void upload.send({ target: word, destination: chosen }, file)}
      onFail={upload.fail}
    />
  )
}

function Runs({ hrefOfRun }: { hrefOfRun: (runId: string) => string }) {
  const { slug } = useMembership().tenant
  const api = useTenantApi()
  const list = usePages({
    queryKey: api.imports.listRuns.queryKey({ before: null, limit: 20 }),
    read: (before: string | null, signal) => callsOf(slug).imports.listRuns.query({ before, limit: 20 }, { signal }),
    next: (page) => page.next,
  })
  if (list.error !== null) return <ProblemState problem={problemOf(list.error)} onRetry={list.onRetry} />
  const runs = list.pages.flatMap((page) => page.runs)
  return (
    <div>
      <ImportList runs={runs} loading={list.loading} hrefOfRun={hrefOfRun} />
      {runs.length > 0 && <ShowMore shown={runs.length} total={null} onMore={list.onMore} busy={list.moreBusy} />}
    </div>
  )
}

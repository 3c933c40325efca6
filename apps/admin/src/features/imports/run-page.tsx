import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, useToasts } from '@vliegwiel/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { bytesOf, saveFile } from '../../files/save-file.ts'
import { useJob } from '../../background/use-job.ts'
import { RunView } from './run-view.tsx'
import { useUpload } from './use-upload.ts'

const RunDialogs = lazy(() => import('./run-dialogs.tsx'))

interface RunPageProps {
  runId: string
  listHref: string
  hrefOfRun: (runId: string) => string
  onOpen: (runId: string | undefined) => void
}

/** One import: its columns, its check, its progress and its result. */
export function RunPage({ runId, listHref, hrefOfRun, onOpen }: RunPageProps) {
  const api = useTenantApi()
  const toasts = useToasts()
  const [columnsAgain, setColumnsAgain] = useState(false)
  const [asks, setAsks] = useState<'discard' | 'undo' | null>(null)
  const [now] = useState(() => new Date())
  const reads = { reads: [api.imports.pathKey()] }
  const query = useQuery({ ...api.imports.showRun.queryOptions({ runId }), staleTime: 0 })
  const sheet = useSave(api.imports.chooseSheet.mutationOptions(), reads)
  const check = useSave(api.imports.checkRun.mutationOptions(), { ...reads, onSaved: () => setColumnsAgain(false) })
  const confirm = useSave(api.imports.confirmRun.mutationOptions(), reads)
  const undo = useSave(api.imports.undoRun.mutationOptions(), { ...reads, onSaved: (made) => onOpen(made.runId) })
  const stop = useSave(api.imports.stopRun.mutationOptions(), reads)
  const again = useSave(api.jobs.retryJob.mutationOptions(), { reads: [api.jobs.pathKey()] })
  const discard = useSave(api.imports.discardRun.mutationOptions(), {
    ...reads,
    onSaved: () => {
      toasts.show({ text: m.imports_discarded() })
      onOpen(undefined)
    },
  })
  const annotated = useSave(api.imports.fetchAnnotated.mutationOptions(), { reads: [] })
  const run = query.data?.run
  const working = run?.status === 'reading' || run?.status === 'checking' || run?.status === 'running'
  const job = useJob(working ? (run.jobId ?? null) : null)
  const { refetch } = query
  const upload = useUpload(() => void refetch())
  useEffect(() => {
    if (job?.status === 'done') void refetch()
  }, [job?.status, refetch])

  if (query.error !== null) return <ProblemState problem={problemOf(query.error)} onRetry={() => void refetch()} />
  if (query.data === undefined || run === undefined) return <LoadingRows rows={8} />
  const { version } = run
  const download = async () => {
    const file = await annotated.sendAndWait({ runId })
    if (file !== null) saveFile(file.name, file.mediaType, bytesOf(file.base64))
  }
  const saves = [sheet, check, confirm, undo, stop, again, discard, annotated]
  const problem = saves.find((save) => save.problem !== null)?.problem ?? null
  return (
    <>
      <FormProblem problem={problem} />
      <RunView
        shown={query.data}
        work={job === undefined ? undefined : { done: job.done, total: job.total, failed: job.status === 'failed' }}
        busy={saves.some((save) => save.busy)}
        columnsAgain={columnsAgain}
        now={now}
        listHref={listHref}
        hrefOfRun={hrefOfRun}
        upload={upload}
        onRest={(file) =>
          void upload.goOn(file, { runId, received: query.data.received, pieceBytes: query.data.pieceBytes })
        }
        onSheet={(chosen) => sheet.send({ runId, version, sheet: chosen })}
        onCheck={(mapping, notations) => check.send({ runId, version, mapping, notations })}
        onConfirm={(way) => confirm.send({ runId, version, way })}
        onColumns={setColumnsAgain}
        onDownload={() => void download()}
        onDiscard={() => setAsks('discard')}
        onUndo={() => setAsks('undo')}
        onStop={() => stop.send({ runId, version })}
        onAgain={() => run.jobId !== null && again.send({ jobId: run.jobId })}
      />
      {asks !== null && (
        <Suspense fallback={null}>
          <RunDialogs
            asks={asks}
            run={run}
            busy={discard.busy || undo.busy}
            error={(asks === 'discard' ? discard : undo).problem?.text}
            onConfirm={() => (asks === 'discard' ? discard : undo).send({ runId, version })}
            onClose={() => setAsks(null)}
          />
        </Suspense>
      )}
    </>
  )
}

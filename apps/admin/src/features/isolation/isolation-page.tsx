import { skipToken, useQuery } from '@tanstack/react-query'
import { formatCount, m } from '@vliegwiel/i18n'
import { useToasts } from '@vliegwiel/ui'
import { useEffect, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMe, useMembership } from '../../app/session/me.ts'
import { useJob } from '../../background/use-job.ts'
import { saveFile } from '../../files/save-file.ts'
import { IsolationScreen } from './isolation-screen.tsx'
import { nightsOf } from './nights.ts'

/** The proof that a neighbour cannot reach our data, from the runs of this tenant. */
export function IsolationPage() {
  const { tenant } = useMembership()
  const may = useMay()
  const { demo } = useMe()
  const api = useTenantApi()
  const toasts = useToasts()
  const [now, setNow] = useState(() => new Date())
  const [jobId, setJobId] = useState<string | null>(null)
  const runs = useQuery(api.isolation.listRuns.queryOptions({ limit: 90 }))
  const newest = runs.data?.runs[0]
  const proof = useQuery(api.isolation.showRun.queryOptions(newest === undefined ? skipToken : { runId: newest.runId }))
  const starting = useSave(api.isolation.runProof.mutationOptions(), {
    reads: [api.jobs.pathKey()],
    onSaved: (made) => {
      setNow(new Date())
      setJobId(made.jobId)
    },
  })
  const job = useJob(jobId)

  const status = job?.status
  const { refetch } = runs
  useEffect(() => {
    if (status !== 'done' && status !== 'failed') return
    if (status === 'failed') {
      toasts.show({ tone: 'bad', text: m.isolation_run_failed({ error: job?.error ?? '' }) })
      return
    }
    void refetch().then(({ data }) => {
      const run = data?.runs[0]
      if (run === undefined) return
      const text = m.isolation_run_done({ leaks: formatCount(run.leaks), probes: formatCount(run.probes) })
      toasts.show({ text, tone: run.leaks === 0 ? 'ok' : 'bad' })
    })
  }, [status, refetch, job?.error, toasts])

  if (runs.isError) return <ProblemState problem={problemOf(runs.error)} onRetry={() => void runs.refetch()} />
  const nights = nightsOf(runs.data?.runs ?? [], now)
  const first = nights[0]?.day ?? ''
  return (
    <IsolationScreen
      tenantName={tenant.name}
      demo={demo}
      proof={runs.data === undefined ? undefined : newest === undefined ? null : proof.data}
      nights={nights}
      runs={(runs.data?.runs ?? []).filter((run) => run.startedAt.slice(0, 10) >= first).length}
      now={now}
      mayRun={may('isolation:run')}
      running={
        jobId === null || status === 'done' || status === 'failed'
          ? null
          : { done: job?.done ?? 0, total: job?.total ?? null }
      }
      starting={starting.busy}
      onRun={() => starting.send({})}
      onDownload={() => {
        if (proof.data === undefined) return
        const name = `afscherming-${tenant.slug}-${proof.data.run.startedAt.slice(0, 10)}.json`
        saveFile(name, 'application/json', `${JSON.stringify(proof.data, null, 2)}\n`)
      }}
    />
  )
}

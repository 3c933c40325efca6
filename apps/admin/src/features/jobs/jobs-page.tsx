import { useQueryClient } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { PageHeader, ShowMore } from '@vliegwiel/ui'
import { useEffect } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMe, useMembership } from '../../app/session/me.ts'
import { longWork } from '../../app/api/page-source.ts'
import { usePages } from '../../lists/use-pages.ts'
import { useDownload } from '../../background/use-download.ts'
import { JobList } from './job-list.tsx'

const EVERY_MS = 1500

/** Long work of this tenant: one's own, and for an administrator everybody's. */
export function JobsPage() {
  const membership = useMembership()
  const { person } = useMe()
  const may = useMay()
  const api = useTenantApi()
  const queries = useQueryClient()
  const file = useDownload()
  const source = longWork(membership.tenant.slug)
  const { queryKey } = source
  const list = usePages(source)
  const retry = useSave(api.jobs.retryJob.mutationOptions(), { reads: [queryKey], say: m.jobs_retried() })
  const jobs = list.pages.flatMap((page) => page.jobs)
  const moving = jobs.some((job) => job.status === 'queued' || job.status === 'running')

  useEffect(() => {
    if (!moving) return undefined
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: [...queryKey, 'pages'] }), EVERY_MS)
    return () => clearInterval(timer)
  }, [moving, queries, queryKey])

  if (list.error !== null) return <ProblemState problem={problemOf(list.error)} onRetry={list.onRetry} />
  const onlyOwn = membership.abilities.find((ability) => ability.permission === 'job:retry')?.conditions !== undefined
  return (
    <>
      <PageHeader title={m.jobs_title()} sentence={m.jobs_sentence()} />
      <FormProblem problem={retry.problem ?? file.problem} />
      <JobList
        jobs={jobs}
        loading={list.loading}
        mayRetry={(job) => may('job:retry') && (!onlyOwn || job.startedBy === person.personId)}
        mayDownload={may('tenant:export')}
        onRetry={(job) => retry.send({ jobId: job.jobId })}
        onDownload={file.download}
      />
      {jobs.length > 0 && <ShowMore shown={jobs.length} total={null} onMore={list.onMore} busy={list.moreBusy} />}
    </>
  )
}

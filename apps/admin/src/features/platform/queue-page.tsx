import { useQuery } from '@tanstack/react-query'
import type { RouterOutputs } from '@vliegwiel/api'
import { formatCount, m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { Button, DataTable, EmptyState, KeyFigures, PageHeader, type Column } from '@vliegwiel/ui'
import ListTodo from 'lucide-react/icons/list-todo'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { JobChip, type JobStatus } from '../../background/job-chip.tsx'
import { jobName } from '../../words/job-name.ts'

type Row = RouterOutputs['platform']['showQueue']['jobs'][number]
const EVERY_MS = 10_000
const LIMIT = 100

const columns = (): Column<Row>[] => [
  { id: 'kind', header: m.jobs_kind(), fixed: true, cell: (row) => jobName(row.kind) },
  { id: 'tenant', header: m.platform_queue_tenant(), cell: (row) => row.tenantName },
  {
    id: 'progress',
    header: m.jobs_progress(),
    cell: (row) => (row.total === null ? '' : m.state_done_of({ done: row.done, total: row.total })),
  },
  {
    id: 'started',
    header: m.jobs_started(),
    cell: (row) => (
      <span className="vw-muted">
        {formatDate(new Date(row.createdAt))}, {formatTime(new Date(row.createdAt))}
      </span>
    ),
  },
  { id: 'status', header: m.jobs_status(), phone: 'end', cell: (row) => <JobChip status={row.status} /> },
]

/** How the queue of the whole platform is doing. */
export function QueuePage() {
  const queue = useQuery({
    ...apiOf(null).platform.showQueue.queryOptions({ limit: LIMIT }),
    refetchInterval: EVERY_MS,
  })
  if (queue.isError && queue.data === undefined) {
    return <ProblemState problem={problemOf(queue.error)} onRetry={() => void queue.refetch()} />
  }
  const jobs = queue.data?.jobs ?? []
  const count = (status: JobStatus) => jobs.filter((job) => job.status === status).length
  const failed = count('failed')
  return (
    <>
      <PageHeader
        title={m.platform_queue_title()}
        sentence={m.platform_queue_sentence()}
        actions={
          <Button icon={RefreshCw} busy={queue.isFetching} onClick={() => void queue.refetch()}>
            {m.platform_queue_refresh()}
          </Button>
        }
      />
      <KeyFigures
        figures={[
          { label: m.platform_queue_waiting(), value: formatCount(count('queued')) },
          { label: m.platform_queue_running(), value: formatCount(count('running')) },
          { label: m.platform_queue_failed(), value: formatCount(failed), tone: failed > 0 ? 'bad' : undefined },
          { label: m.platform_queue_done(), value: formatCount(count('done')) },
        ]}
        note={m.platform_queue_note({ count: LIMIT })}
      />
      <div className="vw-gap" />
      <DataTable
        label={m.platform_queue_title()}
        columns={columns()}
        rows={jobs}
        rowKey={(row) => row.jobId}
        loading={queue.isPending}
        empty={
          <EmptyState icon={ListTodo} title={m.platform_queue_empty_title()} text={m.platform_queue_empty_text()} />
        }
      />
    </>
  )
}

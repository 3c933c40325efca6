import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { DataTable, EmptyState, Progress, type Column } from '@vliegwiel/ui'
import ListTodo from 'lucide-react/icons/list-todo'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { fileOfJob } from '../../background/file-of-job.ts'
import { JobChip } from '../../background/job-chip.tsx'
import { jobName } from '../../words/job-name.ts'

export type JobRow = RouterOutputs['jobs']['listJobs']['jobs'][number]

const moment = (text: string) => `${formatDate(new Date(text))}, ${formatTime(new Date(text))}`

const columns = (): Column<JobRow>[] => [
  { id: 'kind', header: m.jobs_kind(), fixed: true, width: '34%', cell: (job) => jobName(job.kind) },
  {
    id: 'progress',
    header: m.jobs_progress(),
    cell: (job) =>
      job.status === 'running' ? (
        <Progress label={jobName(job.kind)} done={job.done} total={job.total} />
      ) : job.total === null ? (
        ''
      ) : (
        m.state_done_of({ done: job.done, total: job.total })
      ),
  },
  {
    id: 'started',
    header: m.jobs_started(),
    cell: (job) => <span className="vw-muted">{moment(job.createdAt)}</span>,
  },
  { id: 'status', header: m.jobs_status(), phone: 'end', cell: (job) => <JobChip status={job.status} /> },
]

interface JobListProps {
  jobs: readonly JobRow[]
  loading: boolean
  /** Whether the person may try this one again. */
  mayRetry: (job: JobRow) => boolean
  mayDownload: boolean
  onRetry: (job: JobRow) => void
  onDownload: (fileId: string) => void
}

/** Long work: how far it is, its file, and a second try for what failed. */
export function JobList({ jobs, loading, mayRetry, mayDownload, onRetry, onDownload }: JobListProps) {
  const actions = (job: JobRow) => {
    const fileId = fileOfJob(job)
    return [
      ...(fileId === null
        ? []
        : [
            {
              id: 'download',
              label: m.jobs_download(),
              disabledReason: mayDownload ? undefined : m.settings_export_no_right(),
              onSelect: () => onDownload(fileId),
            },
          ]),
      ...(job.status === 'failed'
        ? [
            {
              id: 'retry',
              label: m.jobs_retry(),
              disabledReason: mayRetry(job) ? undefined : m.jobs_no_right_retry(),
              onSelect: () => onRetry(job),
            },
          ]
        : []),
    ]
  }
  const list = useRowKeys<HTMLDivElement>()
  return (
    <div ref={list}>
      <DataTable
        label={m.jobs_table()}
        columns={columns()}
        rows={jobs}
        rowKey={(job) => job.jobId}
        rowLabel={(job) => jobName(job.kind)}
        rowActions={actions}
        loading={loading}
        expand={(job) =>
          job.error === null ? null : <p className="vw-field-error">{`${m.jobs_error()}: ${job.error}`}</p>
        }
        empty={<EmptyState icon={ListTodo} title={m.jobs_empty_title()} text={m.jobs_empty_text()} />}
      />
    </div>
  )
}

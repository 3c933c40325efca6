import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { StatusChip } from '@vliegwiel/ui'
import Clock from 'lucide-react/icons/clock'
import LoaderCircle from 'lucide-react/icons/loader-circle'

export type JobStatus = RouterOutputs['jobs']['followJob']['status']

export function JobChip({ status }: { status: JobStatus }) {
  switch (status) {
    case 'queued':
      return (
        <StatusChip tone="neutral" icon={Clock} look="text">
          {m.jobs_status_queued()}
        </StatusChip>
      )
    case 'running':
      return (
        <StatusChip tone="info" icon={LoaderCircle} look="text">
          {m.jobs_status_running()}
        </StatusChip>
      )
    case 'done':
      return (
        <StatusChip tone="ok" look="text">
          {m.jobs_status_done()}
        </StatusChip>
      )
    case 'failed':
      return (
        <StatusChip tone="bad" look="text">
          {m.jobs_status_failed()}
        </StatusChip>
      )
  }
}

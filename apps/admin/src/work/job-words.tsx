import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { StatusChip } from '@vliegwiel/ui'
import Clock from 'lucide-react/icons/clock'
import LoaderCircle from 'lucide-react/icons/loader-circle'

export type JobStatus = RouterOutputs['jobs']['followJob']['status']

const kinds: Readonly<Record<string, () => string>> = {
  'mail.send': m.jobs_kind_mail_send,
  'tenant.export': m.jobs_kind_tenant_export,
  'isolation.run': m.jobs_kind_isolation_run,
}

/** What the job does. A kind without words here shows its own. */
export const jobName = (kind: string): string => (Object.hasOwn(kinds, kind) ? (kinds[kind]?.() ?? kind) : kind)

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

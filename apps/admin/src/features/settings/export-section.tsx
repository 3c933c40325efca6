import { m } from '@vliegwiel/i18n'
import { Banner, Button, Progress, Section } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import Package from 'lucide-react/icons/package'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { fileOfJob } from '../../background/file-of-job.ts'
import { useDownload } from '../../background/use-download.ts'
import { useJob } from '../../background/use-job.ts'

/** Everything of the tenant in one file: made by a job, fetched when it is ready. */
export function ExportSection({ tenantName, mayExport }: { tenantName: string; mayExport: boolean }) {
  const api = useTenantApi()
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useJob(jobId)
  const file = useDownload()
  const start = useSave(api.tenants.exportTenant.mutationOptions(), {
    reads: [api.jobs.pathKey()],
    onSaved: (made) => setJobId(made.jobId),
  })
  const running = jobId !== null && (job === undefined || job.status === 'queued' || job.status === 'running')
  const fileId = job === undefined ? null : fileOfJob(job)
  return (
    <Section title={m.settings_export_title()}>
      <p className="vw-secondary">{m.settings_export_text({ tenant: tenantName })}</p>
      <FormProblem problem={start.problem ?? file.problem} />
      {running && <Progress label={m.settings_export_running()} done={job?.done ?? 0} total={job?.total ?? null} />}
      {job?.status === 'failed' && <Banner tone="bad">{m.settings_export_failed({ error: job.error ?? '' })}</Banner>}
      {fileId !== null && <p role="status">{m.settings_export_ready()}</p>}
      <div className="vw-form-actions adm-note">
        {fileId !== null && (
          <Button icon={Download} busy={file.busy} onClick={() => file.download(fileId)}>
            {m.settings_export_download()}
          </Button>
        )}
        <Button
          icon={Package}
          busy={start.busy || running}
          disabledReason={mayExport ? undefined : m.settings_export_no_right()}
          onClick={() => start.send({})}
        >
          {m.settings_export_start()}
        </Button>
      </div>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { failingDays, type HostProblem, type HostState } from '@vliegwiel/tenants'
import { Banner, Button, Progress, Section } from '@vliegwiel/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { useJob } from '../../background/use-job.ts'

export interface ShownHost {
  readonly host: string
  readonly state: HostState
  readonly problem: HostProblem | null
  readonly record: { readonly name: string; readonly value: string }
  readonly file: { readonly address: string; readonly content: string }
  readonly checkedAt: string | null
  readonly provedAt: string | null
  readonly failingSince: string | null
}

/** Whose the portal's own address is by now, and what to set to prove it. Nothing while no address was chosen. */
export function HostSection({ mayCheck }: { mayCheck: boolean }) {
  const api = useTenantApi()
  const shown = useQuery(api.settings.showPortalHost.queryOptions({}))
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useJob(jobId)
  const check = useSave(api.settings.checkPortalHost.mutationOptions(), { onSaved: (made) => setJobId(made.jobId) })
  const ended = job?.status === 'done' || job?.status === 'failed'
  const { refetch } = shown
  useEffect(() => {
    if (ended) void refetch()
  }, [ended, refetch])
  const portalHost = shown.data?.portalHost
  if (portalHost === null || portalHost === undefined) return null
  return (
    <HostView
      shown={portalHost}
      checking={check.busy || (jobId !== null && !ended)}
      failed={job?.status === 'failed'}
      problem={<FormProblem problem={check.problem} />}
      mayCheck={mayCheck}
      onCheck={() => check.send({})}
    />
  )
}

const problems: Readonly<Record<HostProblem, () => string>> = {
  'no-record': m.settings_host_problem_no_record,
  'other-record': m.settings_host_problem_other_record,
  'not-reached': m.settings_host_problem_not_reached,
  'proved-elsewhere': m.settings_host_problem_proved_elsewhere,
}

const states = {
  unproved: { tone: 'info', name: m.settings_host_unproved },
  proved: { tone: 'info', name: m.settings_host_proved },
  failing: { tone: 'warn', name: m.settings_host_failing },
} as const

export interface HostViewProps {
  shown: ShownHost
  checking: boolean
  failed: boolean
  /** Why the check was refused. */
  problem: ReactNode
  mayCheck: boolean
  onCheck: () => void
}

export function HostView({ shown, checking, failed, problem, mayCheck, onCheck }: HostViewProps) {
  const { host, state, checkedAt } = shown
  const day = (instant: string | null) => (instant === null ? '' : formatDate(new Date(instant), 'long'))
  const text = {
    unproved: () => m.settings_host_text_unproved({ host }),
    proved: () => m.settings_host_text_proved({ host, date: day(shown.provedAt) }),
    failing: () => m.settings_host_text_failing({ host, date: day(shown.failingSince), days: failingDays }),
  }[state]
  return (
    <Section title={m.settings_host_title()}>
      <Banner tone={states[state].tone}>
        <strong>{states[state].name()}.</strong> {text()} {shown.problem !== null && problems[shown.problem]()}
      </Banner>
      <p className="vw-secondary adm-note">{m.settings_host_how()}</p>
      <Pairs
        title={m.settings_host_record()}
        pairs={[
          [m.settings_host_record_name(), shown.record.name],
          [m.settings_host_record_value(), shown.record.value],
        ]}
      />
      <Pairs
        title={m.settings_host_file()}
        pairs={[
          [m.settings_host_file_address(), shown.file.address],
          [m.settings_host_file_content(), shown.file.content],
        ]}
      />
      {problem}
      {failed && <Banner tone="bad">{m.settings_host_failed()}</Banner>}
      {checking && <Progress label={m.settings_host_checking()} done={0} total={null} />}
      <p className="vw-secondary" role="status">
        {checkedAt !== null &&
          !checking &&
          m.settings_host_checked({ date: `${day(checkedAt)}, ${formatTime(new Date(checkedAt))}` })}
      </p>
      <div className="vw-form-actions adm-note">
        <Button busy={checking} disabledReason={mayCheck ? undefined : m.settings_host_no_right()} onClick={onCheck}>
          {m.settings_host_check()}
        </Button>
      </div>
    </Section>
  )
}

function Pairs({ title, pairs }: { title: string; pairs: readonly (readonly [name: string, value: string])[] }) {
  return (
    <>
      <h3 className="vw-label">{title}</h3>
      <dl className="adm-pairs">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

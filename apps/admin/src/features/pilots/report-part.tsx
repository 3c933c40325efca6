import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { EmptyState, LoadingRows, SelectField } from '@vliegwiel/ui'
import FlaskConical from 'lucide-react/icons/flask-conical'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { helpedOf, type Pilot } from './pilot.ts'
import { allAssignedName } from './pilot-words.ts'
import type { PilotSearch } from './pilot-page.tsx'
import { PilotMoneyPart } from '../../money/pilot-money-part.tsx'
import { ReportView } from './report-view.tsx'

interface ReportPartProps {
  readonly pilot: Pilot
  readonly slug: string
  readonly search: PilotSearch
  readonly change: (patch: Partial<PilotSearch>) => void
}

/** The report of one arm over all outcomes; which arm and which outcome stand in the address. */
export default function ReportPart({ pilot, search, change }: ReportPartProps) {
  const api = useTenantApi()
  const { protocol } = pilot
  const arms = helpedOf(protocol)
  const arm = arms.find(({ key }) => key === search.variant) ?? arms[0]
  const primary = protocol.outcomes.find(({ rank }) => rank === 'primary') ?? protocol.outcomes[0]
  const chosen = protocol.outcomes.find(({ key }) => key === search.uitkomst) ?? primary
  const estimand = search.wie === 'meegedaan' ? ('those-who-took-part' as const) : ('all-assigned' as const)
  const measured = pilot.outcomes.length > 0 && arm !== undefined
  const question = { pilotId: pilot.pilotId, arm: arm?.key ?? '', estimand }
  const reports = useQuery({ ...api.pilots.showReports.queryOptions(question), enabled: measured })
  if (pilot.outcomes.length === 0 || arm === undefined || chosen === undefined)
    return <EmptyState icon={FlaskConical} title={m.pilots_report_empty()} text={m.pilots_report_empty_text()} />
  if (reports.error) return <ProblemState problem={problemOf(reports.error)} onRetry={() => void reports.refetch()} />
  const savingPerYear = reports.data?.savingPerYear ?? null
  const lines = protocol.outcomes.flatMap((outcome) => {
    const own = reports.data?.reports.find((one) => one.outcome === outcome.key)
    return own === undefined ? [] : [{ ...own, outcome, savingPerYear }]
  })
  const main = lines.find(({ outcome }) => outcome.key === chosen.key)
  return (
    <>
      <div className="vw-pilot-tools">
        {arms.length > 1 && (
          <SelectField
            label={m.pilots_report_arm()}
            value={arm.key}
            options={arms.map(({ key: value, name: label }) => ({ value, label }))}
            onChange={(event) => change({ variant: event.target.value })}
          />
        )}
        <SelectField
          label={m.pilots_report_estimand()}
          value={search.wie ?? 'ingeloot'}
          options={[
            { value: 'ingeloot', label: allAssignedName(pilot.protocol.design) },
            { value: 'meegedaan', label: m.pilots_report_took_part() },
          ]}
          onChange={(event) => change({ wie: event.target.value as 'ingeloot' | 'meegedaan' })}
        />
      </div>
      {main === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <>
          <ReportView
            pilot={pilot}
            arm={arm}
            lines={lines}
            chosen={main}
            onChoose={(uitkomst) => change({ uitkomst })}
          />
          <PilotMoneyPart pilotId={pilot.pilotId} arm={arm.key} />
        </>
      )}
    </>
  )
}

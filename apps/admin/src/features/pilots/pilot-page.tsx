import './pilots.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader, StatusChip, SyntheticLabel, Tabs } from '@vliegwiel/ui'
import { lazy, Suspense } from 'react'
import { address, type SearchOf } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { designName, stateName } from './pilot-words.ts'

const PlanPart = lazy(() => import('./plan-part.tsx'))
const PeoplePart = lazy(() => import('./people-part.tsx'))
const ReportPart = lazy(() => import('./report-part.tsx'))
const SharePart = lazy(() => import('./share-part.tsx'))

export type PilotSearch = SearchOf<'/$slug/pilots/$pilot'>

/** One pilot: its plan, its people, its report, and what others read of it. */
export function PilotPage() {
  const { slug } = useMembership().tenant
  const { pilot: pilotId } = useParams({ strict: false }) as { pilot: string }
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/pilots/$pilot')
  const shown = useQuery(api.pilots.showPilot.queryOptions({ pilotId }))
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined) return <LoadingRows rows={8} />
  const pilot = shown.data
  const part = search.deel ?? (pilot.outcomes.length > 0 ? 'verslag' : 'plan')
  const tab = (deel: NonNullable<PilotSearch['deel']>, label: string) => ({
    href: address('/$slug/pilots/$pilot', { slug, pilot: pilotId }, { deel }),
    label,
    current: part === deel,
  })
  return (
    <>
      <PageHeader
        title={pilot.name}
        state={
          <>
            <StatusChip tone={pilot.state === 'running' ? 'info' : 'neutral'}>{stateName(pilot.state)}</StatusChip>
            <StatusChip tone="neutral" icon={null}>
              {designName(pilot.protocol.design)}
            </StatusChip>
            {pilot.synthetic && <SyntheticLabel />}
          </>
        }
        sentence={pilot.protocol.question}
      />
      {pilot.source !== null && <p className="vw-secondary">{m.pilots_source({ source: pilot.source })}</p>}
      <Tabs
        label={m.pilots_tabs()}
        items={[
          tab('verslag', m.pilots_tab_report()),
          tab('plan', m.pilots_tab_plan()),
          tab('deelnemers', m.pilots_tab_people()),
          tab('delen', m.pilots_tab_share()),
        ]}
      />
      <Suspense fallback={<LoadingRows rows={6} />}>
        {part === 'plan' && <PlanPart pilot={pilot} mayManage={may('pilot:manage')} slug={slug} />}
        {part === 'deelnemers' && <PeoplePart pilot={pilot} slug={slug} search={search} change={change} />}
        {part === 'verslag' && <ReportPart pilot={pilot} slug={slug} search={search} change={change} />}
        {part === 'delen' && <SharePart pilot={pilot} mayPublish={may('pilot:publish')} />}
      </Suspense>
    </>
  )
}

import './pilots.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader, StatusChip, SyntheticLabel, Tabs } from '@vliegwiel/ui'
import { lazy, Suspense } from 'react'
import { z } from 'zod'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { hrefOf } from '../../app/screens.ts'
import { useMay, useMembership } from '../../app/session/me.ts'
import { searchChoice, searchText, useListSearch } from '../../lists/list-search.ts'
import { designName, stateName } from './pilot-words.ts'

const PlanPart = lazy(() => import('./plan-part.tsx'))
const PeoplePart = lazy(() => import('./people-part.tsx'))
const ReportPart = lazy(() => import('./report-part.tsx'))
const SharePart = lazy(() => import('./share-part.tsx'))

const pilotSearch = z.object({
  deel: searchChoice(['verslag', 'plan', 'deelnemers', 'delen']),
  variant: searchText,
  uitkomst: searchText,
  wie: searchChoice(['ingeloot', 'meegedaan']),
  stand: searchChoice(['invited', 'willing', 'enrolled', 'started', 'finished', 'lost']),
  nummer: searchText,
})
export type PilotSearch = z.output<typeof pilotSearch>

/** One pilot: its plan, its people, its report, and what others read of it. */
export function PilotPage() {
  const { slug } = useMembership().tenant
  const { pilot: pilotId } = useParams({ strict: false }) as { pilot: string }
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useListSearch(pilotSearch)
  const shown = useQuery(api.pilots.showPilot.queryOptions({ pilotId }))
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined) return <LoadingRows rows={8} />
  const pilot = shown.data
  const part = search.deel ?? (pilot.outcomes.length > 0 ? 'verslag' : 'plan')
  const here = hrefOf(slug, `pilots/${pilotId}`)
  const tab = (deel: NonNullable<PilotSearch['deel']>, label: string) => ({
    href: `${here}?deel=${deel}`,
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

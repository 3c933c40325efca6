import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMe, useMembership } from '../../app/session/me.ts'
import { useNow } from '../../app/use-now.ts'
import { HomeView } from './home-view.tsx'

/** The first screen of a tenant: what waits for this person, what is still to be set up, what is there. */
export function HomePage() {
  const now = useNow()
  const { person } = useMe()
  const { tenant } = useMembership()
  const overview = useQuery(useTenantApi().home.showOverview.queryOptions({}, { staleTime: 60_000 }))
  if (overview.data !== undefined) {
    return <HomeView name={person.displayName} now={now} slug={tenant.slug} overview={overview.data} />
  }
  if (overview.error !== null) {
    return <ProblemState problem={problemOf(overview.error)} onRetry={() => void overview.refetch()} />
  }
  return (
    <>
      <PageHeader title={m.shell_today()} />
      <LoadingRows rows={6} />
    </>
  )
}

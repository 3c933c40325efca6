import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LinkButton, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { ScenariosView } from './scenarios-view.tsx'

/** Kept computations: investments, and what fewer clients per worker take. */
export function ScenariosPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/wat-als')
  const list = useQuery(api.budgets.listScenarios.queryOptions({}))
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const begin = may('calculation:write') ? (
    <>
      <LinkButton href={address('/$slug/wat-als/nieuw', { slug }, { soort: 'klanten' })}>
        {m.cases_new_caseload()}
      </LinkButton>
      <LinkButton variant="primary" href={address('/$slug/wat-als/nieuw', { slug }, { soort: 'investering' })}>
        {m.cases_new_case()}
      </LinkButton>
    </>
  ) : undefined
  const scenarios = list.data?.scenarios ?? []
  return (
    <>
      <PageHeader
        title={m.cases_title()}
        sentence={m.cases_sentence()}
        actions={scenarios.length > 0 ? begin : undefined}
      />
      {list.data === undefined ? (
        <LoadingRows rows={6} />
      ) : (
        <ScenariosView
          slug={slug}
          scenarios={scenarios}
          one={search.een}
          other={search.ander}
          onCompare={({ one, other }) => change({ een: one, ander: other })}
          begin={begin}
        />
      )}
    </>
  )
}

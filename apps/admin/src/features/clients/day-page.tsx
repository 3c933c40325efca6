import './clients.css'
import { m } from '@vliegwiel/i18n'
import { useQuery } from '@tanstack/react-query'
import { LinkButton, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMe, useMembership } from '../../app/session/me.ts'
import { usePages } from '../../lists/use-pages.ts'
import { DayView } from './day-view.tsx'

/** What waits for a case worker, and for who leads a team: who opened a client with a reason. */
export function DayPage() {
  const { slug } = useMembership().tenant
  const { person } = useMe()
  const api = useTenantApi()
  const day = useQuery(api.clients.showDay.queryOptions({}))
  const take = useSave(api.clients.takeOver.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_taken_over(),
  })
  const reasons = usePages({
    queryKey: api.clients.listReasons.queryKey({ after: null, limit: 10 }),
    read: (after: string | null, signal) => callsOf(slug).clients.listReasons.query({ after, limit: 10 }, { signal }),
    next: (page) => page.next,
  })
  if (day.isError) return <ProblemState problem={problemOf(day.error)} onRetry={() => void day.refetch()} />
  if (day.data === undefined)
    return (
      <>
        <PageHeader title={m.shell_my_day()} />
        <LoadingRows rows={8} />
      </>
    )
  return (
    <DayView
      slug={slug}
      name={person.displayName.split(' ')[0] ?? person.displayName}
      day={day.data}
      reasons={reasons.pages.flatMap((page) => page.reasons)}
      onMoreReasons={reasons.onMore}
      taking={take.busy}
      refused={<FormProblem problem={take.problem} />}
      onTake={(handoverId) => take.send({ handoverId })}
      actions={<LinkButton href={address('/$slug/klanten', { slug })}>{m.shell_clients()}</LinkButton>}
    />
  )
}

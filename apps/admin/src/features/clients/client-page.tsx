import './clients.css'
import { m } from '@vliegwiel/i18n'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Banner, Button, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { PageCrumbs } from '../../app/page-crumbs.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { formatDate } from '../../app/shown-clock.ts'
import { calledOf } from './client.ts'
import type { ClientAct } from './client-act.ts'
import { ClientView } from './client-view.tsx'
import { OpenWithReason } from './reason-dialog.tsx'

const ClientDialogs = lazy(() => import('./client-dialogs.tsx'))

/** One client, round what this person wants first. */
export function ClientPage() {
  const { slug } = useMembership().tenant
  const { client: clientId } = useParams({ strict: false }) as { client: string }
  const api = useTenantApi()
  const may = useMay()
  const [act, setAct] = useState<ClientAct | null>(null)
  const client = useQuery(api.clients.showClient.queryOptions({ clientId }))
  const words = useQuery(api.clients.showWords.queryOptions({}, { staleTime: 300_000 }))
  const history = useQuery(api.clients.showHistory.queryOptions({ clientId }, { enabled: client.isSuccess }))
  const overview = useQuery(api.clients.showOverview.queryOptions({ clientId }, { enabled: client.isSuccess }))
  const keep = useSave(api.clients.keepClient.mutationOptions(), { reads: [api.clients.pathKey()] })

  if (client.isError) {
    const problem = problemOf(client.error)
    if (problem.kind === 'not-found' && may('client:open')) return <NotSeen />
    return <ProblemState problem={problem} onRetry={() => void client.refetch()} />
  }
  if (client.data === undefined || words.data === undefined)
    return (
      <>
        <PageHeader title={m.clients_one()} />
        <LoadingRows rows={10} />
      </>
    )
  const one = client.data
  const name = one.identity?.name ?? null
  return (
    <>
      <PageCrumbs
        crumbs={[
          { label: m.shell_clients(), href: address('/$slug/klanten', { slug }) },
          { label: calledOf({ key: one.key, name }) },
        ]}
      />
      {one.erasure !== null && (
        <Banner
          tone="warn"
          action={
            may('client:erase') ? (
              <Button size="small" busy={keep.busy} onClick={() => keep.send({ clientId })}>
                {m.clients_keep()}
              </Button>
            ) : undefined
          }
        >
          {m.clients_goes({ day: formatDate(new Date(one.erasure.after), 'long'), reason: one.erasure.reason })}
        </Banner>
      )}
      <ClientView
        slug={slug}
        client={one}
        words={words.data}
        history={history.data}
        overview={overview.data}
        rights={{ change: may('client:change'), grant: may('partner:grant'), erase: may('client:erase') }}
        onAct={setAct}
      />
      {act !== null && (
        <Suspense fallback={null}>
          <ClientDialogs act={act} client={one} words={words.data} onClose={() => setAct(null)} />
        </Suspense>
      )}
    </>
  )
}

/** A client that is not there, or not for who asks: the answer is the same. A reason opens it. */
function NotSeen() {
  return (
    <>
      <PageHeader title={m.clients_not_seen_title()} sentence={m.clients_not_seen_text()} />
      <OpenWithReason
        frame={(body, actions) => (
          <div className="clients-not-seen">
            {body}
            <div className="vw-form-actions">{actions}</div>
          </div>
        )}
      />
    </>
  )
}

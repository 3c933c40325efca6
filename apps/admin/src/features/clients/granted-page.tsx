import './clients.css'
import { m } from '@vliegwiel/i18n'
import { skipToken, useQuery } from '@tanstack/react-query'
import { EmptyState, LoadingRows, PageHeader } from '@vliegwiel/ui'
import Handshake from 'lucide-react/icons/handshake'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import type { GrantedAct } from './granted-act.ts'
import { GrantedClient } from './granted-client.tsx'
import { GrantedList } from './granted-list.tsx'

const GrantedDialogs = lazy(() => import('./granted-dialogs.tsx'))

/** What a partner sees: the clients that were granted, in the granted domains, and nothing else. */
export function GrantedPage() {
  const { slug, name } = useMembership().tenant
  const api = useTenantApi()
  const { search } = useScreenSearch('/$slug/regie')
  const [act, setAct] = useState<GrantedAct | null>(null)
  const listed = useQuery(api.clients.listGranted.queryOptions({}))
  const words = useQuery(api.clients.showWords.queryOptions({}, { staleTime: 300_000 }))
  const granted = listed.data?.granted ?? []
  const chosen = granted.filter(({ clientId }) => clientId === search.klant)
  const clientId = chosen[0]?.clientId
  const record = useQuery(api.clients.showGranted.queryOptions(clientId === undefined ? skipToken : { clientId }))
  const failed = listed.error ?? words.error
  if (failed !== null) return <ProblemState problem={problemOf(failed)} onRetry={() => void listed.refetch()} />
  if (listed.data === undefined || words.data === undefined)
    return (
      <>
        <PageHeader title={m.shell_granted()} />
        <LoadingRows rows={6} />
      </>
    )
  return (
    <>
      <PageHeader title={m.shell_granted()} sentence={m.clients_granted_sentence({ municipality: name })} />
      {granted.length === 0 ? (
        <EmptyState icon={Handshake} title={m.clients_granted_none()} text={m.clients_granted_none_text()} />
      ) : (
        <div className="vw-stack">
          <GrantedList
            granted={granted}
            words={words.data}
            chosen={clientId}
            hrefOf={(id) => address('/$slug/regie', { slug }, { klant: id })}
          />
          {clientId !== undefined &&
            (record.isError ? (
              <ProblemState problem={problemOf(record.error)} onRetry={() => void record.refetch()} />
            ) : record.data === undefined ? (
              <LoadingRows rows={6} />
            ) : (
              <GrantedClient record={record.data} grants={chosen} words={words.data} onAct={setAct} />
            ))}
        </div>
      )}
      {act !== null && clientId !== undefined && (
        <Suspense fallback={null}>
          <GrantedDialogs
            act={act}
            clientId={clientId}
            grants={chosen}
            words={words.data}
            onClose={() => setAct(null)}
          />
        </Suspense>
      )}
    </>
  )
}

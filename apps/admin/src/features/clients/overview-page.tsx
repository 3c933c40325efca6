import './clients.css'
import { m } from '@vliegwiel/i18n'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, LoadingRows, PageHeader } from '@vliegwiel/ui'
import Printer from 'lucide-react/icons/printer'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { PageCrumbs } from '../../app/page-crumbs.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { formatDate } from '../../app/shown-clock.ts'
import { useToday } from '../../app/today.ts'
import { calledOf, type Overview } from './client.ts'
import { OverviewView } from './overview-view.tsx'

const StopDialog = lazy(() => import('./stop-dialog.tsx').then(({ StopDialog: shown }) => ({ default: shown })))

/** Who sees what of a client, in plain words and on paper: for the client. */
export function OverviewPage() {
  const { slug, name: municipality } = useMembership().tenant
  const { client: clientId } = useParams({ strict: false }) as { client: string }
  const api = useTenantApi()
  const may = useMay()
  const today = useToday()
  const [stopping, setStopping] = useState<Overview['partners'][number] | null>(null)
  // Who looked a moment ago stands here: an answer that was kept is shown, and asked again.
  const overview = useQuery(api.clients.showOverview.queryOptions({ clientId }, { staleTime: 0 }))
  const words = useQuery(api.clients.showWords.queryOptions({}, { staleTime: 300_000 }))
  const failed = overview.error ?? words.error
  if (failed !== null) return <ProblemState problem={problemOf(failed)} onRetry={() => void overview.refetch()} />
  if (overview.data === undefined || words.data === undefined)
    return (
      <>
        <PageHeader title={m.clients_overview_title()} />
        <LoadingRows rows={8} />
      </>
    )
  const called = calledOf(overview.data)
  return (
    <>
      <PageCrumbs
        crumbs={[
          { label: m.shell_clients(), href: address('/$slug/klanten', { slug }) },
          { label: called, href: address('/$slug/klanten/$client', { slug, client: clientId }) },
          { label: m.clients_overview_title() },
        ]}
      />
      <PageHeader
        title={m.clients_overview_title()}
        sentence={m.clients_overview_sentence({ name: called, municipality, day: formatDate(today, 'long') })}
        actions={
          <Button icon={Printer} className="clients-no-print" onClick={() => window.print()}>
            {m.clients_print()}
          </Button>
        }
      />
      <OverviewView
        overview={overview.data}
        words={words.data}
        onStop={may('partner:grant') ? setStopping : undefined}
      />
      {stopping !== null && (
        <Suspense fallback={null}>
          <StopDialog grant={stopping} words={words.data} onClose={() => setStopping(null)} />
        </Suspense>
      )}
    </>
  )
}

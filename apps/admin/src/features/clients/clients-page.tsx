import './clients.css'
import { m } from '@vliegwiel/i18n'
import { useQuery } from '@tanstack/react-query'
import { Button, PageHeader, useToasts } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import LockKeyholeOpen from 'lucide-react/icons/lock-keyhole-open'
import UserPlus from 'lucide-react/icons/user-plus'
import { lazy, Suspense, useState } from 'react'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useToday } from '../../app/today.ts'
import { saveFile } from '../../files/save-file.ts'
import { hiddenOf, sortOf, sortText, useScreenSearch } from '../../lists/list-search.ts'
import { ListViews } from '../../lists/list-views.tsx'
import { usePages } from '../../lists/use-pages.ts'
import { ClientsFilters } from './clients-filters.tsx'
import { ClientsList } from './clients-list.tsx'
import type { ListFilter } from './client.ts'

const ReasonDialog = lazy(() => import('./reason-dialog.tsx'))
const NewClientDialog = lazy(() => import('./new-client-dialog.tsx'))

const sorts = ['key', 'benefit-start', 'assigned'] as const

/** The clients of who asks, or all that this person may see. */
export function ClientsPage() {
  const { tenant } = useMembership()
  const may = useMay()
  const api = useTenantApi()
  const today = useToday()
  const toasts = useToasts()
  const { search, change } = useScreenSearch('/$slug/klanten')
  const [dialog, setDialog] = useState<'reason' | 'new' | null>(null)
  const [fetching, setFetching] = useState(false)
  const sort = sortOf(search.sort) ?? { column: 'key', direction: 'ascending' as const }
  const filter: ListFilter = {
    of: search.wie === 'alle' ? 'all-i-see' : 'mine',
    teamId: search.team ?? null,
    text: search.text ?? null,
    neighbourhood: search.buurt ?? null,
    onBenefit: search.bijstand === true,
    notAsked: search.ongevraagd === true,
    sort: sorts.find((one) => one === sort.column) ?? 'key',
    direction: sort.direction === 'descending' ? 'desc' : 'asc',
  }
  const input = { ...filter, limit: 50 }
  const teams = useQuery(api.clients.listTeams.queryOptions({}, { staleTime: 300_000, enabled: may('team:read') }))
  const clients = usePages({
    queryKey: api.clients.listClients.queryKey({ ...input, after: null }),
    read: (after: string | null, signal) =>
      callsOf(tenant.slug).clients.listClients.query({ ...input, after }, { signal }),
    next: (page) => page.next,
  })
  if (clients.error !== null) return <ProblemState problem={problemOf(clients.error)} onRetry={clients.onRetry} />

  const rows = clients.pages.flatMap((page) => page.clients)
  const fetchFile = async () => {
    setFetching(true)
    try {
      const { csv, rows: count, complete } = await callsOf(tenant.slug).clients.exportClients.query(filter)
      saveFile(`klanten-${today}.csv`, 'text/csv', csv)
      toasts.show({ text: complete ? m.clients_file_done({ count }) : m.clients_file_cut({ count }) })
    } catch (error) {
      toasts.show({ text: problemOf(error).text })
    } finally {
      setFetching(false)
    }
  }
  const clear = () =>
    change({
      wie: undefined,
      team: undefined,
      text: undefined,
      buurt: undefined,
      bijstand: undefined,
      ongevraagd: undefined,
    })
  return (
    <>
      <PageHeader
        title={filter.of === 'mine' ? m.clients_title_mine() : m.clients_title_all()}
        sentence={m.clients_sentence()}
        actions={
          <>
            <Button icon={LockKeyholeOpen} onClick={() => setDialog('reason')}>
              {m.clients_open_other()}
            </Button>
            <Button variant="primary" icon={UserPlus} onClick={() => setDialog('new')}>
              {m.clients_new()}
            </Button>
          </>
        }
      />
      <ClientsFilters
        filter={search}
        teams={teams.data?.teams ?? []}
        onChange={change}
        onClear={clear}
        end={<ListViews screen="clients" />}
      />
      <ClientsList
        slug={tenant.slug}
        rows={rows}
        loading={clients.loading}
        filtered={Boolean(search.text ?? search.team ?? search.buurt ?? search.bijstand ?? search.ongevraagd)}
        mine={filter.of === 'mine'}
        sort={sort}
        onSort={(next) => change({ sort: sortText(next) })}
        hidden={hiddenOf(search.hidden)}
        onHidden={(hidden) => change({ hidden: hidden.join(',') })}
        onClear={clear}
        onAll={() => change({ wie: 'alle' })}
        onMore={clients.onMore}
        moreBusy={clients.moreBusy}
      />
      {rows.length > 0 && (
        <p className="clients-file">
          <Button size="small" icon={Download} busy={fetching} onClick={() => void fetchFile()}>
            {m.clients_file()}
          </Button>
          <span className="vw-secondary">{m.clients_file_note()}</span>
        </p>
      )}
      <Suspense fallback={null}>
        {dialog === 'reason' && <ReasonDialog onClose={() => setDialog(null)} />}
        {dialog === 'new' && <NewClientDialog teams={teams.data?.teams ?? []} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  )
}

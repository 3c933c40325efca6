import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, EmptyState, PageHeader, ShowMore, useToasts } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import History from 'lucide-react/icons/history'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { saveFile } from '../../files/save-file.ts'
import { ListViews } from '../../lists/list-views.tsx'
import { hiddenOf, useScreenSearch } from '../../lists/list-search.ts'
import { usePages } from '../../lists/use-pages.ts'
import { ChainVerdict } from './chain-verdict.tsx'
import { EntryTable } from './entry-table.tsx'
import { logActions } from './log-actions.ts'
import { LogFilters, type LogFilter } from './log-filters.tsx'

/** Only what was filled in: the API refuses keys that say nothing. */
const filterOf = (search: LogFilter) => {
  const { search: text, actorId, action, result, from, until } = search
  return {
    ...(text ? { search: text } : {}),
    ...(actorId ? { actorId } : {}),
    ...(action ? { action } : {}),
    ...(result ? { result } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  }
}

/** Who did what: whether the log is whole, and its entries as sentences. */
export function AuditPage() {
  const { tenant } = useMembership()
  const may = useMay()
  const api = useTenantApi()
  const toasts = useToasts()
  const { search, change } = useScreenSearch('/$slug/logboek')
  const filter = filterOf(search)
  const chain = useQuery(api.audit.verifyChain.queryOptions({}, { staleTime: 60_000 }))
  const actors = useQuery(api.audit.listActors.queryOptions({}, { staleTime: 300_000 }))
  const log = usePages({
    queryKey: api.audit.listEntries.queryKey({ filter, before: null, limit: 50 }),
    read: (before: number | null, signal) =>
      callsOf(tenant.slug).audit.listEntries.query({ filter, before, limit: 50 }, { signal }),
    next: (page) => page.next,
  })
  const exporting = useSave(api.audit.exportEntries.mutationOptions(), { reads: [api.audit.listEntries.queryKey()] })
  if (log.error !== null) return <ProblemState problem={problemOf(log.error)} onRetry={log.onRetry} />

  const exportLog = async () => {
    const file = await exporting.sendAndWait({ filter })
    if (file === null) return
    saveFile(file.name, 'text/csv;charset=utf-8', file.csv)
    const said = { count: file.rows, name: file.name }
    toasts.show({ text: file.complete ? m.log_exported(said) : m.log_exported_part(said) })
  }
  const entries = log.pages.flatMap((page) => page.entries)
  const filtered = Object.keys(filter).length > 0
  return (
    <>
      <PageHeader
        title={m.audit_title()}
        sentence={m.log_sentence()}
        actions={
          <Button
            icon={Download}
            busy={exporting.busy}
            disabledReason={may('audit:export') ? undefined : m.log_export_no_right()}
            onClick={() => void exportLog()}
          >
            {m.log_export()}
          </Button>
        }
      />
      <div className="vw-stack">
        <ChainVerdict chain={chain.data} />
        <div>
          <LogFilters
            filter={search}
            actors={actors.data?.actors ?? []}
            actions={logActions()}
            onChange={change}
            end={<ListViews screen="audit" />}
          />
          <EntryTable
            entries={entries}
            loading={log.loading}
            hidden={hiddenOf(search.hidden)}
            onHidden={(hidden) => change({ hidden: hidden.join(',') })}
            empty={
              <EmptyState
                icon={History}
                title={filtered ? m.log_none_title() : m.log_empty_title()}
                text={filtered ? m.log_none_text() : m.log_empty_text()}
              />
            }
          />
          {entries.length > 0 && (
            <ShowMore shown={entries.length} total={null} onMore={log.onMore} busy={log.moreBusy} />
          )}
        </div>
      </div>
    </>
  )
}

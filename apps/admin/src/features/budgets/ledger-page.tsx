import './budgets.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, LinkButton, LoadingRows, MenuButton, PageHeader } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { saveLedger } from './ledger-table.ts'
import { LedgerView } from './ledger-view.tsx'
import { ReasonsDialog } from './reasons-dialog.tsx'

/** The ledger of outflow: months and reasons, as they were known on any day. */
export function LedgerPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/uitstroom')
  const [reasons, setReasons] = useState(false)
  const asked = {
    flow: search.stroom === 'in' ? ('inflow' as const) : ('outflow' as const),
    from: search.van ?? null,
    to: search.tot ?? null,
    knownAt: search.op ?? null,
  }
  // While the slider moves, what was there stays in sight.
  const shown = useQuery({ ...api.budgets.showLedger.queryOptions(asked), placeholderData: keepPreviousData })
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  const ledger = shown.data
  const mayDeliver = may('ledger:deliver')
  const bring = (
    <LinkButton variant="primary" href={address('/$slug/importeren', { slug })}>
      {m.budgets_ledger_bring()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={m.budgets_ledger_title()}
        sentence={m.budgets_ledger_sentence()}
        actions={
          ledger !== undefined && (
            <>
              {ledger.sums !== null && (
                <MenuButton
                  label={m.budgets_download()}
                  icon={Download}
                  items={[
                    { id: 'csv', label: m.budgets_download_csv(), onSelect: () => void saveLedger('csv', ledger) },
                    { id: 'xlsx', label: m.budgets_download_xlsx(), onSelect: () => void saveLedger('xlsx', ledger) },
                  ]}
                >
                  {m.budgets_download()}
                </MenuButton>
              )}
              {mayDeliver && <Button onClick={() => setReasons(true)}>{m.budgets_reasons()}</Button>}
              {mayDeliver && ledger.version > 0 && may('import:run') && bring}
            </>
          )
        }
      />
      {ledger === undefined ? (
        <LoadingRows rows={10} />
      ) : (
        <LedgerView
          ledger={ledger}
          onDay={(op) => change({ op: op === ledger.today ? undefined : op })}
          onFlow={(flow) => change({ stroom: flow === 'inflow' ? 'in' : undefined })}
          begin={
            mayDeliver ? (
              ledger.version === 0 ? (
                <Button variant="primary" onClick={() => setReasons(true)}>
                  {m.budgets_reasons_make()}
                </Button>
              ) : (
                bring
              )
            ) : undefined
          }
        />
      )}
      {reasons && ledger !== undefined && (
        <ReasonsDialog classes={ledger.classes} version={ledger.version} onClose={() => setReasons(false)} />
      )}
    </>
  )
}

import { m } from '@vliegwiel/i18n'
import { Button, DataTable, EmptyState, Link, ShowMore, StatusChip, type Column, type Sort } from '@vliegwiel/ui'
import UsersRound from 'lucide-react/icons/users-round'
import { address } from '../../app/address/address.ts'
import { formatDate } from '../../app/shown-clock.ts'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { calledOf, type ClientRow } from './client.ts'

export interface ClientsListProps {
  slug: string
  rows: readonly ClientRow[]
  loading: boolean
  filtered: boolean
  mine: boolean
  sort: Sort
  onSort: (sort: Sort) => void
  hidden: readonly string[]
  onHidden: (hidden: string[]) => void
  onClear: () => void
  onAll: () => void
  onMore?: (() => void) | undefined
  moreBusy?: boolean | undefined
}

/** What somebody wants first stands in the row: it is what the list is about. */
export function FirstChoiceCell({ choice }: { choice: ClientRow['firstChoice'] }) {
  if (choice === null)
    return (
      <StatusChip tone="neutral" look="text">
        {m.clients_first_none()}
      </StatusChip>
    )
  if (choice.answer === 'thinking')
    return (
      <StatusChip tone="info" look="text">
        {m.clients_first_thinking()}
      </StatusChip>
    )
  if (choice.answer === 'rather-not-say') return <span className="vw-muted">{m.clients_first_rather_not()}</span>
  return (
    <>
      “{choice.words}”{!choice.confirmed && <span className="vw-muted"> {m.clients_first_unconfirmed()}</span>}
    </>
  )
}

const columnsOf = (slug: string): Column<ClientRow>[] => [
  {
    id: 'key',
    header: m.clients_col_key(),
    fixed: true,
    sortable: true,
    width: '22%',
    cell: (row) => (
      <>
        <Link href={address('/$slug/klanten/$client', { slug, client: row.clientId })}>{calledOf(row)}</Link>
        {row.name !== null && <span className="vw-muted clients-key"> {row.key}</span>}
      </>
    ),
  },
  {
    id: 'first',
    header: m.clients_col_first(),
    width: '34%',
    cell: (row) => <FirstChoiceCell choice={row.firstChoice} />,
  },
  { id: 'neighbourhood', header: m.clients_col_neighbourhood(), cell: (row) => row.neighbourhood ?? '' },
  {
    id: 'benefit-start',
    header: m.clients_col_since(),
    sortable: true,
    phone: 'hidden',
    cell: (row) => (
      <span className="vw-muted">
        {row.benefitStart === null ? m.clients_unknown() : formatDate(row.benefitStart)}
        {row.benefitEnd !== null && ` – ${formatDate(row.benefitEnd)}`}
      </span>
    ),
  },
  {
    id: 'assigned',
    header: m.clients_col_worker(),
    sortable: true,
    phone: 'end',
    cell: (row) => (row.mine ? m.clients_you() : (row.worker ?? row.team ?? m.clients_nobody())),
  },
]

/** Clients, each with what they want first. Every row leads to its page. */
export function ClientsList(props: ClientsListProps) {
  const { slug, rows } = props
  const list = useRowKeys<HTMLDivElement>()
  return (
    <div ref={list}>
      <DataTable
        label={m.clients_table()}
        columns={columnsOf(slug)}
        rows={rows}
        rowKey={(row) => row.clientId}
        rowLabel={calledOf}
        sort={props.sort}
        onSort={props.onSort}
        hidden={props.hidden}
        onHiddenChange={props.onHidden}
        loading={props.loading}
        empty={<Nobody {...props} />}
      />
      {rows.length > 0 && <ShowMore shown={rows.length} total={null} onMore={props.onMore} busy={props.moreBusy} />}
    </div>
  )
}

function Nobody({ filtered, mine, onClear, onAll }: ClientsListProps) {
  if (filtered)
    return (
      <EmptyState
        icon={UsersRound}
        title={m.clients_none_title()}
        text={m.clients_none_text()}
        action={<Button onClick={onClear}>{m.table_filter_clear()}</Button>}
      />
    )
  return (
    <EmptyState
      icon={UsersRound}
      title={mine ? m.clients_empty_mine() : m.clients_empty_all()}
      text={m.clients_empty_text()}
      action={mine ? <Button onClick={onAll}>{m.clients_filter_all()}</Button> : undefined}
    />
  )
}

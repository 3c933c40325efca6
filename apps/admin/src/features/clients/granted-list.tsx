import { m } from '@vliegwiel/i18n'
import { DataTable, Link, StatusChip, type Column } from '@vliegwiel/ui'
import type { Granted, Words } from './client.ts'
import { domainName, lastDay, partWords } from './client-words.ts'

interface GrantedListProps {
  readonly granted: readonly Granted[]
  readonly words: Words
  readonly chosen: string | undefined
  readonly hrefOf: (clientId: string) => string
}

/** The clients of a partner: each with why, in which domains, and until when. */
export function GrantedList({ granted, words, chosen, hrefOf }: GrantedListProps) {
  const columns: Column<Granted>[] = [
    {
      id: 'key',
      header: m.clients_col_key(),
      fixed: true,
      cell: (row) => (
        <Link href={hrefOf(row.clientId)} aria-current={row.clientId === chosen ? 'true' : undefined}>
          {row.key}
        </Link>
      ),
    },
    {
      id: 'part',
      header: m.clients_grant_part(),
      phone: 'end',
      cell: (row) => (
        <>
          <StatusChip tone={row.part === 'lead' ? 'info' : 'neutral'}>{partWords[row.part]()}</StatusChip>
          {row.handedOver && <span className="vw-secondary"> {m.clients_granted_handed_over()}</span>}
        </>
      ),
    },
    {
      id: 'domains',
      header: m.clients_grant_domains(),
      cell: (row) => row.domains.map((key) => domainName(words, key)).join(', '),
    },
    { id: 'purpose', header: m.clients_grant_purpose(), cell: (row) => row.purpose },
    { id: 'until', header: m.clients_grant_until(), cell: (row) => lastDay(row.until) },
  ]
  return (
    <DataTable
      label={m.shell_granted()}
      columns={columns}
      rows={granted}
      rowKey={(row) => row.grantId}
      rowLabel={(row) => row.key}
      chosenKey={granted.find((row) => row.clientId === chosen)?.grantId}
    />
  )
}

import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { StatusChip, type Column } from '@vliegwiel/ui'
import { roleNames } from '../../words/role-words.ts'
import type { PersonRow } from './person-row.ts'

export function StatusOfPerson({ status }: { status: PersonRow['status'] }) {
  return status === 'active' ? (
    <StatusChip tone="ok" look="text">
      {m.people_status_active()}
    </StatusChip>
  ) : (
    <StatusChip tone="warn" look="text">
      {m.people_status_suspended()}
    </StatusChip>
  )
}

export function peopleColumns(ownPersonId: string): Column<PersonRow>[] {
  return [
    {
      id: 'name',
      header: m.people_column_name(),
      fixed: true,
      sortable: true,
      width: '24%',
      cell: (row) => (
        <>
          {row.displayName}
          {row.personId === ownPersonId && <span className="vw-muted"> ({m.people_you()})</span>}
        </>
      ),
    },
    { id: 'roles', header: m.people_column_roles(), cell: (row) => roleNames(row.roles, m.people_no_roles()) },
    {
      id: 'email',
      header: m.people_column_email(),
      sortable: true,
      cell: (row) => <span className="vw-muted">{row.email}</span>,
    },
    {
      id: 'created',
      header: m.people_column_since(),
      sortable: true,
      phone: 'hidden',
      cell: (row) => <span className="vw-muted">{formatDate(new Date(row.createdAt))}</span>,
    },
    {
      id: 'status',
      header: m.people_column_status(),
      phone: 'end',
      cell: (row) => <StatusOfPerson status={row.status} />,
    },
  ]
}

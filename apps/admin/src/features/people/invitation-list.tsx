import { daysBetween, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { DataTable, StatusChip, type Column } from '@vliegwiel/ui'
import Clock from 'lucide-react/icons/clock'
import { roleNames } from '../../words/role-words.ts'
import { dayHere } from '../../app/today.ts'
import type { InvitationRow } from './person-row.ts'

interface InvitationListProps {
  invitations: readonly InvitationRow[]
  now: Date
  loading: boolean
  mayInvite: boolean
  onRevoke: (invitation: InvitationRow) => void
  onAgain: (invitation: InvitationRow) => void
}

/** How long the link still works. */
function DaysLeft({ expiresAt, now }: { expiresAt: string; now: Date }) {
  const days = daysBetween(dayHere(now), dayHere(new Date(expiresAt)))
  const over = new Date(expiresAt) <= now
  const text = over
    ? m.people_invitation_expired()
    : days === 0
      ? m.people_invitation_today()
      : m.people_invitation_days({ count: days })
  return (
    <StatusChip tone={over ? 'bad' : days <= 1 ? 'warn' : 'neutral'} icon={over ? undefined : Clock} look="text">
      {text}
    </StatusChip>
  )
}

/** Invitations that nobody accepted yet, with the days that are left. */
export function InvitationList(props: InvitationListProps) {
  const { invitations, now, mayInvite, onRevoke, onAgain } = props
  const columns: Column<InvitationRow>[] = [
    { id: 'email', header: m.people_column_email(), fixed: true, width: '36%', cell: (row) => row.email },
    { id: 'roles', header: m.people_column_roles(), cell: (row) => roleNames(row.roles) },
    {
      id: 'sent',
      header: m.people_column_sent(),
      cell: (row) => <span className="vw-muted">{formatDate(new Date(row.createdAt))}</span>,
    },
    {
      id: 'left',
      header: m.people_column_status(),
      phone: 'end',
      cell: (row) => <DaysLeft expiresAt={row.expiresAt} now={now} />,
    },
  ]
  const refusal = mayInvite ? undefined : m.people_invite_no_right()
  return (
    <DataTable
      label={m.people_invitations_title()}
      columns={columns}
      rows={invitations}
      rowKey={(row) => row.invitationId}
      rowLabel={(row) => row.email}
      loading={props.loading}
      empty={<p className="vw-muted">{m.people_invitations_empty()}</p>}
      rowActions={(row) => [
        { id: 'again', label: m.people_invitation_again(), disabledReason: refusal, onSelect: () => onAgain(row) },
        {
          id: 'revoke',
          label: m.people_invitation_revoke(),
          tone: 'bad',
          disabledReason: refusal,
          onSelect: () => onRevoke(row),
        },
      ]}
    />
  )
}

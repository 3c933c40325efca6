import '../features.css'
import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import type { RouterOutputs } from '@vliegwiel/api'
import { DataTable, EmptyState, Link, LinkButton, StatusChip, type Column } from '@vliegwiel/ui'
import Mail from 'lucide-react/icons/mail'
import { useRowKeys } from '../../lists/use-row-keys.ts'

export type Message = RouterOutputs['mail']['listMail']['messages'][number]

function MessageStatus({ status, demo }: { status: Message['status']; demo: boolean }) {
  if (status === 'failed') {
    return (
      <StatusChip tone="bad" look="text">
        {m.mail_status_failed()}
      </StatusChip>
    )
  }
  if (status === 'queued')
    return (
      <StatusChip tone="neutral" look="text">
        {m.mail_status_queued()}
      </StatusChip>
    )
  return (
    <StatusChip tone="ok" look="text">
      {demo ? m.mail_status_shown() : m.mail_status_sent()}
    </StatusChip>
  )
}

const columns = (demo: boolean): Column<Message>[] => [
  { id: 'subject', header: m.mail_subject(), fixed: true, width: '42%', cell: (one) => one.subject },
  { id: 'to', header: m.mail_to(), cell: (one) => one.recipient },
  {
    id: 'when',
    header: m.mail_when(),
    cell: (one) => {
      const at = new Date(one.createdAt)
      return (
        <span className="vw-muted">
          {formatDate(at)}, {formatTime(at)}
        </span>
      )
    },
  },
  {
    id: 'status',
    header: m.mail_status(),
    phone: 'end',
    cell: (one) => <MessageStatus status={one.status} demo={demo} />,
  },
]

interface MailboxProps {
  messages: readonly Message[]
  loading: boolean
  demo: boolean
  inviteHref?: string | undefined
}

/** The mail of a tenant; a row opens to the letter itself. */
export function Mailbox({ messages, loading, demo, inviteHref }: MailboxProps) {
  const list = useRowKeys<HTMLDivElement>()
  return (
    <div ref={list}>
      <DataTable
        label={m.mail_table()}
        columns={columns(demo)}
        rows={messages}
        rowKey={(one) => one.messageId}
        rowLabel={(one) => one.subject}
        loading={loading}
        expand={(one) => <Letter message={one} demo={demo} />}
        empty={
          <EmptyState
            icon={Mail}
            title={m.mail_empty_title()}
            text={m.mail_empty_text()}
            action={inviteHref !== undefined && <LinkButton href={inviteHref}>{m.mail_empty_action()}</LinkButton>}
          />
        }
      />
    </div>
  )
}

function Letter({ message, demo }: { message: Message; demo: boolean }) {
  // Nobody receives the mail of a trial, so its link can be followed from here.
  const link = demo ? /https?:\/\/\S+/.exec(message.bodyText)?.[0] : undefined
  return (
    <>
      <p>
        {m.mail_to()}: <b>{message.recipient}</b>
      </p>
      <pre className="adm-letter">{message.bodyText}</pre>
      {message.error !== null && <p className="vw-field-error">{message.error}</p>}
      {link !== undefined && (
        <p>
          <Link href={link}>{m.mail_open_link()}</Link>
        </p>
      )}
    </>
  )
}

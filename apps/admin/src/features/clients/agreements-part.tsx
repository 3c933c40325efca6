import { m } from '@vliegwiel/i18n'
import { Button, MenuButton, Section, StatusChip } from '@vliegwiel/ui'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { useToday } from '../../app/today.ts'
import type { ClientAct } from './client-act.ts'
import type { Client } from './client.ts'
import { agreementWords, appointmentWords } from './client-words.ts'

interface AgreementsPartProps {
  readonly client: Pick<Client, 'agreements' | 'appointments'>
  readonly onAct: (act: ClientAct) => void
}

const few = 5

/** What was agreed and what is planned, open first. */
export function AgreementsPart({ client, onAct }: AgreementsPartProps) {
  const today = useToday()
  const planned = client.appointments.filter(({ state }) => state === 'planned').toReversed()
  const open = client.agreements.filter(({ state }) => state === 'open')
  const done = [
    ...client.appointments.filter(({ state }) => state !== 'planned'),
    ...client.agreements.filter(({ state }) => state !== 'open'),
  ]
  return (
    <Section
      title={m.clients_agreements()}
      action={
        <MenuButton
          label={m.clients_agreement_add()}
          items={[
            { id: 'agreement', label: m.clients_agreement_new(), onSelect: () => onAct({ kind: 'agreement' }) },
            { id: 'appointment', label: m.clients_appointment_new(), onSelect: () => onAct({ kind: 'appointment' }) },
          ]}
        />
      }
    >
      {planned.length + open.length + done.length === 0 && (
        <p className="vw-secondary">{m.clients_agreements_none()}</p>
      )}
      <ul className="clients-rows">
        {planned.map((one) => (
          <li key={one.appointmentId}>
            <strong>
              {m.clients_appointment_on({
                day: formatDate(new Date(one.startsAt), 'long'),
                time: formatTime(new Date(one.startsAt)),
              })}
            </strong>
            <span className="vw-secondary">
              {one.place ?? m.clients_no_place()} · {m.clients_minutes({ count: one.minutes })}
            </span>
            <Button
              size="small"
              variant="quiet"
              onClick={() => onAct({ kind: 'settle-appointment', appointment: one })}
            >
              {m.clients_settle()}
              <span className="vw-hidden">: {formatDate(new Date(one.startsAt), 'long')}</span>
            </Button>
          </li>
        ))}
        {open.map((one) => (
          <li key={one.agreementId}>
            <strong>{one.agreement}</strong>
            <StatusChip tone={one.dueOn !== null && one.dueOn < today ? 'warn' : 'neutral'} look="text">
              {one.dueOn === null
                ? agreementWords.open()
                : one.dueOn < today
                  ? m.clients_due_past({ day: formatDate(one.dueOn) })
                  : m.clients_due({ day: formatDate(one.dueOn) })}
            </StatusChip>
            <Button size="small" variant="quiet" onClick={() => onAct({ kind: 'settle-agreement', agreement: one })}>
              {m.clients_settle()}
              <span className="vw-hidden">: {one.agreement}</span>
            </Button>
          </li>
        ))}
        {done.slice(0, few).map((one) =>
          'agreementId' in one ? (
            <li key={one.agreementId}>
              <span>{one.agreement}</span>
              <StatusChip tone={one.state === 'kept' ? 'ok' : 'neutral'} look="text">
                {agreementWords[one.state]()}
              </StatusChip>
            </li>
          ) : (
            <li key={one.appointmentId}>
              <span>{m.clients_talk_on({ day: formatDate(new Date(one.startsAt)) })}</span>
              <StatusChip tone={one.state === 'held' ? 'ok' : 'neutral'} look="text">
                {appointmentWords[one.state]()}
              </StatusChip>
            </li>
          ),
        )}
      </ul>
    </Section>
  )
}

import { m } from '@vliegwiel/i18n'
import { Button, Section } from '@vliegwiel/ui'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { firstOf, type Granted, type GrantedRecord, type Words } from './client.ts'
import { agreementWords, appointmentWords, domainName } from './client-words.ts'
import { DomainsPart } from './domains-part.tsx'
import type { GrantedAct } from './granted-act.ts'

interface GrantedClientProps {
  readonly record: GrantedRecord
  readonly grants: readonly Granted[]
  readonly words: Words
  readonly onAct: (act: GrantedAct) => void
}

/** One client as a partner sees it: goals, scores, agreements and conversations of the granted domains. */
export function GrantedClient({ record, grants, words, onAct }: GrantedClientProps) {
  const leads = grants.some(({ part }) => part === 'lead')
  const handedOver = grants.some((one) => one.handedOver)
  const first = firstOf(record.goals)
  const others = record.goals.filter(({ kind, state }) => kind !== 'own-first' && state === 'open')
  return (
    <Section
      title={record.key}
      action={
        <span className="clients-actions">
          <Button size="small" onClick={() => onAct('score')}>
            {m.clients_score_add()}
          </Button>
          <Button size="small" onClick={() => onAct('agreement')}>
            {m.clients_agreement_new()}
          </Button>
          <Button
            size="small"
            disabledReason={leads ? undefined : m.clients_granted_lead_only()}
            onClick={() => onAct('appointment')}
          >
            {m.clients_appointment_new()}
          </Button>
          {leads && (
            <Button
              size="small"
              disabledReason={handedOver ? m.clients_granted_handed_over() : undefined}
              onClick={() => onAct('hand-over')}
            >
              {m.clients_hand_over()}
            </Button>
          )}
        </span>
      }
    >
      <div className="clients-granted">
        {first?.answer === 'choice' && (
          <p className="clients-first">
            {m.clients_granted_first()} <span className="clients-first-words">{first.goal}</span>
          </p>
        )}
        {others.length > 0 && (
          <ul className="clients-rows">
            {others.map((goal) => (
              <li key={goal.goalId}>
                <strong>{goal.goal}</strong>
                <span className="vw-secondary">{domainName(words, goal.domain)}</span>
              </li>
            ))}
          </ul>
        )}
        <DomainsPart
          client={record}
          words={words}
          overview={null}
          first={first}
          name={record.key}
          only={grants.flatMap(({ domains }) => domains)}
        />
        <h3>{m.clients_agreements()}</h3>
        {record.agreements.length + record.appointments.length === 0 && (
          <p className="vw-secondary">{m.clients_granted_nothing()}</p>
        )}
        <ul className="clients-rows">
          {record.appointments.map((one) => (
            <li key={one.appointmentId}>
              <strong>
                {m.clients_appointment_on({
                  day: formatDate(new Date(one.startsAt), 'long'),
                  time: formatTime(new Date(one.startsAt)),
                })}
              </strong>
              <span className="vw-secondary">
                {one.place ?? m.clients_no_place()} · {appointmentWords[one.state]()}
              </span>
            </li>
          ))}
          {record.agreements.map((one) => (
            <li key={one.agreementId}>
              <strong>{one.agreement}</strong>
              <span className="vw-secondary">
                {agreementWords[one.state]()}
                {one.dueOn !== null && ` · ${m.clients_due({ day: formatDate(one.dueOn) })}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="vw-secondary">{m.clients_granted_only()}</p>
      </div>
    </Section>
  )
}

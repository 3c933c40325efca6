import { m } from '@vliegwiel/i18n'
import { Button, Section } from '@vliegwiel/ui'
import CircleX from 'lucide-react/icons/circle-x'
import { formatDate } from '../../app/shown-clock.ts'
import type { Overview, Words } from './client.ts'
import { domainName, lastDay } from './client-words.ts'

interface OverviewViewProps {
  readonly overview: Overview
  readonly words: Words
  /** undefined: who looks may not stop a partner. */
  readonly onStop: ((grant: Overview['partners'][number]) => void) | undefined
}

/** The overview as sentences to the client: nothing of our own words, and no abbreviation. */
export function OverviewView({ overview, words, onStop }: OverviewViewProps) {
  const { worker, team, replacements, all, partners, reasons } = overview
  const now = partners.filter(({ state }) => state === 'now' || state === 'coming')
  const before = partners.filter(({ state }) => state === 'over' || state === 'stopped')
  return (
    <div className="clients-overview">
      <Section title={m.clients_own_municipality()}>
        <ul>
          {worker !== null && (
            <li>
              {m.clients_own_worker({
                name: worker.name ?? m.clients_nobody(),
                day: formatDate(new Date(worker.since), 'long'),
              })}
            </li>
          )}
          {team !== null && <li>{m.clients_own_team({ team: team.name, people: team.people.join(', ') })}</li>}
          {replacements.map((one) => (
            <li key={one.from}>
              {m.clients_own_replaces({
                name: one.name ?? m.clients_nobody(),
                day: formatDate(new Date(one.until), 'long'),
              })}
            </li>
          ))}
          {all.map((one) => (
            <li key={`${one.name} ${one.reason}`}>
              {m.clients_own_all({ name: one.name ?? m.clients_nobody(), reason: one.reason })}
            </li>
          ))}
        </ul>
        <p>{m.clients_own_they_see()}</p>
      </Section>
      <Section title={m.clients_own_partners()}>
        {now.length === 0 && <p>{m.clients_own_no_partner()}</p>}
        <ul className="clients-rows">
          {now.map((grant) => (
            <li key={grant.grantId}>
              <strong>{grant.organisation}</strong>
              <span>
                {m.clients_own_partner_sees({ domains: grant.domains.map((key) => domainName(words, key)).join(', ') })}
              </span>
              <span>{m.clients_own_partner_why({ purpose: grant.purpose })}</span>
              <span>
                {m.clients_own_partner_term({
                  from: formatDate(new Date(grant.from), 'long'),
                  until: lastDay(grant.until),
                })}
              </span>
              <span>{m.clients_own_partner_not()}</span>
              {onStop !== undefined && (
                <Button className="clients-no-print" size="small" icon={CircleX} onClick={() => onStop(grant)}>
                  {m.clients_stop_now()}
                  <span className="vw-hidden">: {grant.organisation}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        {before.length > 0 && (
          <>
            <h3>{m.clients_own_partners_before()}</h3>
            <ul>
              {before.map((grant) => (
                <li key={grant.grantId}>
                  {m.clients_own_partner_ended({
                    name: grant.organisation,
                    day:
                      grant.stoppedAt === null ? lastDay(grant.until) : formatDate(new Date(grant.stoppedAt), 'long'),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={m.clients_own_others()}>
        {reasons.length === 0 && <p>{m.clients_own_nobody_else()}</p>}
        <ul>
          {reasons.map((one) => (
            <li key={`${one.at} ${one.name}`}>
              {m.clients_own_opened({
                name: one.name ?? m.clients_nobody(),
                day: formatDate(new Date(one.at), 'long'),
                reason: one.reason,
              })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={m.clients_own_rights()}>
        <ul>
          <li>{m.clients_own_right_stop()}</li>
          <li>{m.clients_own_right_correct()}</li>
          <li>{m.clients_own_right_copy()}</li>
        </ul>
      </Section>
    </div>
  )
}

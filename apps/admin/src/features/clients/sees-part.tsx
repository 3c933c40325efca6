import { m } from '@vliegwiel/i18n'
import { Button, Section, StatusChip } from '@vliegwiel/ui'
import CircleX from 'lucide-react/icons/circle-x'
import { formatDate } from '../../app/shown-clock.ts'
import type { ClientAct } from './client-act.ts'
import type { Overview, Words } from './client.ts'
import { domainName, grantStateWords, lastDay, partWords } from './client-words.ts'

interface SeesPartProps {
  readonly overview: Overview
  readonly words: Words
  readonly name: string
  readonly mayGrant: boolean
  readonly onAct: (act: ClientAct) => void
}

/** Who sees what of a client, since when and why. The client sees the same list. */
export function SeesPart({ overview, words, name, mayGrant, onAct }: SeesPartProps) {
  const { worker, team, replacements, all, reasons, partners } = overview
  return (
    <Section title={m.clients_sees({ name })} note={m.clients_sees_too({ name })}>
      <ul className="clients-rows">
        {worker !== null && (
          <li>
            <strong>{worker.name ?? m.clients_nobody()}</strong>
            <span className="vw-secondary">
              {m.clients_sees_worker({ day: formatDate(new Date(worker.since), 'long') })}
            </span>
          </li>
        )}
        {team !== null && (
          <li>
            <strong>{m.clients_sees_team({ name: team.name })}</strong>
            <span className="vw-secondary">{m.clients_sees_team_people({ count: team.people.length })}</span>
          </li>
        )}
        {replacements.map((one) => (
          <li key={one.from}>
            <strong>{one.name ?? m.clients_nobody()}</strong>
            <span className="vw-secondary">
              {m.clients_sees_replaces({ day: formatDate(new Date(one.until), 'long') })}
            </span>
          </li>
        ))}
        {all.map((one) => (
          <li key={`${one.name} ${one.reason}`}>
            <strong>{one.name ?? m.clients_nobody()}</strong>
            <span className="vw-secondary">{m.clients_sees_all({ reason: one.reason })}</span>
          </li>
        ))}
        {partners.map((grant) => (
          <GrantRow key={grant.grantId} grant={grant} words={words} mayStop={mayGrant} onAct={onAct} />
        ))}
        {reasons.slice(0, 6).map((one) => (
          <li key={`${one.at} ${one.name}`}>
            <strong>{one.name ?? m.clients_nobody()}</strong>
            <span className="vw-secondary">
              {m.clients_sees_reason({ reason: one.reason, day: formatDate(new Date(one.at)) })}
            </span>
          </li>
        ))}
      </ul>
      {mayGrant && <Button onClick={() => onAct({ kind: 'grant' })}>{m.clients_act_grant()}</Button>}
    </Section>
  )
}

interface GrantRowProps {
  readonly grant: Overview['partners'][number]
  readonly words: Words
  readonly mayStop: boolean
  readonly onAct: (act: ClientAct) => void
}

function GrantRow({ grant, words, mayStop, onAct }: GrantRowProps) {
  const goesOn = grant.state === 'now' || grant.state === 'coming'
  const day = lastDay(grant.until)
  return (
    <li>
      <span className="clients-grant">
        <strong>{grant.organisation}</strong>
        <StatusChip tone={grant.state === 'now' ? 'info' : 'neutral'}>
          {goesOn ? partWords[grant.part]() : grantStateWords[grant.state]()}
        </StatusChip>
      </span>
      <span>{grant.domains.map((key) => domainName(words, key)).join(', ')}</span>
      <span className="vw-secondary">
        {grant.purpose} ·{' '}
        {goesOn
          ? m.clients_until_with({ day })
          : m.clients_ended_on({
              day: grant.stoppedAt === null ? lastDay(grant.until) : formatDate(new Date(grant.stoppedAt), 'long'),
            })}
        {grant.stopReason !== null && ` · ${grant.stopReason}`}
      </span>
      {goesOn && <span className="vw-secondary">{m.clients_sees_not()}</span>}
      {goesOn && mayStop && (
        <Button size="small" icon={CircleX} onClick={() => onAct({ kind: 'stop', grant })}>
          {m.clients_stop_now()}
          <span className="vw-hidden">: {grant.organisation}</span>
        </Button>
      )}
    </li>
  )
}

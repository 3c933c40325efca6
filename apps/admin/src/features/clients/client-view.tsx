import { m } from '@vliegwiel/i18n'
import { LinkButton, LoadingRows, MenuButton, PageHeader, StatusChip, SyntheticLabel, WithAside } from '@vliegwiel/ui'
import MessageSquare from 'lucide-react/icons/message-square'
import Printer from 'lucide-react/icons/printer'
import { address } from '../../app/address/address.ts'
import { formatDate } from '../../app/shown-clock.ts'
import { AgreementsPart } from './agreements-part.tsx'
import type { ClientAct } from './client-act.ts'
import { calledOf, type Client, firstOf, type History, type Overview, shortOf, type Words } from './client.ts'
import { talkWords } from './client-words.ts'
import { DomainsPart } from './domains-part.tsx'
import { FirstChoicePart } from './first-choice-part.tsx'
import { GoalsPart } from './goals-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { LadderPart } from './ladder-part.tsx'
import { ProfilePart } from './profile-part.tsx'
import { SeesPart } from './sees-part.tsx'

export interface ClientRights {
  readonly change: boolean
  readonly grant: boolean
  readonly erase: boolean
}

export interface ClientViewProps {
  readonly slug: string
  readonly client: Client
  readonly words: Words
  /** undefined: on its way. */
  readonly history: History | undefined
  readonly overview: Overview | undefined
  readonly rights: ClientRights
  readonly onAct: (act: ClientAct) => void
}

const talkTones = { joined: 'ok', thinking: 'info', declined: 'neutral' } as const

/** The page of a client: first what this person wants, then how it goes, then who sees what. */
export function ClientView({ slug, client, words, history, overview, rights, onAct }: ClientViewProps) {
  const who = { key: client.key, name: client.identity?.name ?? null }
  const last = history?.conversations[0]
  const { clientId } = client
  const to = (page: '/$slug/klanten/$client/gesprek' | '/$slug/klanten/$client/overzicht') =>
    address(page, { slug, client: clientId })
  return (
    <>
      <PageHeader
        title={calledOf(who)}
        state={
          <>
            {who.name !== null && <span className="vw-secondary">{client.key}</span>}
            {last !== undefined && <StatusChip tone={talkTones[last.state]}>{talkWords[last.state]()}</StatusChip>}
            {client.synthetic && <SyntheticLabel />}
          </>
        }
        sentence={factsOf(client)}
        actions={
          <>
            <MenuButton label={m.clients_more()} items={menuOf(rights, onAct)} />
            <LinkButton icon={Printer} href={to('/$slug/klanten/$client/overzicht')}>
              {m.clients_overview_for({ name: shortOf(who) })}
            </LinkButton>
            <LinkButton variant="primary" icon={MessageSquare} href={to('/$slug/klanten/$client/gesprek')}>
              {m.clients_begin_talk()}
            </LinkButton>
          </>
        }
      />
      <WithAside
        asideLabel={m.clients_aside()}
        aside={
          <>
            <ProfilePart client={client} mayChange={rights.change} />
            {overview === undefined ? (
              <LoadingRows rows={4} />
            ) : (
              <SeesPart overview={overview} words={words} name={shortOf(who)} mayGrant={rights.grant} onAct={onAct} />
            )}
          </>
        }
      >
        <FirstChoicePart
          name={shortOf(who)}
          goals={client.goals}
          words={words}
          mayChange={rights.change}
          onAct={onAct}
        />
        <DomainsPart
          client={client}
          words={words}
          overview={overview}
          first={firstOf(client.goals)}
          name={shortOf(who)}
          onAct={onAct}
        />
        <div className="clients-thirds">
          <LadderPart steps={client.steps} words={words} onAct={onAct} />
          <GoalsPart goals={client.goals} words={words} onAct={onAct} />
          <AgreementsPart client={client} onAct={onAct} />
        </div>
        {history === undefined ? <LoadingRows rows={4} /> : <HistoryPart history={history} words={words} />}
        <p className="vw-secondary">{m.clients_in_log()}</p>
      </WithAside>
    </>
  )
}

function factsOf(client: Client): string {
  const { worker, team, reassigned, neighbourhood, benefitStart, benefitEnd } = client
  const contact = worker === null ? (team?.name ?? m.clients_nobody()) : (worker.name ?? m.clients_nobody())
  return [
    m.clients_fact_contact({ name: worker?.mine === true ? m.clients_fact_you({ name: contact }) : contact }),
    m.clients_fact_since({ day: formatDate(new Date(client.assignedAt), 'long') }),
    ...(reassigned > 0 ? [m.clients_fact_changed({ count: reassigned })] : []),
    ...(neighbourhood === null ? [] : [m.clients_fact_neighbourhood({ name: neighbourhood })]),
    ...(benefitStart === null ? [] : [m.clients_fact_benefit({ day: formatDate(benefitStart, 'long') })]),
    ...(benefitEnd === null ? [] : [m.clients_fact_benefit_end({ day: formatDate(benefitEnd, 'long') })]),
  ].join(' · ')
}

function menuOf(rights: ClientRights, onAct: (act: ClientAct) => void) {
  const no = rights.change ? undefined : m.clients_no_right()
  return [
    { id: 'change', label: m.clients_act_change(), disabledReason: no, onSelect: () => onAct({ kind: 'change' }) },
    {
      id: 'identity',
      label: m.clients_act_identity(),
      disabledReason: no,
      onSelect: () => onAct({ kind: 'identity' }),
    },
    { id: 'assign', label: m.clients_act_assign(), disabledReason: no, onSelect: () => onAct({ kind: 'assign' }) },
    {
      id: 'grant',
      label: m.clients_act_grant(),
      disabledReason: rights.grant ? undefined : m.clients_no_right(),
      onSelect: () => onAct({ kind: 'grant' }),
    },
    {
      id: 'erase',
      label: m.clients_act_erase(),
      tone: 'bad' as const,
      disabledReason: rights.erase ? undefined : m.clients_no_right(),
      onSelect: () => onAct({ kind: 'erase' }),
    },
  ]
}

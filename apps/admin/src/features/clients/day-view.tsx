import { daysBetween, formatRelativeDays, m } from '@vliegwiel/i18n'
import {
  EmptyState,
  Link,
  PageHeader,
  Section,
  ShowMore,
  StatusChip,
  WithAside,
  WorkList,
  type WorkGroup,
  type WorkRow,
} from '@vliegwiel/ui'
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right'
import CircleCheckBig from 'lucide-react/icons/circle-check-big'
import Hourglass from 'lucide-react/icons/hourglass'
import PhoneCall from 'lucide-react/icons/phone-call'
import UserPlus from 'lucide-react/icons/user-plus'
import type { ReactNode } from 'react'
import { address } from '../../app/address/address.ts'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { calledOf, type Day, type ReasonRow } from './client.ts'

export interface DayViewProps {
  readonly slug: string
  readonly name: string
  readonly day: Day
  readonly reasons: readonly ReasonRow[]
  readonly onMoreReasons?: (() => void) | undefined
  readonly taking: boolean
  /** Why taking over was refused. */
  readonly refused?: ReactNode
  readonly onTake: (handoverId: string) => void
  readonly actions?: ReactNode
}

/** What waits, by what it is. Nothing is hidden behind a figure. */
export function DayView(props: DayViewProps) {
  const { name, day, reasons, actions } = props
  const groups = groupsOf(props).filter((group) => group.rows.length > 0)
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const [first] = day.callBacks
  const work =
    count === 0 ? (
      <EmptyState icon={CircleCheckBig} title={m.clients_day_empty()} text={m.clients_day_empty_text()} />
    ) : (
      <WorkList groups={groups} keys />
    )
  return (
    <>
      <PageHeader
        title={
          first !== undefined && first.on <= day.today
            ? m.clients_day_call({ name, client: calledOf(first) })
            : m.clients_day_title({ name, count })
        }
        sentence={m.clients_day_sentence()}
        actions={actions}
      />
      {props.refused}
      {reasons.length === 0 ? (
        work
      ) : (
        <WithAside asideLabel={m.clients_reasons()} aside={<Reasons {...props} />}>
          {work}
        </WithAside>
      )}
    </>
  )
}

interface Waiting {
  readonly clientId: string
  readonly key: string
  readonly name: string | null
}

function groupsOf({ slug, day, onTake, taking }: DayViewProps): WorkGroup[] {
  const page = (one: Waiting) => address('/$slug/klanten/$client', { slug, client: one.clientId })
  const talk = (one: Waiting) => address('/$slug/klanten/$client/gesprek', { slug, client: one.clientId })
  const row = (one: Waiting, id: string): Pick<WorkRow, 'id' | 'title'> => ({
    id: `${id} ${one.clientId}`,
    title: <Link href={page(one)}>{calledOf(one)}</Link>,
  })
  const key = (one: Waiting) => (one.name === null ? '' : `${one.key} · `)
  return [
    {
      id: 'call',
      title: m.clients_day_calls(),
      icon: PhoneCall,
      note: m.clients_day_calls_note(),
      rows: day.callBacks.map((one, at) => ({
        ...row(one, `call ${one.about}`),
        detail: `${key(one)}${one.about === 'talk' ? m.clients_day_thinks_talk({ day: formatDate(new Date(one.since)) }) : m.clients_day_thinks_choice({ day: formatDate(new Date(one.since)) })}`,
        state: <Term on={one.on} today={day.today} />,
        action: { label: m.clients_day_talk(), href: talk(one), primary: at === 0 },
      })),
    },
    {
      id: 'terms',
      title: m.clients_day_terms(),
      icon: Hourglass,
      note: m.clients_day_terms_note(),
      rows: day.terms.map((one, at) => ({
        ...row(one, `term ${one.sort} ${at}`),
        detail: `${key(one)}${termText(one)}`,
        state: <Term on={one.on} today={day.today} />,
        action: { label: m.clients_day_open(), href: page(one) },
      })),
    },
    {
      id: 'new',
      title: m.clients_day_new(),
      icon: UserPlus,
      note: m.clients_day_new_note(),
      rows: day.arrived
        .filter((one) => one.from === null)
        .map((one) => ({
          ...row(one, 'new'),
          detail: `${key(one)}${m.clients_day_since({ day: formatDate(new Date(one.at)) })}`,
          action: { label: m.clients_day_talk(), href: talk(one) },
        })),
    },
    {
      id: 'over',
      title: m.clients_day_over(),
      icon: ArrowLeftRight,
      note: m.clients_day_over_note(),
      rows: [
        ...day.handovers.map((one) => ({
          ...row(one, 'partner'),
          detail: `${key(one)}${m.clients_day_from_partner({ name: one.organisation, note: one.note })}`,
          action: {
            label: m.clients_day_take(),
            onAct: taking ? undefined : () => onTake(one.handoverId),
          },
        })),
        ...day.arrived.flatMap((one) =>
          one.from === null
            ? []
            : [
                {
                  ...row(one, 'colleague'),
                  detail: `${key(one)}${m.clients_day_from_colleague({ name: one.from.name ?? m.clients_nobody(), reason: one.from.reason })}`,
                  action: { label: m.clients_day_meet(), href: talk(one) },
                },
              ],
        ),
      ],
    },
  ]
}

function termText(one: Day['terms'][number]): string {
  if (one.sort === 'grant') return m.clients_day_grant_ends({ name: one.text })
  if (one.sort === 'agreement') return one.text
  const time = one.at === null ? '' : formatTime(new Date(one.at))
  return m.clients_day_appointment({ time, place: one.text === '' ? m.clients_no_place() : one.text })
}

function Term({ on, today }: { on: string; today: string }) {
  const days = daysBetween(today, on)
  return (
    <StatusChip tone={days < 0 ? 'bad' : days === 0 ? 'warn' : days < 4 ? 'info' : 'neutral'} look="text">
      {formatRelativeDays(days)}
    </StatusChip>
  )
}

function Reasons({ slug, reasons, onMoreReasons }: DayViewProps) {
  return (
    <Section title={m.clients_reasons()} note={m.clients_reasons_note()}>
      <ul className="clients-rows">
        {reasons.map((one) => (
          <li key={one.reasonId}>
            <span>
              <strong>{one.by ?? m.clients_nobody()}</strong> {m.clients_reasons_opened()}{' '}
              <Link href={address('/$slug/klanten/$client', { slug, client: one.clientId })}>{calledOf(one)}</Link>
            </span>
            <span>“{one.reason}”</span>
            <span className="vw-secondary">
              {formatDate(new Date(one.at), 'long')}, {formatTime(new Date(one.at))}
              {one.team !== null && ` · ${one.team}`}
            </span>
          </li>
        ))}
      </ul>
      <ShowMore shown={reasons.length} total={null} onMore={onMoreReasons} />
    </Section>
  )
}

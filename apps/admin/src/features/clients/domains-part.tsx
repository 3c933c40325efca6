import { m } from '@vliegwiel/i18n'
import { Button, DataTable, EmptyState, Section, type Column } from '@vliegwiel/ui'
import Eye from 'lucide-react/icons/eye'
import ListChecks from 'lucide-react/icons/list-checks'
import { formatDate } from '../../app/shown-clock.ts'
import type { ClientAct } from './client-act.ts'
import type { Client, Goal, Overview, Words } from './client.ts'
import { TrajectoryFigure } from './trajectory-figure.tsx'
import { type DomainLine, lineOf, roundsOf } from './trajectory.ts'

interface DomainsPartProps {
  readonly client: Pick<Client, 'assessments'>
  readonly words: Words
  /** undefined: on its way; null: who looks is a partner, and sees the granted domains alone. */
  readonly overview: Overview | undefined | null
  readonly first: Goal | undefined
  readonly name: string
  readonly onAct?: ((act: ClientAct) => void) | undefined
  /** Only these; left out: all. */
  readonly only?: readonly string[]
}

interface Row {
  readonly key: string
  readonly name: string
  readonly line: DomainLine | null
  /** null: not known yet. */
  readonly partners: readonly string[] | null
  readonly chosen: boolean
}

/** Every life domain with its way so far. A step back is a step. */
export function DomainsPart({ client, words, overview, first, name, onAct, only }: DomainsPartProps) {
  const rounds = roundsOf(client.assessments)
  const listed = (words.domains?.list ?? []).filter(({ key }) => only?.includes(key) ?? true)
  // A score in a domain that is no longer in the list is still there.
  const gone = [...new Set(client.assessments.map(({ domain }) => domain))]
    .filter((key) => !listed.some((one) => one.key === key) && (only?.includes(key) ?? true))
    .map((key) => ({ key, name: key }))
  const rows: Row[] = [...listed, ...gone].map(({ key, name: called }) => ({
    key,
    name: called,
    line: lineOf(client.assessments, key, rounds),
    partners:
      overview?.partners
        .filter(({ state, domains }) => state === 'now' && domains.includes(key))
        .map(({ organisation }) => organisation) ?? null,
    chosen: first?.answer === 'choice' && first.domain === key,
  }))
  const from = rounds[0]
  return (
    <Section
      title={m.clients_domains()}
      note={from === undefined ? undefined : m.clients_domains_legend()}
      action={
        onAct && (
          <Button size="small" onClick={() => onAct({ kind: 'score', domain: null })}>
            {m.clients_score_add()}
          </Button>
        )
      }
    >
      <DataTable
        label={m.clients_domains()}
        columns={columnsOf({ rounds, name, partner: overview === null, words })}
        rows={rows}
        rowKey={(row) => row.key}
        rowLabel={(row) => row.name}
        chosenKey={rows.find((row) => row.chosen)?.key}
        empty={<EmptyState icon={ListChecks} title={m.clients_domains_none()} text={m.clients_domains_none_text()} />}
      />
    </Section>
  )
}

function columnsOf(given: { rounds: readonly string[]; name: string; partner: boolean; words: Words }): Column<Row>[] {
  const { rounds, name, partner } = given
  const [from, to] = [rounds[0], rounds.at(-1)]
  return [
    { id: 'name', header: m.clients_domain(), fixed: true, width: '26%', cell: (row) => row.name },
    {
      id: 'line',
      header:
        from === undefined || to === undefined || from === to
          ? m.clients_line()
          : m.clients_line_from({ from: formatDate(from, 'short'), to: formatDate(to, 'short') }),
      phone: 'hidden',
      cell: (row) =>
        row.line === null ? null : <TrajectoryFigure line={row.line} rounds={rounds} chosen={row.chosen} />,
    },
    {
      id: 'now',
      header: m.clients_line_now(),
      phone: 'end',
      cell: ({ line }) =>
        line === null ? (
          <span className="vw-muted">{m.clients_not_discussed()}</span>
        ) : (
          <span className="clients-now">
            <strong>{line.trajectory.now}</strong>{' '}
            <span className="vw-muted">{m.clients_of_most({ most: line.scale.most })}</span>
          </span>
        ),
    },
    {
      id: 'since',
      header: m.clients_line_since(),
      cell: (row) => (row.chosen ? m.clients_chosen({ name }) : sinceOf(row.line)),
    },
    ...(partner
      ? []
      : [
          {
            id: 'sees',
            header: m.clients_line_sees(),
            cell: ({ partners }: Row) =>
              partners === null ? null : partners.length === 0 ? (
                <span className="vw-muted clients-alone">{m.clients_only_team()}</span>
              ) : (
                <span className="clients-eye">
                  <Eye size={16} aria-hidden="true" /> {partners.join(', ')}
                </span>
              ),
          },
        ]),
  ]
}

function sinceOf(line: DomainLine | null): string {
  if (line === null) return ''
  const { change, back, notDiscussed, now } = line.trajectory
  if (now === null) return m.clients_not_discussed()
  const parts = [
    change === null
      ? m.clients_since_once()
      : change === 0
        ? m.clients_since_same()
        : change > 0
          ? m.clients_since_up({ count: change })
          : m.clients_since_down({ count: -change }),
    ...(back > 0 && change !== null && change >= 0 ? [m.clients_since_back({ count: back })] : []),
    ...(notDiscussed > 0 ? [m.clients_since_gap({ count: notDiscussed })] : []),
    ...(line.otherScale > 0 ? [m.clients_since_other_scale({ count: line.otherScale })] : []),
  ]
  return parts.join(', ')
}

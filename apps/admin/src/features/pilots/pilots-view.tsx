import { formatCount, m } from '@vliegwiel/i18n'
import {
  Button,
  DataTable,
  EmptyState,
  Link,
  LinkButton,
  Section,
  StatusChip,
  SyntheticLabel,
  type Column,
} from '@vliegwiel/ui'
import FlaskConical from 'lucide-react/icons/flask-conical'
import { address } from '../../app/address/address.ts'
import { documentAddress } from '../../versions/document-path.ts'
import type { PilotLine, ReadyPlan } from './pilot.ts'
import { designName, stateName } from './pilot-words.ts'

export interface PilotsViewProps {
  readonly pilots: readonly PilotLine[]
  readonly ready: readonly ReadyPlan[]
  readonly mayManage: boolean
  readonly mayWrite: boolean
  readonly slug: string
  readonly onOpen: (plan: ReadyPlan) => void
}

/** Pilots in a list, plans in force below it. */
export function PilotsView({ pilots, ready, mayManage, mayWrite, slug, onOpen }: PilotsViewProps) {
  const columns: readonly Column<PilotLine>[] = [
    {
      id: 'name',
      header: m.pilots_col_name(),
      fixed: true,
      cell: (pilot) => (
        <span className="vw-pilot-name">
          <Link href={address('/$slug/pilots/$pilot', { slug, pilot: pilot.pilotId })}>{pilot.name}</Link>
          {pilot.synthetic && (
            <>
              {' '}
              <SyntheticLabel />
            </>
          )}
          <span className="vw-secondary vw-pilot-question">{pilot.question}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: m.pilots_col_state(),
      phone: 'end',
      cell: ({ state }) => <StatusChip tone={state === 'running' ? 'info' : 'neutral'}>{stateName(state)}</StatusChip>,
    },
    { id: 'design', header: m.pilots_col_design(), cell: ({ design }) => designName(design) },
    { id: 'outcome', header: m.pilots_col_outcome(), cell: ({ outcome }) => outcome },
    {
      id: 'people',
      header: m.pilots_col_people(),
      align: 'end',
      cell: ({ people, planned }) => m.pilots_people_of({ count: formatCount(people), planned: formatCount(planned) }),
    },
    {
      id: 'told',
      header: m.pilots_col_told(),
      cell: ({ published }) => (published ? m.pilots_told_yes() : m.pilots_told_no()),
    },
  ]
  return (
    <div className="vw-stack">
      <DataTable
        label={m.pilots_title()}
        columns={columns}
        rows={pilots}
        rowKey={({ pilotId }) => pilotId}
        rowLabel={({ name }) => name}
        density="two-line"
        empty={
          <EmptyState
            icon={FlaskConical}
            title={m.pilots_empty()}
            text={m.pilots_empty_text()}
            action={
              mayWrite ? (
                <LinkButton
                  variant="primary"
                  href={address('/$slug/inhoud', { slug }, { soort: 'pilot-protocol', nieuw: 'ja' })}
                >
                  {m.pilots_write_plan()}
                </LinkButton>
              ) : undefined
            }
          />
        }
      />
      {ready.length > 0 && (
        <Section title={m.pilots_ready_title()} note={m.pilots_ready_note()}>
          <ul className="vw-ready-plans">
            {ready.map((plan) => (
              <li key={plan.key}>
                <span>
                  <Link href={documentAddress(slug, { kind: 'pilot-protocol', key: plan.key })}>{plan.title}</Link>
                  <span className="vw-secondary vw-pilot-question">{plan.question}</span>
                </span>
                <Button disabledReason={mayManage ? undefined : m.pilots_no_right()} onClick={() => onOpen(plan)}>
                  {m.pilots_open()}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

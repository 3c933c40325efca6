import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { DataTable, EmptyState, ShowMore, StatusChip, type Column, type MenuItem } from '@vliegwiel/ui'
import UsersRound from 'lucide-react/icons/users-round'
import type { ReactNode } from 'react'
import { amountText, tellingOf } from './figures.ts'
import type { Participant, Protocol } from './pilot.ts'
import { enrolmentName, monthsText, stepName } from './pilot-words.ts'

export interface PeopleTableProps {
  readonly people: readonly Participant[]
  readonly protocol: Protocol
  readonly loading: boolean
  readonly filtered: boolean
  readonly mayChange: boolean
  readonly mayRecord: boolean
  readonly tools?: ReactNode
  readonly onStep: (person: Participant, step: Participant['steps'][number]) => void
  readonly onRecord: (person: Participant) => void
  readonly onMore?: (() => void) | undefined
  readonly moreBusy?: boolean
}

/** Participants by their number, each with what came of it. */
export function PeopleTable(props: PeopleTableProps) {
  const { people, protocol, loading, filtered, mayChange, mayRecord, tools, onStep, onRecord, onMore, moreBusy } = props
  const armName = (key: string) => protocol.arms.find((arm) => arm.key === key)?.name ?? key
  const columns: readonly Column<Participant>[] = [
    {
      id: 'participant',
      header: m.pilots_people_col(),
      fixed: true,
      cell: ({ participant }) => <strong>{participant}</strong>,
    },
    {
      id: 'state',
      header: m.pilots_people_state(),
      phone: 'end',
      cell: ({ state }) => (
        <StatusChip tone={state === 'lost' ? 'warn' : 'neutral'} look="text">
          {enrolmentName(state, protocol.design)}
        </StatusChip>
      ),
    },
    {
      id: 'arm',
      header: m.pilots_people_arm(),
      cell: ({ arm }) =>
        arm === null ? <span className="vw-muted">{m.pilots_people_arm_hidden()}</span> : armName(arm),
    },
    {
      id: 'since',
      header: m.pilots_people_since(),
      cell: ({ endedOn, enrolledOn, invitedOn }) => formatDate(endedOn ?? enrolledOn ?? invitedOn),
    },
    {
      id: 'outcomes',
      header: m.pilots_people_outcomes(),
      cell: ({ outcomes }) => outcomes.map((one) => outcomeText(protocol, one)).join('; ') || '–',
    },
  ]
  const actions = (person: Participant): MenuItem[] => [
    ...(mayRecord && person.arm !== null
      ? [{ id: 'record', label: m.pilots_record(), onSelect: () => onRecord(person) }]
      : []),
    ...(mayChange
      ? person.steps.map((step) => ({ id: step, label: stepName(step), onSelect: () => onStep(person, step) }))
      : []),
  ]
  return (
    <>
      <DataTable
        label={m.pilots_tab_people()}
        columns={columns}
        rows={people}
        rowKey={({ participant }) => participant}
        loading={loading}
        rowActions={mayChange || mayRecord ? actions : undefined}
        tools={tools}
        empty={
          filtered ? (
            <EmptyState title={m.pilots_people_none_found()} />
          ) : (
            <EmptyState icon={UsersRound} title={m.pilots_people_empty()} text={m.pilots_people_empty_text()} />
          )
        }
      />
      {onMore !== undefined && <ShowMore shown={people.length} total={null} busy={moreBusy} onMore={onMore} />}
    </>
  )
}

function outcomeText({ outcomes }: Protocol, { outcome, value, cause }: Participant['outcomes'][number]): string {
  const planned = outcomes.find(({ key }) => key === outcome)
  if (planned === undefined) return outcome
  const said =
    planned.kind === 'share'
      ? value === 1
        ? m.pilots_record_yes()
        : m.pilots_record_no()
      : amountText(value, tellingOf(planned))
  return `${planned.name} (${monthsText(planned.months)}): ${said}${cause === null ? '' : `, ${cause}`}`
}

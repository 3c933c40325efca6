import { m } from '@vliegwiel/i18n'
import { Button, DataTable, EmptyState, ShowMore, type MenuItem, type Sort } from '@vliegwiel/ui'
import KeyRound from 'lucide-react/icons/key-round'
import CirclePause from 'lucide-react/icons/circle-pause'
import CirclePlay from 'lucide-react/icons/circle-play'
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import ShieldOff from 'lucide-react/icons/shield-off'
import UsersRound from 'lucide-react/icons/users-round'
import type { ReactNode } from 'react'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { peopleColumns } from './people-columns.tsx'
import type { PeopleRights, PersonRow } from './person-row.ts'

export type PersonAct = 'roles' | 'suspend' | 'activate' | 'reset-factor'

export interface PeopleListProps {
  tenantName: string
  people: readonly PersonRow[]
  loading: boolean
  filtered: boolean
  rights: PeopleRights
  sort: Sort
  onSort: (sort: Sort) => void
  hidden: readonly string[]
  onHidden: (hidden: string[]) => void
  onAct: (act: PersonAct, person: PersonRow) => void
  whyHref: (person: PersonRow) => string
  onInvite?: (() => void) | undefined
  onClearFilters: () => void
  onMore?: (() => void) | undefined
  moreBusy?: boolean | undefined
  tools?: ReactNode
}

/** Everybody who works here. What a person may not do stands in the menu with its reason. */
export function PeopleList(props: PeopleListProps) {
  const { people, rights, onAct } = props
  const refusal = (person: PersonRow, may: boolean) => {
    if (person.personId === rights.ownPersonId) return m.people_action_self()
    return may ? undefined : m.people_action_no_right()
  }
  const actions = (person: PersonRow): MenuItem[] => [
    {
      id: 'roles',
      label: m.people_action_roles(),
      icon: KeyRound,
      disabledReason: refusal(person, rights.mayGrant),
      onSelect: () => onAct('roles', person),
    },
    person.status === 'active'
      ? {
          id: 'suspend',
          label: m.people_action_suspend(),
          icon: CirclePause,
          tone: 'bad',
          disabledReason: refusal(person, rights.maySuspend),
          onSelect: () => onAct('suspend', person),
        }
      : {
          id: 'activate',
          label: m.people_action_activate(),
          icon: CirclePlay,
          disabledReason: refusal(person, rights.maySuspend),
          onSelect: () => onAct('activate', person),
        },
    {
      id: 'reset-factor',
      label: m.people_action_reset_factor(),
      icon: ShieldOff,
      disabledReason: refusal(person, rights.maySuspend),
      onSelect: () => onAct('reset-factor', person),
    },
    { id: 'why', label: m.people_action_why(), icon: CircleQuestionMark, href: props.whyHref(person) },
  ]
  const list = useRowKeys<HTMLDivElement>()
  return (
    <div ref={list}>
      <DataTable
        label={m.people_table({ tenant: props.tenantName })}
        columns={peopleColumns(rights.ownPersonId)}
        rows={people}
        rowKey={(person) => person.personId}
        rowLabel={(person) => person.displayName}
        rowActions={actions}
        sort={props.sort}
        onSort={props.onSort}
        hidden={props.hidden}
        onHiddenChange={props.onHidden}
        loading={props.loading}
        tools={props.tools}
        empty={
          props.filtered ? <NobodyFound onClear={props.onClearFilters} /> : <NobodyYet onInvite={props.onInvite} />
        }
      />
      {people.length > 0 && <ShowMore shown={people.length} total={null} onMore={props.onMore} busy={props.moreBusy} />}
    </div>
  )
}

function NobodyFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={UsersRound}
      title={m.people_none_title()}
      text={m.people_none_text()}
      action={<Button onClick={onClear}>{m.table_filter_clear()}</Button>}
    />
  )
}

function NobodyYet({ onInvite }: { onInvite?: (() => void) | undefined }) {
  return (
    <EmptyState
      icon={UsersRound}
      title={m.people_empty_title()}
      text={m.people_empty_text()}
      action={onInvite && <Button onClick={onInvite}>{m.people_invite()}</Button>}
    />
  )
}

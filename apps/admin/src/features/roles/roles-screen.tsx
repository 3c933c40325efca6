import type { Explanation, TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { PageHeader, WithAside } from '@vliegwiel/ui'
import { CellReason } from './cell-reason.tsx'
import { Matrix, tenantPermissions, type ChosenCell } from './matrix.tsx'
import { ViewAsPanel } from './view-as-panel.tsx'
import { WhyPanel, type Asked, type WhyPerson } from './why-panel.tsx'

export interface RolesScreenProps {
  tenantName: string
  counts: Readonly<Record<TenantRole, number>> | null
  /** "23 mensen"; null when the person at the screen may not know. */
  peopleCount: string | null
  chosen: ChosenCell | null
  onChoose: (cell: ChosenCell) => void
  people: readonly WhyPerson[] | null
  asked: Asked
  onAsk: (asked: Asked) => void
  explanation: Explanation | null
  changeHref?: string | undefined
  mayViewAs: boolean
  starting: boolean
  onViewAs: (role: TenantRole) => void
}

/** The table of rights, with the reason of what is chosen beside it. */
export function RolesScreen(props: RolesScreenProps) {
  const { tenantName, counts, chosen, peopleCount } = props
  const roles = 6
  return (
    <WithAside
      asideLabel={m.roles_why_title()}
      aside={
        <>
          {chosen !== null && props.asked.personId === undefined && <CellReason {...chosen} />}
          <WhyPanel
            people={props.people}
            asked={props.asked}
            onAsk={props.onAsk}
            explanation={props.explanation}
            changeHref={props.changeHref}
          />
          {chosen !== null && props.asked.personId !== undefined && <CellReason {...chosen} />}
          <ViewAsPanel
            mayViewAs={props.mayViewAs}
            start={chosen?.role ?? null}
            busy={props.starting}
            onStart={props.onViewAs}
          />
        </>
      }
    >
      <div>
        <PageHeader
          title={m.roles_question({ tenant: tenantName })}
          sentence={
            <>
              {peopleCount === null
                ? m.roles_summary_short({ roles, rights: tenantPermissions.length })
                : m.roles_summary({ people: peopleCount, roles, rights: tenantPermissions.length })}{' '}
              <b>{m.roles_if_word()}</b> {m.roles_if_means()}
            </>
          }
        />
        <Matrix counts={counts} chosen={chosen} onChoose={props.onChoose} />
      </div>
    </WithAside>
  )
}

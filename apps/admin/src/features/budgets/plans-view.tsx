import { formatDate, m } from '@vliegwiel/i18n'
import { Button, DataTable, EmptyState, Link, LinkButton, Section, SyntheticLabel, type Column } from '@vliegwiel/ui'
import Wallet from 'lucide-react/icons/wallet'
import { address } from '../../app/address/address.ts'
import { documentAddress } from '../../versions/document-path.ts'
import type { PlanInList, Plans, ReadyPlan } from './budget.ts'
import { euro, monthText } from './budget-words.ts'

export interface PlansViewProps extends Plans {
  readonly slug: string
  readonly mayManage: boolean
  readonly mayWrite: boolean
  readonly onAdopt: (plan: ReadyPlan) => void
}

/** Adopted plans in a list, plans that wait for the council below it. */
export function PlansView({ plans, ready, slug, mayManage, mayWrite, onAdopt }: PlansViewProps) {
  const columns: readonly Column<PlanInList>[] = [
    {
      id: 'name',
      header: m.budgets_plan_title(),
      fixed: true,
      cell: ({ planId, name, synthetic }) => (
        <>
          <Link href={address('/$slug/plannen/$plan', { slug, plan: planId })}>{name}</Link>{' '}
          {synthetic && <SyntheticLabel />}
        </>
      ),
    },
    {
      id: 'period',
      header: m.budgets_col_period(),
      cell: ({ from, to }) => m.budgets_period({ from: monthText(from), to: monthText(to) }),
    },
    { id: 'adopted', header: m.budgets_col_adopted(), cell: ({ adoptedOn }) => formatDate(adoptedOn) },
    { id: 'budget', header: m.budgets_col_plan(), align: 'end', cell: ({ budget }) => euro(budget) },
    { id: 'committed', header: m.budgets_col_committed(), align: 'end', cell: ({ committed }) => euro(committed) },
    { id: 'spent', header: m.budgets_col_spent(), align: 'end', cell: ({ spent }) => euro(spent) },
    { id: 'left', header: m.budgets_col_left(), align: 'end', phone: 'end', cell: ({ left }) => euro(left) },
  ]
  const write = (
    <LinkButton variant="primary" href={address('/$slug/inhoud', { slug }, { soort: 'investment-plan', nieuw: 'ja' })}>
      {m.budgets_plan_write()}
    </LinkButton>
  )
  return (
    <div className="vw-stack">
      <DataTable
        label={m.budgets_plans_title()}
        columns={columns}
        rows={plans}
        rowKey={({ planId }) => planId}
        rowLabel={({ name }) => name}
        empty={
          <EmptyState
            icon={Wallet}
            title={m.budgets_plans_empty()}
            text={m.budgets_plans_empty_text()}
            action={mayWrite ? write : undefined}
          />
        }
      />
      {ready.length > 0 && (
        <Section title={m.budgets_ready_title()} note={m.budgets_ready_note()}>
          <ul className="vw-budget-list">
            {ready.map((plan) => (
              <li key={plan.key}>
                <Link href={documentAddress(slug, { kind: 'investment-plan', key: plan.key })}>{plan.title}</Link>
                <Button disabledReason={mayManage ? undefined : m.budgets_no_right()} onClick={() => onAdopt(plan)}>
                  {m.budgets_adopt()}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LinkButton, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import type { ReadyPlan } from './budget.ts'
import { PlansView } from './plans-view.tsx'

/** The investment plans of this tenant, and the plans in force that wait for a decision of the council. */
export function PlansPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const api = useTenantApi()
  const [adopting, setAdopting] = useState<ReadyPlan | null>(null)
  const list = useQuery(api.budgets.listPlans.queryOptions({}))
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const mayWrite = may('document:write')
  return (
    <>
      <PageHeader
        title={m.budgets_plans_title()}
        sentence={m.budgets_plans_sentence()}
        actions={
          mayWrite ? (
            <LinkButton href={address('/$slug/inhoud', { slug }, { soort: 'investment-plan', nieuw: 'ja' })}>
              {m.budgets_plan_write()}
            </LinkButton>
          ) : undefined
        }
      />
      {list.data === undefined ? (
        <LoadingRows rows={5} />
      ) : (
        <PlansView
          {...list.data}
          slug={slug}
          mayManage={may('budget:manage')}
          mayWrite={mayWrite}
          onAdopt={setAdopting}
        />
      )}
      {adopting !== null && <AdoptDialog plan={adopting} slug={slug} onClose={() => setAdopting(null)} />}
    </>
  )
}

import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatDate, m } from '@vliegwiel/i18n'
import { Button, LinkButton, LoadingRows, PageHeader, SyntheticLabel } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { documentAddress } from '../../versions/document-path.ts'
import { BookingDialog } from './booking-dialog.tsx'
import type { PlanLine } from './budget.ts'
import { LineBookings } from './line-bookings.tsx'
import { LinePilots } from './line-pilots.tsx'
import { savePlan } from './plan-file.ts'
import { PlanView } from './plan-view.tsx'

/** One adopted plan: its lines, its bookings, its amendments. */
export function PlanPage() {
  const { slug } = useMembership().tenant
  const { plan: planId } = useParams({ strict: false }) as { plan: string }
  const may = useMay()
  const api = useTenantApi()
  const [booking, setBooking] = useState<PlanLine | null>(null)
  const shown = useQuery(api.budgets.showPlan.queryOptions({ planId }))
  const take = useSave(api.budgets.amendPlan.mutationOptions(), { say: m.budgets_taken() })
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined) return <LoadingRows rows={8} />
  const plan = shown.data
  const mayBook = may('booking:record')
  return (
    <>
      <PageHeader
        title={plan.name}
        state={plan.synthetic ? <SyntheticLabel /> : undefined}
        sentence={m.budgets_plan_sentence({ day: formatDate(plan.adoptedOn, 'long'), by: plan.decision.by })}
        actions={
          <>
            <Button icon={Download} onClick={() => void savePlan(plan)}>
              {m.budgets_download_formulas()}
            </Button>
            <LinkButton href={address('/$slug/raadspagina', { slug }, { plan: planId })}>
              {m.council_title()}
            </LinkButton>
            <LinkButton href={documentAddress(slug, { kind: 'investment-plan', key: plan.key })}>
              {m.budgets_plan_text()}
            </LinkButton>
          </>
        }
      />
      {take.problem !== null && (
        <p role="alert" className="vw-field-error">
          {take.problem.text}
        </p>
      )}
      <PlanView
        plan={plan}
        mayBook={mayBook}
        mayManage={may('budget:manage')}
        taking={take.busy}
        onBook={setBooking}
        onTake={() => take.send({ planId, version: plan.version })}
        bookings={(line) => <LineBookings planId={planId} line={line} mayBook={mayBook} />}
        pilots={(line) => <LinePilots line={line} slug={slug} mayRead={may('pilot:read')} />}
      />
      {booking !== null && <BookingDialog planId={planId} line={booking} onClose={() => setBooking(null)} />}
    </>
  )
}

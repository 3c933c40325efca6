import './budgets.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { formatDate, m } from '@vliegwiel/i18n'
import { Button, LoadingRows, PageHeader } from '@vliegwiel/ui'
import Printer from 'lucide-react/icons/printer'
import { useEffect, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { useToday } from '../../app/today.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { councilParts, councilText } from './council-lines.ts'
import { markOf } from './council-mark.ts'
import { CouncilChoice, CouncilView } from './council-view.tsx'
import { computeScenario } from './scenario.ts'
import { ShareButton } from './share-button.tsx'

/** A page for the council: everything on it is computed anew, as known on the day that its link says. */
export function CouncilPage() {
  const { slug, name } = useMembership().tenant
  const api = useTenantApi()
  const today = useToday()
  const { search, change } = useScreenSearch('/$slug/raadspagina')
  const day = search.op ?? today
  const { plan: planId, berekening: scenarioId } = search
  const ledger = useQuery(api.budgets.showLedger.queryOptions({ flow: 'outflow', from: null, to: null, knownAt: day }))
  const claims = useQuery(api.budgets.listClaims.queryOptions({ knownAt: day }))
  const plans = useQuery(api.budgets.listPlans.queryOptions({}))
  const scenarios = useQuery(api.budgets.listScenarios.queryOptions({}))
  const plan = useQuery(api.budgets.showPlan.queryOptions(planId === undefined ? skipToken : { planId }))
  const failed = [ledger, claims, plans, scenarios, plan].find(({ isError }) => isError)
  const chosen = scenarios.data?.scenarios.find((one) => one.scenarioId === scenarioId)
  const computed = chosen && computeScenario(chosen.scenario)
  const ready =
    ledger.data !== undefined &&
    claims.data !== undefined &&
    scenarios.data !== undefined &&
    (planId === undefined || plan.data !== undefined)
  const parts = ready
    ? councilParts({
        ledger: ledger.data,
        claims: claims.data.claims,
        scenario: chosen && computed ? { name: chosen.name, synthetic: chosen.synthetic, computed } : null,
        plan: plan.data ?? null,
      })
    : null
  const mark = useMark(parts === null ? null : councilText(parts))
  if (failed?.error) return <ProblemState problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
  const here = address(
    '/$slug/raadspagina',
    { slug },
    { op: day, plan: planId, berekening: scenarioId, kenmerk: mark ?? undefined },
  )
  const link = new URL(here, location.href).href
  return (
    <>
      <PageHeader
        title={m.council_heading({ tenant: name })}
        sentence={m.council_sentence({ day: formatDate(day, 'long') })}
        actions={
          <>
            <ShareButton label={m.council_share()} path={here} />
            <Button icon={Printer} onClick={() => window.print()}>
              {m.council_print()}
            </Button>
          </>
        }
      />
      <CouncilChoice
        plans={plans.data?.plans ?? []}
        scenarios={scenarios.data?.scenarios ?? []}
        plan={planId}
        scenario={scenarioId}
        onChange={(choice) => change({ plan: choice.plan, berekening: choice.scenario, kenmerk: undefined })}
      />
      {parts === null ? (
        <LoadingRows rows={8} />
      ) : (
        <CouncilView parts={parts} day={day} mark={mark} shared={search.kenmerk} address={here} link={link} />
      )}
    </>
  )
}

/** The mark of a text; null while it is computed. */
function useMark(text: string | null): string | null {
  const [found, setFound] = useState<{ readonly text: string; readonly mark: string | null } | null>(null)
  useEffect(() => {
    if (text === null) return undefined
    let wanted = true
    void markOf(text).then((mark) => {
      if (wanted) setFound({ text, mark })
    })
    return () => {
      wanted = false
    }
  }, [text])
  return found !== null && found.text === text ? found.mark : null
}

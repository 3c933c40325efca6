import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, LoadingRows, Section } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../app/api/api.ts'
import { problemOf } from '../app/api/problem.ts'
import { ProblemState } from '../app/errors/screen-error.tsx'
import { useMay } from '../app/session/me.ts'
import { NameLinesDialog } from './name-lines-dialog.tsx'
import { PilotMoneyView } from './pilot-money-view.tsx'

/** In the report of a pilot: from which lines an arm is paid, and what an extra person really cost. */
export function PilotMoneyPart({ pilotId, arm }: { readonly pilotId: string; readonly arm: string }) {
  const may = useMay()
  const api = useTenantApi()
  const [naming, setNaming] = useState(false)
  const allowed = may('budget:read')
  const shown = useQuery({ ...api.budgets.showPilotMoney.queryOptions({ pilotId, arm }), enabled: allowed })
  if (!allowed) return null
  return (
    <div className="mny">
      <Section
        title={m.circle_title()}
        action={
          shown.data !== undefined &&
          may('budget:manage') && (
            <Button size="small" onClick={() => setNaming(true)}>
              {m.circle_name()}
            </Button>
          )
        }
      >
        {shown.isError ? (
          <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
        ) : shown.data === undefined ? (
          <LoadingRows rows={2} />
        ) : (
          <PilotMoneyView shown={shown.data} />
        )}
        {naming && shown.data !== undefined && <NameLinesDialog shown={shown.data} onClose={() => setNaming(false)} />}
      </Section>
    </div>
  )
}

/** What a pilot shows, where a line that pays it is opened. */
export function PilotMoneyShown({ pilotId, arm }: { readonly pilotId: string; readonly arm: string }) {
  const api = useTenantApi()
  const shown = useQuery(api.budgets.showPilotMoney.queryOptions({ pilotId, arm }))
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  return shown.data === undefined ? <LoadingRows rows={1} /> : <PilotMoneyView shown={shown.data} />
}

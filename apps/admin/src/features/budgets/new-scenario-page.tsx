import './budgets.css'
import { m } from '@vliegwiel/i18n'
import { PageHeader, useNavigate } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { ScenarioForm } from './scenario-form.tsx'

/** A new investment, or a new question about clients per worker; it computes before anything is kept. */
export function NewScenarioPage() {
  const { slug } = useMembership().tenant
  const api = useTenantApi()
  const go = useNavigate()
  const { search } = useScreenSearch('/$slug/wat-als/nieuw')
  const kind = search.soort === 'klanten' ? 'caseload' : 'case'
  const save = useSave(api.budgets.keepScenario.mutationOptions(), {
    say: m.cases_saved(),
    onSaved: ({ scenarioId }) => go(address('/$slug/wat-als/$scenario', { slug, scenario: scenarioId })),
  })
  return (
    <>
      <PageHeader title={kind === 'case' ? m.cases_new_case() : m.cases_new_caseload()} sentence={m.cases_sentence()} />
      <ScenarioForm
        key={kind}
        kind={kind}
        kept={null}
        busy={save.busy}
        problem={save.problem?.text ?? null}
        onSave={(given) => save.send(given)}
      />
    </>
  )
}
